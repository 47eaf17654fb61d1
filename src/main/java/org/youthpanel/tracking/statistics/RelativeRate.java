package org.youthpanel.tracking.statistics;

/**
 * The relative rate index: the rate of a group as a multiple of the rate of the group it is compared with. 1 is the same
 * rate, 2 twice as often, 0.5 half as often. Its interval is symmetrical in the logarithm (Katz, Baptista, Azen and Pike
 * 1978, Biometrics 34, 469–474), with standard error √(1/a − 1/n + 1/b − 1/m). It compares rates and explains none.
 *
 * @param index above 0
 * @param low of the 95 % interval
 * @param high of the 95 % interval
 */
public record RelativeRate(double index, double low, double high) {

    /**
     * Undefined where a count or a denominator is 0, and where both rates are 1, which leaves no interval.
     *
     * @param count in how many of the group it happened
     * @param of how many the group has
     * @param referenceCount in how many of the group of comparison it happened
     * @param referenceOf how many that group has
     */
    public static Figure<RelativeRate> of(int count, int of, int referenceCount, int referenceOf) {
        if (count < 0 || count > of || referenceCount < 0 || referenceCount > referenceOf) {
            throw new IllegalArgumentException("a count lies between 0 and its denominator");
        }
        if (of == 0 || referenceOf == 0) {
            return Figure.undefined(
                    of == 0 ? "The group has no case." : "The group it would be compared with has no case.");
        }
        if (count == 0 || referenceCount == 0) {
            return Figure.undefined(
                    count == 0
                            ? "It happened to none of the group, and a rate of 0 has no interval as a multiple."
                            : "It happened to none of the group it would be compared with, and nothing is a multiple of 0.");
        }
        if (count == of && referenceCount == referenceOf) {
            return Figure.undefined("It happened to everybody in both groups, which leaves no interval.");
        }
        double index = ((double) count / of) / ((double) referenceCount / referenceOf);
        double error = Math.sqrt(1.0 / count - 1.0 / of + 1.0 / referenceCount - 1.0 / referenceOf);
        double factor = Math.exp(Estimate.NORMAL_95 * error);
        return Figure.of(new RelativeRate(index, index / factor, index * factor));
    }
}
