package org.youthpanel.tracking.statistics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Two cumulative sums that find a small but lasting change of a rate sooner than a p-chart: one grows where it happens
 * more often than the target, one where less, and neither falls below 0. Each case adds the logarithm of how much
 * likelier it is under a changed rate than under the target: for {@code x} of {@code n}, {@code x ln R − n ln(1 − p + R p)}
 * with target {@code p} and odds ratio {@code R} upwards, {@code 1 / R} downwards (Steiner, Cook, Farewell and Treasure
 * 2000, Biostatistics 1, 441–452; in whole cases it is the tabular form of Reynolds and Stoumbos 1999, Journal of Quality
 * Technology 31, 87–108). A sum that reaches the decision value is a signal, and is not set back, so that it can be seen
 * for how long it lasts; a new segment begins both at 0.
 */
public record Cusum(Design design, List<Segment> segments) {

    /**
     * What the sums are measured against.
     *
     * @param target the rate that is taken for granted, above 0 and below 1
     * @param oddsRatio the change that is looked for, above 1: the odds that many times as large, or as small
     * @param decision at what height a sum is a signal, above 0
     */
    public record Design(double target, double oddsRatio, double decision) {

        private static final double DOUBLED = 2;
        private static final double USUAL_DECISION = 4.5;

        public Design {
            if (!(target > 0 && target < 1 && oddsRatio > 1 && decision > 0)) {
                throw new IllegalArgumentException("no such design");
            }
        }

        /**
         * For odds doubled or halved, and 4.5 as decision value, both as Steiner and others use. For targets of 0.5 to
         * 0.9, each sum then gives a false signal about once in 2,000 to 6,000 cases, and a true one after 60 to 250
         * (average run lengths, from a Markov chain over single cases). Undefined for a target of 0 or 1, from which no
         * odds can be told.
         */
        public static Figure<Design> around(double target) {
            if (target < 0 || target > 1) {
                throw new IllegalArgumentException(target + " is no rate");
            }
            return target == 0 || target == 1
                    ? Figure.undefined("A change cannot be looked for around a rate of 0 or 1.")
                    : Figure.of(new Design(target, DOUBLED, USUAL_DECISION));
        }

        /** What a sample adds where the odds are so many times those of the target. */
        private double score(Sample sample, double odds) {
            return sample.count() * Math.log(odds) - sample.of() * Math.log(1 - target + odds * target);
        }
    }

    public record Segment(String name, List<Point> points) {}

    /**
     * @param up the sum for a higher rate, 0 or more
     * @param down the sum for a lower rate, 0 or more
     */
    public record Point(Sample sample, double up, double down, Set<Signal> signals) {}

    public enum Signal {
        HIGHER,
        LOWER
    }

    /** @param samples in the order of time: periods, or single cases, which find a change soonest */
    public static Cusum of(List<Sample> samples, Design design) {
        return new Cusum(
                design,
                Sample.segments(samples).stream()
                        .map(each -> segment(each, design))
                        .toList());
    }

    public boolean signals() {
        return segments.stream()
                .flatMap(segment -> segment.points().stream())
                .anyMatch(point -> !point.signals().isEmpty());
    }

    private static Segment segment(List<Sample> samples, Design design) {
        List<Point> points = new ArrayList<>();
        double up = 0;
        double down = 0;
        for (Sample each : samples) {
            up = Math.max(0, up + design.score(each, design.oddsRatio()));
            down = Math.max(0, down + design.score(each, 1 / design.oddsRatio()));
            Set<Signal> signals = EnumSet.noneOf(Signal.class);
            if (up >= design.decision()) {
                signals.add(Signal.HIGHER);
            }
            if (down >= design.decision()) {
                signals.add(Signal.LOWER);
            }
            points.add(new Point(each, up, down, Set.copyOf(signals)));
        }
        return new Segment(samples.get(0).segment(), List.copyOf(points));
    }
}
