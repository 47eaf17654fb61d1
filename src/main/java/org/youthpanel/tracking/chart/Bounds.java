package org.youthpanel.tracking.chart;

import java.util.stream.DoubleStream;

/** The part of 0 to 1 that an axis of shares shows: to the tens on either side, a fifth at least. */
record Bounds(double lower, double upper) {

    private static final double LEAST = 0.2;
    private static final double ROUNDING = 1e-9;

    static Bounds around(DoubleStream shares) {
        double[] all = shares.toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(1);
        double lower = Math.max(0, Math.floor(least * 10 + ROUNDING) / 10);
        double upper = Math.min(1, Math.ceil(most * 10 - ROUNDING) / 10);
        if (upper - lower >= LEAST) {
            return new Bounds(lower, upper);
        }
        double from = Math.max(0, upper - LEAST);
        return new Bounds(from, from + LEAST);
    }

    double span() {
        return upper - lower;
    }
}
