package org.youthpanel.tracking.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rate from period to period, against the rate over all of a segment (Shewhart 1931; NIST/SEMATECH e-Handbook of
 * Statistical Methods, 6.3.3.2 for the limits and 6.3.2 for the runs). The limits are the centre ± 3 √(p (1 − p) / n),
 * wider where a period has fewer cases, and cut to [0, 1]. A new segment starts anew, with its own centre and runs. The
 * limits are rough where a period has fewer than about five of either kind.
 */
public record PChart(List<Segment> segments) {

    /** How many points on one side of the centre, one after the other, are a signal. */
    public static final int RUN = 8;

    private static final double SIGMAS = 3;

    /** A limit that falls just on a rate may come out a hair to the wrong side of it. */
    private static final double ROUNDING = 1e-12;

    /** @param centre the rate over the segment; undefined where it has no case */
    public record Segment(String name, Figure<Double> centre, List<Point> points) {}

    /** @param limits empty where the period has no case */
    public record Point(Sample sample, Optional<Limits> limits, Set<Signal> signals) {}

    /** What is not likely to be chance. */
    public enum Signal {
        ABOVE_LIMIT,
        BELOW_LIMIT,
        /** The point is the eighth or a later one in a row above the centre. */
        RUN_ABOVE,
        RUN_BELOW
    }

    /** @param samples in the order of time */
    public static PChart of(List<Sample> samples) {
        return new PChart(Sample.segments(samples).stream().map(PChart::segment).toList());
    }

    public boolean signals() {
        return segments.stream()
                .flatMap(segment -> segment.points().stream())
                .anyMatch(point -> !point.signals().isEmpty());
    }

    private static Segment segment(List<Sample> samples) {
        Figure<Double> centre = Sample.overall(samples);
        long count = samples.stream().mapToLong(Sample::count).sum();
        long of = samples.stream().mapToLong(Sample::of).sum();
        List<Point> points = new ArrayList<>();
        int run = 0;
        for (Sample each : samples) {
            Set<Signal> signals = EnumSet.noneOf(Signal.class);
            Optional<Limits> limits =
                    each.rate().flatMap(rate -> centre.value()).map(p -> limits(p, each.of()));
            if (limits.isPresent()) {
                outside(each, limits.get()).ifPresent(signals::add);
                // in whole numbers: a point on the centre is on neither side, and ends a run
                int side = Long.compare(each.count() * of, count * each.of());
                run = side == 0 ? 0 : run * side > 0 ? run + side : side;
                if (Math.abs(run) >= RUN) {
                    signals.add(run > 0 ? Signal.RUN_ABOVE : Signal.RUN_BELOW);
                }
            }
            points.add(new Point(each, limits, Set.copyOf(signals)));
        }
        return new Segment(samples.get(0).segment(), centre, List.copyOf(points));
    }

    private static Limits limits(double p, int n) {
        double reach = SIGMAS * Math.sqrt(p * (1 - p) / n);
        return new Limits(Math.max(0, p - reach), Math.min(1, p + reach));
    }

    private static Optional<Signal> outside(Sample sample, Limits limits) {
        double rate = sample.rate().orElseThrow();
        if (rate > limits.high() + ROUNDING) {
            return Optional.of(Signal.ABOVE_LIMIT);
        }
        return rate < limits.low() - ROUNDING ? Optional.of(Signal.BELOW_LIMIT) : Optional.empty();
    }
}
