package org.youthpanel.tracking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.CountSelected.Selected;

/** Of how many cases of a period and under the same rules two voices are the same, and of how many there are. */
final class UnderRules {

    private static final String AS_RECOMMENDED = Adherence.AS_RECOMMENDED.name();

    private final Selected selected;
    private final Column by;
    private final boolean several;
    private final Map<Slot, int[]> periods;

    private UnderRules(Selected selected, Column by, List<Counts.Group> groups) {
        this.selected = selected;
        this.by = by;
        // services have rules of their own at the same time: together, only the national ones can change
        this.several = groups.stream()
                        .map(UnderRules::rules)
                        .distinct()
                        .map(each -> each.replaceAll("/\\S+", ""))
                        .distinct()
                        .count()
                > 1;
        this.periods = slots(groups, by);
    }

    static UnderRules of(Selected selected, Column by) {
        return new UnderRules(selected, by, counted(selected, by));
    }

    /** A day, a month or a quarter under the same rules. */
    record Slot(String period, String rules) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            int periods = period.compareTo(other.period);
            return periods != 0 ? periods : rules.equals(other.rules) ? 0 : versions(rules, other.rules);
        }
    }

    Map<Slot, int[]> periods() {
        return periods;
    }

    Map<Slot, int[]> days() {
        return several ? together() : slots(counted(selected, Column.COUNTED_ON), Column.COUNTED_ON);
    }

    /**
     * Day by day, of several services. There are nearly as many combinations of a day and a service's rules as there are
     * cases, so the rules are asked for only where a period has national ones of two versions.
     */
    private Map<Slot, int[]> together() {
        Map<String, Set<String>> versions = new HashMap<>();
        periods.keySet()
                .forEach(each -> versions.computeIfAbsent(each.period(), key -> new HashSet<>())
                        .add(each.rules()));
        Map<Slot, int[]> days = new TreeMap<>();
        Map<String, List<String>> mixed = new TreeMap<>();
        for (Counts.Group group : selected.count(Behind.compared(), voices(selected, Column.COUNTED_ON))) {
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
            days.putAll(slots(counted(selected.in(these), Column.COUNTED_ON), Column.COUNTED_ON));
        }
        return days;
    }

    private Map<Slot, int[]> slots(List<Counts.Group> groups, Column by) {
        Map<Slot, int[]> slots = new TreeMap<>();
        for (Counts.Group group : groups) {
            String rules = several ? national(rules(group)) : rules(group);
            add(slots, group.code(by).orElseThrow(), rules, group);
        }
        return slots;
    }

    private void add(Map<Slot, int[]> slots, String period, String rules, Counts.Group group) {
        int[] cell = slots.computeIfAbsent(new Slot(period, rules), key -> new int[2]);
        cell[1] += group.n();
        Pair pair = selected.selection().pair();
        if (group.code(Column.ADHERENCE).map(AS_RECOMMENDED::equals).orElseGet(() -> pair.same(group))) {
            cell[0] += group.n();
        }
    }

    private static List<Counts.Group> counted(Selected selected, Column by) {
        return selected.count(Behind.compared(), voices(selected, by, Column.RULE_SETS));
    }

    private static Column[] voices(Selected selected, Column... by) {
        Pair pair = selected.selection().pair();
        // of the usual pair fewer groups say the same
        return Stream.concat(
                        Stream.of(by),
                        pair == Pair.RECOMMENDATION_DECISION
                                ? Stream.of(Column.ADHERENCE)
                                : Stream.of(pair.first(), pair.second()))
                .toArray(Column[]::new);
    }

    private static String rules(Counts.Group group) {
        return group.code(Column.RULE_SETS).orElse("");
    }

    private static String national(String rules) {
        int end = rules.indexOf(' ');
        return end < 0 ? rules : rules.substring(0, end);
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
