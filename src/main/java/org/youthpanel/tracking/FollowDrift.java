package org.youthpanel.tracking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.CountSelected.Selected;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.PChart;
import org.youthpanel.tracking.statistics.Sample;

/** Follows how often decisions are as recommended, from period to period. */
public final class FollowDrift {

    private static final int MONTHS_OF_QUARTER = 3;

    private final CountSelected counting;

    public FollowDrift(CountSelected counting) {
        this.counting = counting;
    }

    /** The pair is the recommendation and the decision, whatever is selected. */
    public Told<Drift> follow(Person person, Selection selection, Column by) {
        return counting.told(person, selection.of(Pair.RECOMMENDATION_DECISION), selected -> drift(selected, by));
    }

    private static Drift drift(Selected selected, Column by) {
        List<Counts.Group> groups = counted(selected, by);
        // services have rules of their own at the same time: together, only the national ones can change
        boolean several = groups.stream()
                        .map(each -> rules(each).replaceAll("/\\S+", ""))
                        .distinct()
                        .count()
                > 1;
        Map<Slot, int[]> periods = slots(groups, by, several);
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
        return new Drift(
                selected.selection(),
                by,
                all,
                chart,
                sums(
                        chart,
                        several
                                ? together(selected, by, periods)
                                : slots(counted(selected, Column.COUNTED_ON), Column.COUNTED_ON, false)));
    }

    /** A day, a month or a quarter under the same rules. */
    private record Slot(String period, String rules) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            return Comparator.comparing(Slot::period)
                    .thenComparing(Slot::rules, FollowDrift::versions)
                    .compare(this, other);
        }
    }

    private static List<Counts.Group> counted(Selected selected, Column by) {
        return selected.count(Behind.compared(), by, Column.RULE_SETS, Column.ADHERENCE);
    }

    /** As recommended, and of how many. */
    private static Map<Slot, int[]> slots(List<Counts.Group> groups, Column by, boolean several) {
        Map<Slot, int[]> slots = new TreeMap<>();
        for (Counts.Group group : groups) {
            add(slots, group.code(by).orElseThrow(), several ? national(group) : rules(group), group);
        }
        return slots;
    }

    private static void add(Map<Slot, int[]> slots, String period, String rules, Counts.Group group) {
        int[] cell = slots.computeIfAbsent(new Slot(period, rules), key -> new int[2]);
        cell[1] += group.n();
        if (group.code(Column.ADHERENCE).equals(Optional.of(Adherence.AS_RECOMMENDED.name()))) {
            cell[0] += group.n();
        }
    }

    /**
     * Day by day, of several services. There are nearly as many combinations of a day and a service's rules as there are
     * cases, so the rules are asked for only where a period has national ones of two versions.
     */
    private static Map<Slot, int[]> together(Selected selected, Column by, Map<Slot, int[]> periods) {
        Map<String, Set<String>> versions = new HashMap<>();
        periods.keySet()
                .forEach(each -> versions.computeIfAbsent(each.period(), key -> new HashSet<>())
                        .add(each.rules()));
        Map<Slot, int[]> days = new TreeMap<>();
        Map<String, List<String>> mixed = new TreeMap<>();
        for (Counts.Group group : selected.count(Behind.compared(), Column.COUNTED_ON, Column.ADHERENCE)) {
            String day = group.code(Column.COUNTED_ON).orElseThrow();
            String period = by == Column.MONTH
                    ? YearMonth.from(LocalDate.parse(day)).toString()
                    : Period.quarter(LocalDate.parse(day)).code().orElseThrow();
            Set<String> rules = versions.getOrDefault(period, Set.of());
            if (rules.size() == 1) {
                add(days, day, rules.iterator().next(), group);
            } else {
                mixed.computeIfAbsent(period, key -> new ArrayList<>()).add(day);
            }
        }
        for (List<String> some : mixed.values()) {
            Period these = new Period(
                    Optional.of(LocalDate.parse(Collections.min(some))),
                    Optional.of(LocalDate.parse(Collections.max(some))));
            days.putAll(slots(counted(selected.in(these), Column.COUNTED_ON), Column.COUNTED_ON, true));
        }
        return days;
    }

    private static String national(Counts.Group group) {
        return rules(group).replaceAll(" .*", "");
    }

    private static String rules(Counts.Group group) {
        return group.code(Column.RULE_SETS).orElse("");
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
                new Tally(counted[0], named.map(each -> each.with(Column.ADHERENCE, Adherence.AS_RECOMMENDED))));
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

    /** {@code national/9.0} comes before {@code national/10.0}. */
    private static int versions(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String rules) {
        return Stream.of(rules.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)"))
                .map(each -> each.matches("\\d+") ? "0".repeat(Math.max(0, 6 - each.length())) + each : each)
                .collect(Collectors.joining());
    }
}
