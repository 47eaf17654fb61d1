package org.youthpanel.tracking.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The charts: p-chart, cumulative sums, funnel. */
class ChartsTest {

    /** An Introduction to Business Statistics, example 16.6: ten samples of 200, p = .16, limits .0822 and .2378. */
    @Test
    void aPublishedPChart() {
        PChart chart = PChart.of(samples("1", 200, 40, 44, 22, 34, 24, 32, 28, 32, 34, 30));
        PChart.Segment segment = chart.segments().get(0);

        assertThat(segment.centre().value()).contains(.16);
        assertThat(segment.points()).hasSize(10).allSatisfy(point -> {
            assertThat(point.limits().orElseThrow().low()).isCloseTo(.0822, within(5e-5));
            assertThat(point.limits().orElseThrow().high()).isCloseTo(.2378, within(5e-5));
        });
        assertThat(chart.signals()).isFalse();
    }

    /** Devore, Probability and Statistics, quality control, exercise 22: 567 of 30 samples of 200; 37 on the fifth day. */
    @Test
    void aPointOutsideIsASignal() {
        int[] days = new int[30];
        Arrays.fill(days, 0, 30, 18);
        days[4] = 37;
        days[0] += 567 - 29 * 18 - 37;
        PChart chart = PChart.of(samples("1", 200, days));
        PChart.Segment segment = chart.segments().get(0);

        assertThat(segment.centre().value().orElseThrow()).isCloseTo(.0945, within(5e-5));
        assertThat(segment.points().get(4).limits().orElseThrow().low()).isCloseTo(.0325, within(1e-4));
        assertThat(segment.points().get(4).limits().orElseThrow().high()).isCloseTo(.1565, within(1e-4));
        assertThat(segment.points().get(4).signals()).contains(PChart.Signal.ABOVE_LIMIT);
        assertThat(chart.signals()).isTrue();
    }

    @Test
    void limitsAreWiderWhereCasesAreFewerAndEndAtNoughtAndOne() {
        PChart.Segment segment = PChart.of(List.of(
                        new Sample("a", "1", 50, 100), new Sample("b", "1", 2, 4), new Sample("c", "1", 12, 25)))
                .segments()
                .get(0);
        double p = 64.0 / 129;
        Limits wide = segment.points().get(0).limits().orElseThrow();
        assertThat(wide.low()).isCloseTo(p - 3 * Math.sqrt(p * (1 - p) / 100), within(1e-12));
        assertThat(segment.points().get(1).limits()).contains(new Limits(0, 1));
        assertThat(segment.points().get(2).limits().orElseThrow().high())
                .isCloseTo(p + 3 * Math.sqrt(p * (1 - p) / 25), within(1e-12));
    }

    @Test
    void aPointBelowIsASignalAndOneOnTheLimitIsNot() {
        List<Sample> samples = new ArrayList<>(samples("1", 100, 90, 90, 90, 90, 90, 60));
        assertThat(PChart.of(samples).segments().get(0).points().get(5).signals())
                .contains(PChart.Signal.BELOW_LIMIT);
        // p = .9 and n = 1 make the lower limit 0, and rounding must not lift it above a rate of 0
        List<Sample> singles = samples("1", 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1);
        assertThat(PChart.of(singles).segments().get(0).points().get(4).signals())
                .isEmpty();
        List<Sample> rare = samples("1", 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(PChart.of(rare).segments().get(0).points().get(4).signals()).isEmpty();
    }

    @Test
    void eightInARowOnOneSideAreASignalFromTheEighthOn() {
        // p = .5: nine above by a little, then nine below
        int[] counts = new int[18];
        for (int each = 0; each < 18; each++) {
            counts[each] = each < 9 ? 51 : 49;
        }
        List<PChart.Point> points =
                PChart.of(samples("1", 100, counts)).segments().get(0).points();

        assertThat(points.get(6).signals()).isEmpty();
        assertThat(points.get(7).signals()).containsExactly(PChart.Signal.RUN_ABOVE);
        assertThat(points.get(8).signals()).containsExactly(PChart.Signal.RUN_ABOVE);
        assertThat(points.get(15).signals()).isEmpty();
        assertThat(points.get(16).signals()).containsExactly(PChart.Signal.RUN_BELOW);
    }

    @Test
    void aPointOnTheCentreEndsARunAndAnEmptyMonthDoesNot() {
        // p = .5 throughout
        List<Sample> broken = samples("1", 100, 51, 51, 51, 51, 50, 51, 51, 51, 51, 42);
        assertThat(PChart.of(broken).segments().get(0).centre().value()).contains(.5);
        assertThat(PChart.of(broken).signals()).isFalse();

        List<Sample> whole = new ArrayList<>(samples("1", 100, 51, 51, 51, 51));
        whole.add(new Sample("empty", "1", 0, 0));
        whole.addAll(samples("1", 100, 51, 51, 51, 51, 42));
        PChart.Segment segment = PChart.of(whole).segments().get(0);
        assertThat(segment.points().get(4).limits()).isEmpty();
        assertThat(segment.points().get(8).signals()).containsExactly(PChart.Signal.RUN_ABOVE);
    }

    @Test
    void aNewSegmentStartsAnew() {
        List<Sample> samples = new ArrayList<>(samples("5.0", 100, 80, 80, 81, 79, 80));
        samples.addAll(samples("5.1", 100, 60, 60, 61, 59));
        PChart chart = PChart.of(samples);

        assertThat(chart.segments()).extracting(PChart.Segment::name).containsExactly("5.0", "5.1");
        assertThat(chart.segments())
                .extracting(segment -> segment.centre().value().orElseThrow())
                .containsExactly(.8, .6);
        assertThat(chart.signals()).isFalse();
        assertThat(PChart.of(List.of()).segments()).isEmpty();
    }

    @Test
    void aSegmentWithoutACaseHasNoCentre() {
        PChart.Segment empty = PChart.of(samples("1", 0, 0, 0)).segments().get(0);
        assertThat(empty.centre().reason()).contains(Reasons.NO_CASE_COUNTED);
        assertThat(empty.points())
                .allSatisfy(point -> assertThat(point.limits()).isEmpty());
    }

    /** By hand, and again in Python: ln 2 a case, less n ln(1 + p) upwards and n ln(1 − p / 2) downwards. */
    @Test
    void theCumulativeSums() {
        Cusum.Design design = Cusum.Design.around(.7).value().orElseThrow();
        assertThat(design).isEqualTo(new Cusum.Design(.7, 2, 4.5));
        List<Cusum.Point> points = Cusum.of(samples("1", 10, 7, 9, 10, 10, 10, 2), design)
                .segments()
                .get(0)
                .points();

        sums(points.get(0), 0, 0);
        sums(points.get(1), .9320421144178042, 0);
        sums(points.get(2), 2.5572314093955537, 0);
        sums(points.get(3), 4.182420704373302, 0);
        sums(points.get(4), 5.807609999351052, 0);
        sums(points.get(5), 1.8876218498492392, 2.9215347998046513);
        assertThat(points)
                .extracting(Cusum.Point::signals)
                .satisfiesExactly(
                        each -> assertThat(each).isEmpty(),
                        each -> assertThat(each).isEmpty(),
                        each -> assertThat(each).isEmpty(),
                        each -> assertThat(each).isEmpty(),
                        each -> assertThat(each).containsExactly(Cusum.Signal.HIGHER),
                        each -> assertThat(each).isEmpty());
    }

    @Test
    void theSumsFindALowerRateToo() {
        Cusum.Design design = new Cusum.Design(.7, 2, 4.5);
        Cusum fallen = Cusum.of(samples("1", 10, 4, 4, 4), design);
        assertThat(fallen.segments().get(0).points().get(2).signals()).containsExactly(Cusum.Signal.LOWER);
        assertThat(fallen.signals()).isTrue();
        assertThat(Cusum.of(samples("1", 10, 7, 7, 7), design).signals()).isFalse();
    }

    @Test
    void aSumThatJustReachesTheDecisionIsASignal() {
        double step = Math.log(2) - Math.log(1 - .5 + 2 * .5);
        List<Sample> one = samples("1", 1, 1);
        assertThat(Cusum.of(one, new Cusum.Design(.5, 2, step)).signals()).isTrue();
        assertThat(Cusum.of(one, new Cusum.Design(.5, 2, step + 1e-9)).signals())
                .isFalse();
        List<Sample> none = samples("1", 1, 0);
        // at one half both directions are alike
        assertThat(Cusum.of(none, new Cusum.Design(.5, 2, step - 1e-9)).signals())
                .isTrue();
    }

    @Test
    void theSumsStartAnewWithASegment() {
        List<Sample> samples = new ArrayList<>(samples("5.0", 10, 10, 10));
        samples.addAll(samples("5.1", 10, 10, 10));
        Cusum sums = Cusum.of(samples, new Cusum.Design(.7, 2, 4.5));

        assertThat(sums.segments()).hasSize(2);
        assertThat(sums.segments().get(1).points())
                .extracting(Cusum.Point::up)
                .isEqualTo(sums.segments().get(0).points().stream()
                        .map(Cusum.Point::up)
                        .toList());
        assertThat(sums.signals()).isFalse();
    }

    @Test
    void noDesignIsMadeAroundNoughtOrOne() {
        assertThat(Cusum.Design.around(0).reason()).isPresent();
        assertThat(Cusum.Design.around(1).reason()).isPresent();
        assertThatThrownBy(() -> Cusum.Design.around(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cusum.Design.around(-.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cusum.Design(.5, 1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cusum.Design(.5, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cusum.Design(1, 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cusum.Design(0, 2, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Quantiles of the binomial distribution from scipy 1.17. */
    @Test
    void theFunnelNarrowsAsCasesGrow() {
        Funnel funnel = new Funnel(.75, List.of());
        assertThat(funnel.limits95(10)).isEqualTo(new Limits(.5, 1));
        assertThat(funnel.limits998(10)).isEqualTo(new Limits(.3, 1));
        assertThat(funnel.limits95(40)).isEqualTo(new Limits(24 / 40.0, 35 / 40.0));
        assertThat(funnel.limits998(40)).isEqualTo(new Limits(21 / 40.0, 38 / 40.0));
        assertThat(funnel.limits95(100)).isEqualTo(new Limits(.66, .83));
        assertThat(funnel.limits998(100)).isEqualTo(new Limits(.61, .88));
    }

    @Test
    void whoIsBeyondALimitIsTold() {
        // nine panels of 20 around one half: limits 6 to 14, and 3 to 17
        Funnel funnel = Funnel.of(samples("", 20, 6, 14, 15, 18, 5, 2, 10, 17, 3))
                .value()
                .orElseThrow();
        assertThat(funnel.overall()).isEqualTo(.5);
        assertThat(funnel.points())
                .extracting(point -> point.standing().orElseThrow())
                .containsExactly(
                        Funnel.Standing.WITHIN,
                        Funnel.Standing.WITHIN,
                        Funnel.Standing.ABOVE_95,
                        Funnel.Standing.ABOVE_998,
                        Funnel.Standing.BELOW_95,
                        Funnel.Standing.BELOW_998,
                        Funnel.Standing.WITHIN,
                        Funnel.Standing.ABOVE_95,
                        Funnel.Standing.BELOW_95);
    }

    @Test
    void limitsGiveNoMoreFalseAlarmsThanTheySay() {
        for (double p : new double[] {.1, .35, .5, .75, .9, .95}) {
            for (int n = 1; n <= 60; n++) {
                Limits limits = new Funnel(p, List.of()).limits95(n);
                double above = 0;
                double below = 0;
                for (int count = 0; count <= n; count++) {
                    double chance = chance(n, count, p);
                    above += count > Math.round(limits.high() * n) ? chance : 0;
                    below += count < Math.round(limits.low() * n) ? chance : 0;
                }
                assertThat(above).isLessThanOrEqualTo(.025 + 1e-12);
                assertThat(below).isLessThanOrEqualTo(.025 + 1e-12);
            }
        }
    }

    @Test
    void aFunnelWhereAllAgreeTellsNobody() {
        Funnel all = Funnel.of(
                        List.of(new Sample("a", "", 5, 5), new Sample("b", "", 40, 40), new Sample("c", "", 0, 0)))
                .value()
                .orElseThrow();
        assertThat(all.points())
                .extracting(Funnel.Point::standing)
                .containsExactly(
                        Optional.of(Funnel.Standing.WITHIN), Optional.of(Funnel.Standing.WITHIN), Optional.empty());
        assertThat(Funnel.of(List.of(new Sample("a", "", 0, 0))).reason()).contains(Reasons.NO_CASE_COUNTED);
    }

    @Test
    void aSampleIsAShare() {
        assertThatThrownBy(() -> new Sample("a", "", 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample("a", "", -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Sample("a", "", 1, 4).rate()).contains(.25);
        assertThat(new Sample("a", "", 0, 0).rate()).isEmpty();
    }

    private static double chance(int n, int count, double p) {
        double chance = 1;
        for (int each = 1; each <= count; each++) {
            chance *= (double) (n - count + each) / each * p;
        }
        return chance * Math.pow(1 - p, n - count);
    }

    private static void sums(Cusum.Point point, double up, double down) {
        assertThat(point.up()).isCloseTo(up, within(1e-12));
        assertThat(point.down()).isCloseTo(down, within(1e-12));
    }

    private static List<Sample> samples(String segment, int of, int... counts) {
        return IntStream.range(0, counts.length)
                .mapToObj(each -> new Sample(String.valueOf(each + 1), segment, counts[each], of))
                .toList();
    }
}
