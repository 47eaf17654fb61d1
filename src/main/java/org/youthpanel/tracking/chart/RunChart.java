package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shares over time, each with the limits that its own number of cases gives. */
public record RunChart(List<Point> points, Key key) implements Chart {

    /**
     * A month or a quarter.
     *
     * @param period short, such as "Jul 2026"
     * @param share from 0 to 1; none where there are too few cases for one
     * @param limits the centre line and the limits at this point
     * @param signal whether the page says something of this point
     * @param starts what begins with this point, such as "Rule set 5.0": the lines are broken before it
     */
    public record Point(
            String period, OptionalDouble share, Optional<Limits> limits, boolean signal, Optional<String> starts) {

        public static Point of(String period, double share, Limits limits) {
            return new Point(period, OptionalDouble.of(share), Optional.of(limits), false, Optional.empty());
        }

        public static Point tooFew(String period) {
            return new Point(period, OptionalDouble.empty(), Optional.empty(), false, Optional.empty());
        }

        public Point withSignal() {
            return new Point(period, share, limits, true, starts);
        }

        public Point starting(String what) {
            return new Point(period, share, limits, signal, Optional.of(what));
        }
    }

    /** From 0 to 1. */
    public record Limits(double centre, double lower, double upper) {}

    /** What the lines and marks are called. */
    public record Key(String share, String centre, String limits, String signal) {}

    public RunChart {
        points = List.copyOf(points);
    }

    @Override
    public Optional<Svg> draw(Alternative alternative) {
        return points.stream().noneMatch(each -> each.share().isPresent())
                ? Optional.empty()
                : Optional.of(RunDrawing.draw(this, alternative));
    }
}
