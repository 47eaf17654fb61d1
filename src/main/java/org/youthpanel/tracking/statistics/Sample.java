package org.youthpanel.tracking.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A count and what it is of: one point of a chart.
 *
 * @param label what the point stands for: a month, a panel
 * @param segment what a chart over time begins anew with, such as a version of the rules
 * @param of may be 0: a month without a case
 */
public record Sample(String label, String segment, int count, int of) {

    public Sample {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share");
        }
    }

    /** Empty where there is no case. */
    public Optional<Double> rate() {
        return of == 0 ? Optional.empty() : Optional.of((double) count / of);
    }

    /** How often it happened over all samples; undefined where none has a case. */
    static Figure<Double> overall(List<Sample> samples) {
        long count = samples.stream().mapToLong(Sample::count).sum();
        long of = samples.stream().mapToLong(Sample::of).sum();
        return of == 0 ? Figure.undefined(Reasons.NO_CASE_COUNTED) : Figure.of((double) count / of);
    }

    /** Neighbours of the same segment together, in their order. */
    static List<List<Sample>> segments(List<Sample> samples) {
        List<List<Sample>> segments = new ArrayList<>();
        for (Sample each : samples) {
            if (segments.isEmpty()
                    || !segments.get(segments.size() - 1).get(0).segment().equals(each.segment())) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(each);
        }
        return segments;
    }
}
