package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * What others published, to all the digits they printed. Where a source prints few, more come from statsmodels 0.15 and
 * scipy 1.17 (kappas with their errors, tau-b, rho, tests of a shift, relative risk).
 */
class PublishedValuesTest {

    @Test
    void cohen1960() {
        Estimate kappa = kappa(Tables.COHEN, Weights.NOMINAL);
        close(kappa.value(), .49152542, 5e-9);
        close(kappa.standardError(), .05100182, 5e-9);
        close(kappa.low(), .39156, 5e-6);
        close(kappa.high(), .59149, 5e-6);
        Estimate linear = kappa(Tables.COHEN, Weights.LINEAR);
        close(linear.value(), .47368421, 5e-9);
        close(linear.standardError(), .054432309177641525, 1e-12);
        Estimate quadratic = kappa(Tables.COHEN, Weights.QUADRATIC);
        close(quadratic.value(), .45454545, 5e-9);
        close(quadratic.standardError(), .06645368159107812, 1e-12);
        close(quadratic.low(), .32429863198684905, 1e-12);
        close(quadratic.high(), .5847922771040601, 1e-12);
        close(GwetAc1.of(Tables.COHEN).value().orElseThrow().value(), .57597173, 5e-9);
        close(KendallTauB.of(Tables.COHEN), .48218, 5e-6);
        close(SpearmanRho.of(Tables.COHEN), .5085996570104144, 1e-12);
        test(StuartMaxwell.of(Tables.COHEN), 13.5135, 5e-5, 2, .0011629949394361683);
        test(Bowker.of(Tables.COHEN), 14.4667, 5e-5, 3, .002334091588064577);
    }

    @Test
    void landisAndKoch1977() {
        Estimate kappa = kappa(Tables.LANDIS_KOCH, Weights.NOMINAL);
        close(kappa.value(), .49300560, 5e-9);
        close(kappa.standardError(), .057, 5e-4);
        close(kappa(Tables.LANDIS_KOCH, Weights.LINEAR).value(), .64880952, 5e-9);
        close(kappa(Tables.LANDIS_KOCH, Weights.QUADRATIC).value(), .78382187, 5e-9);
        close(GwetAc1.of(Tables.LANDIS_KOCH).value().orElseThrow().value(), .52630351, 5e-9);
        close(KendallTauB.of(Tables.LANDIS_KOCH), .7159772250241743, 1e-12);
        close(SpearmanRho.of(Tables.LANDIS_KOCH), .7772081026124154, 1e-12);
        test(StuartMaxwell.of(Tables.LANDIS_KOCH), 29.044711378044706, 1e-10, 3, 2.1915022061502754e-06);
    }

    @Test
    void procFreqOfSas() {
        Estimate kappa = kappa(Tables.SAS, Weights.NOMINAL);
        close(kappa.value(), .4842, 5e-5);
        close(kappa.standardError(), .1380, 5e-5);
        close(kappa.low(), .2137, 5e-5);
        close(kappa.high(), .7547, 5e-5);
        Estimate linear = kappa(Tables.SAS, Weights.LINEAR);
        close(linear.value(), .4701, 5e-5);
        close(linear.standardError(), .1457, 5e-5);
    }

    @Test
    void mcNemar() {
        McNemar test = McNemar.of(Tables.MCNEMAR).value().orElseThrow();
        close(test.chiSquare().statistic(), .470588, 5e-7);
        close(test.chiSquare().p(), .492717, 5e-7);
        assertThat(test.chiSquare().df()).isEqualTo(1);
        close(test.exactP(), .607591, 5e-7);
        // of two categories Bowker's and Stuart's tests are the same
        test(Bowker.of(Tables.MCNEMAR), .470588, 5e-7, 1, .4927166772270877);
        test(StuartMaxwell.of(Tables.MCNEMAR), .470588, 5e-7, 1, .4927166772270877);
    }

    /** irrCAC, vignettes "overview" and "weighting"; Gwet's own interval is Student's, ours the normal one. */
    @Test
    void gwetsAbstractors() {
        Estimate kappa = kappa(Tables.ABSTRACTORS, Weights.NOMINAL);
        close(kappa.value(), .7964094, 5e-8);
        close(kappa.standardError(), .05891072, 5e-9);
        Estimate ac1 = GwetAc1.of(Tables.ABSTRACTORS).value().orElseThrow();
        close(ac1.value(), .8493305, 5e-8);
        close(ac1.standardError(), .04321747, 5e-9);
        close(ac1.low(), .8493305 - 1.959964 * .04321747, 1e-6);
        close(ac1.high(), .8493305 + 1.959964 * .04321747, 1e-6);
        close(kappa(Tables.ABSTRACTORS, Weights.QUADRATIC).value(), .8921569, 5e-8);
    }

    /** Stata manual, [R] kappa: 0.4728; with weights 1 − |i − j| / 3, 0.5684. */
    @Test
    void boydsRadiologists() {
        close(kappa(Tables.RADIOLOGISTS, Weights.NOMINAL).value(), .4728, 5e-5);
        Estimate linear = kappa(Tables.RADIOLOGISTS, Weights.LINEAR);
        close(linear.value(), .5684, 5e-5);
        close(linear.standardError(), .06755609043702286, 1e-12);
        close(KendallTauB.of(Tables.RADIOLOGISTS), .6162436032712604, 1e-12);
        close(SpearmanRho.of(Tables.RADIOLOGISTS), .6606411043982547, 1e-12);
    }

    /** coin prints Q = 11.96 for Stuart's test. */
    @Test
    void stuartsEyes() {
        test(StuartMaxwell.of(Tables.VISION), 11.96, 5e-3, 3, .007533425054800591);
        test(StuartMaxwell.of(Tables.VISION), 11.95656962298254, 1e-9, 3, .007533425054800591);
        test(Bowker.of(Tables.VISION), 19.106550215266772, 1e-9, 6, .003987419840428568);
        Estimate shift = MeanDifference.of(Tables.VISION).value().orElseThrow();
        close(shift.value(), .02995853952119834, 1e-12);
        close(shift.standardError(), .008661220110689295, 1e-12);
        close(shift.low(), .012980111241424279, 1e-10);
        close(shift.high(), .0469369678009724, 1e-10);
    }

    /** vcd prints kappa 0.1293 (0.0686) and weighted 0.2374 (0.0783). */
    @Test
    void couples() {
        Estimate kappa = kappa(Tables.COUPLES, Weights.NOMINAL);
        close(kappa.value(), .1293, 5e-5);
        close(kappa.standardError(), .0686, 5e-5);
        Estimate linear = kappa(Tables.COUPLES, Weights.LINEAR);
        close(linear.value(), .2374, 5e-5);
        close(linear.standardError(), .0783, 5e-5);
        close(kappa(Tables.COUPLES, Weights.QUADRATIC).standardError(), .09729752195860462, 1e-12);
    }

    /** Fleiss prints 0.68. */
    @Test
    void fleiss1981() {
        close(kappa(Tables.FLEISS, Weights.NOMINAL).value(), .68, 5e-3);
        close(kappa(Tables.FLEISS, Weights.NOMINAL).standardError(), .08770295347521254, 1e-12);
        close(GwetAc1.of(Tables.FLEISS).value().orElseThrow().value(), .8675696012039129, 1e-12);
    }

    /** The views of 46 teenagers before and after, calcugator.com, function chi2_mcnemarbowker. */
    @Test
    void bowkerOfThreeViews() {
        SquareTable views = Tables.table(new int[][] {{5, 7, 3}, {1, 4, 10}, {9, 2, 5}});
        test(Bowker.of(views), 12.833333333333332, 1e-12, 3, .005011251317078358);
        test(StuartMaxwell.of(views), .23809523809523772, 1e-12, 2, .887765525206578);
        close(kappa(views, Weights.NOMINAL).value(), -.045454545454545386, 1e-12);
    }

    /**
     * Calcugator's 11 and 3 (two tails .057373046875); Armitage and Berry's 12 and 2 (StatsDirect: .0129); the approval
     * of Agresti 1990, page 350, 150 and 86 (z = 4.17).
     */
    @Test
    void exactMcNemar() {
        close(McNemar.of(11, 3).value().orElseThrow().exactP(), .057373046875, 1e-12);
        close(McNemar.of(3, 11).value().orElseThrow().exactP(), .057373046875, 1e-12);
        close(McNemar.of(12, 2).value().orElseThrow().exactP(), .0129, 5e-5);
        McNemar approval = McNemar.of(Tables.table(new int[][] {{794, 150}, {86, 570}}))
                .value()
                .orElseThrow();
        close(Math.sqrt(approval.chiSquare().statistic()), 4.17, 5e-3);
        close(approval.exactP(), 3.7159361395713866e-05, 1e-15);
    }

    /** Agresti, An Introduction to Categorical Data Analysis: aspirin and heart attacks, 1.82 (1.43 to 2.31). */
    @Test
    void aspirin() {
        RelativeRate rate = RelativeRate.of(189, 11034, 104, 11037).value().orElseThrow();
        close(rate.index(), 1.82, 5e-3);
        close(rate.index(), 1.8178017944535074, 1e-12);
        close(rate.low(), 1.4330309030505628, 1e-9);
        close(rate.high(), 2.3058842324224456, 1e-9);
    }

    /**
     * Leeds Youth Justice Plan 2021–2024: of 589 children 71 of mixed heritage and 419 White; of all children in Leeds
     * 6% and 71% by the school census of 2020, 5% and 80% by the census of 2011. A ratio depends on its denominator, and
     * not on how many children there are, of whom only shares are given.
     */
    @Test
    void h7TheSameChildrenHaveAnotherRatioByEachDenominator() {
        for (int percent : new int[] {100, 750}) {
            close(index(71, 6 * percent, 419, 71 * percent), 2.01, 5e-3);
            close(index(71, 5 * percent, 419, 80 * percent), 2.71, 5e-3);
        }
        close(index(71, 600, 419, 7100), 71 * 71 / (6.0 * 419), 1e-12);
    }

    private static double index(int count, int of, int referenceCount, int referenceOf) {
        return RelativeRate.of(count, of, referenceCount, referenceOf)
                .value()
                .orElseThrow()
                .index();
    }

    private static Estimate kappa(SquareTable table, Weights weights) {
        return Kappa.of(table, weights).value().orElseThrow();
    }

    private static void close(Figure<Double> actual, double expected, double by) {
        close(actual.value().orElseThrow(), expected, by);
    }

    private static void close(double actual, double expected, double by) {
        assertThat(actual).isCloseTo(expected, within(by));
    }

    private static void test(Figure<ChiSquare> actual, double statistic, double by, int df, double p) {
        ChiSquare test = actual.value().orElseThrow();
        close(test.statistic(), statistic, by);
        assertThat(test.df()).isEqualTo(df);
        close(test.p(), p, 1e-10);
    }
}
