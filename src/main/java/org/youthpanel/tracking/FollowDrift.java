package org.youthpanel.tracking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.CountSelected.Selected;
import org.youthpanel.tracking.UnderRules.Slot;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.PChart;
import org.youthpanel.tracking.statistics.Sample;

/** Follows how often decisions are as recommended, or two other voices the same, from period to period. */
public final class FollowDrift {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS = 24;

    private final CountSelected counting;

    public FollowDrift(CountSelected counting) {
        this.counting = counting;
    }

    /** The pair is the recommendation and the decision, whatever is selected, and the time two years at least. */
    public Told<Drift> follow(Person person, Selection selection, Column by) {
        return counting.told(
                person, longer(selection.of(Pair.RECOMMENDATION_DECISION)), selected -> drift(selected, by, true));
    }

    /** Of the pair that is selected, two years of quarters up to the last day selected, or to today. */
    public Told<Drift> quarters(Person person, Selection selection) {
        return counting.told(person, selection, selected -> {
            LocalDate last =
                    selection.to().filter(day -> day.isBefore(selected.today())).orElse(selected.today());
            Period quarter = Period.quarter(last);
            return drift(
                    selected.in(new Period(
                            quarter.to()
                                    .map(day -> YearMonth.from(day)
                                            .minusMonths(MONTHS - 1L)
                                            .atDay(1)),
                            quarter.to())),
                    Column.QUARTER,
                    false);
        });
    }

    /** In a quarter nothing drifts: two years up to its end are followed. */
    private static Selection longer(Selection selection) {
        return selection
                .to()
                .map(to -> YearMonth.from(to).minusMonths(MONTHS - 1L).atDay(1))
                .filter(first -> selection.from().filter(first::isBefore).isPresent())
                .map(first -> selection.in(new Period(Optional.of(first), selection.to())))
                .orElse(selection);
    }

    private static Drift drift(Selected selected, Column by, boolean summed) {
        UnderRules counted = UnderRules.of(selected, by);
        Map<Slot, int[]> periods = counted.periods();
        List<Drift.Period> all = new ArrayList<>();
        String last = "";
        String rules = "";
        for (Map.Entry<Slot, int[]> each : periods.entrySet()) {
            Slot slot = each.getKey();
            while (!last.isEmpty() && !last.equals(slot.period()) && !next(last).equals(slot.period())) {
                last = next(last);
                all.add(period(by, new Slot(last, rules), new int[2], true));
            }
            boolean shared = periods.keySet().stream()
                            .filter(other -> other.period().equals(slot.period()))
                            .count()
                    > 1;
            all.add(period(by, slot, each.getValue(), shared));
            last = slot.period();
            rules = slot.rules();
        }
        List<Sample> samples = all.stream()
                .map(each -> new Sample(
                        each.period(),
                        each.rules(),
                        each.followed().n(),
                        each.n().n()))
                .toList();
        PChart chart = PChart.of(samples);
        return new Drift(selected.selection(), by, all, chart, summed ? sums(chart, counted.days()) : List.of());
    }

    private static Drift.Period period(Column by, Slot slot, int[] counted, boolean shared) {
        Behind these = Behind.compared().with(by, slot.period());
        boolean whole = slot.rules().contains(" ");
        Behind of = whole ? these.with(Column.RULE_SETS, slot.rules()) : these;
        // of several services together, no one code names the cases under one national version
        Optional<Behind> named = Optional.of(of).filter(each -> whole || !shared);
        return new Drift.Period(
                slot.period(),
                slot.rules(),
                new Tally(counted[1], named),
                new Tally(counted[0], named.map(each -> each.shifted(Shift.SAME))));
    }

    private static List<Figure<Cusum>> sums(PChart chart, Map<Slot, int[]> days) {
        Map<String, List<Sample>> bySegment = new LinkedHashMap<>();
        days.forEach((slot, cell) -> bySegment
                .computeIfAbsent(slot.rules(), key -> new ArrayList<>())
                .add(new Sample(slot.period(), slot.rules(), cell[0], cell[1])));
        return chart.segments().stream()
                .map(segment -> segment.centre() instanceof Figure.Defined<Double> centre
                        ? Cusum.Design.around(centre.figure())
                                .map(design -> Cusum.of(bySegment.getOrDefault(segment.name(), List.of()), design))
                        : Figure.<Cusum>undefined(segment.centre().reason().orElseThrow()))
                .toList();
    }

    /** The quarter or month after. */
    private static String next(String period) {
        if (period.contains("Q")) {
            int year = Integer.parseInt(period.substring(0, 4));
            int quarter = Integer.parseInt(period.substring(6));
            return quarter == 12 / MONTHS_OF_QUARTER ? (year + 1) + "-Q1" : year + "-Q" + (quarter + 1);
        }
        return YearMonth.parse(period).plusMonths(1).toString();
    }
}
