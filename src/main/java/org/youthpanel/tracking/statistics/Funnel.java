package org.youthpanel.tracking.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Rates of several panels, teams or services around the rate of all of them together, with limits that narrow as cases
 * grow (Spiegelhalter 2005, Statistics in Medicine 24, 1185–1202). It says who is further off than chance explains; it
 * ranks nobody. The limits are exact: the binomial counts beyond which a share of 2.5 % (0.1 %) at most lies at either
 * end, without interpolation, so that false alarms are never more than the limits say (Manktelow and Seaton 2012, PLoS
 * ONE 7(9), e45723, on the choices).
 *
 * @param overall the rate over all, with everybody in it
 */
public record Funnel(double overall, List<Point> points) {

    private static final double TAIL_95 = 0.025;
    private static final double TAIL_998 = 0.001;

    /** @param standing empty where the sample has no case */
    public record Point(Sample sample, Optional<Standing> standing) {}

    /** Where a rate stands to the limits; one on a limit is within it. */
    public enum Standing {
        WITHIN,
        ABOVE_95,
        ABOVE_998,
        BELOW_95,
        BELOW_998
    }

    /** Undefined where there is no case at all. */
    public static Figure<Funnel> of(List<Sample> samples) {
        return Sample.overall(samples)
                .map(overall -> new Funnel(
                        overall,
                        samples.stream()
                                .map(each -> new Point(each, standing(each, overall)))
                                .toList()));
    }

    /** The 95 % limits for so many cases, above 0. */
    public Limits limits95(int of) {
        return limits(of, TAIL_95);
    }

    /** The 99.8 % limits for so many cases, above 0. */
    public Limits limits998(int of) {
        return limits(of, TAIL_998);
    }

    private Limits limits(int of, double tail) {
        BinomialDistribution counts = BinomialDistribution.of(of, overall);
        return new Limits(
                (double) counts.inverseCumulativeProbability(tail) / of,
                (double) counts.inverseCumulativeProbability(1 - tail) / of);
    }

    private static Optional<Standing> standing(Sample sample, double overall) {
        if (sample.of() == 0) {
            return Optional.empty();
        }
        BinomialDistribution counts = BinomialDistribution.of(sample.of(), overall);
        int count = sample.count();
        if (count > counts.inverseCumulativeProbability(1 - TAIL_95)) {
            return Optional.of(
                    count > counts.inverseCumulativeProbability(1 - TAIL_998) ? Standing.ABOVE_998 : Standing.ABOVE_95);
        }
        if (count < counts.inverseCumulativeProbability(TAIL_95)) {
            return Optional.of(
                    count < counts.inverseCumulativeProbability(TAIL_998) ? Standing.BELOW_998 : Standing.BELOW_95);
        }
        return Optional.of(Standing.WITHIN);
    }
}
