package org.youthpanel.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Column.Towards;
import org.youthpanel.tracking.CountSelected.Selected;

/** Counts departures by reason, by direction and distance, and by the rules that bore on the recommendation. */
public final class CountDepartures {

    private static final Behind DEPARTED = Behind.compared().except(Column.ADHERENCE, Adherence.AS_RECOMMENDED.name());
    private static final Behind JUDGED = DEPARTED.except(Column.DEPARTURE, Departure.FACT_CORRECTED.name());

    private final CountSelected counting;

    public CountDepartures(CountSelected counting) {
        this.counting = counting;
    }

    /** The pair is the recommendation and the decision, whatever is selected. */
    public Told<Departures> count(Person person, Selection selection) {
        return counting.told(person, selection.of(Pair.RECOMMENDATION_DECISION), CountDepartures::departures);
    }

    /**
     * What is counted of one period, in one GROUP BY each.
     *
     * @param groups by reason, direction and distance
     */
    private record Counting(int compared, List<Counts.Group> groups, Map<String, List<Counts.Group>> rules) {

        static Counting of(Selected selected) {
            Map<String, List<Counts.Group>> rules = new TreeMap<>();
            List<Counts.Group> compared =
                    selected.count(Behind.compared(), Column.RULES, Column.TOWARDS, Column.DEPARTURE);
            for (Counts.Group group : compared) {
                // a case is counted under each of its rules
                Stream.of(group.code(Column.RULES).orElse("").split(" "))
                        .filter(rule -> !rule.isEmpty())
                        .forEach(rule -> rules.computeIfAbsent(rule, key -> new ArrayList<>())
                                .add(group));
            }
            return new Counting(
                    sum(compared), selected.count(DEPARTED, Column.DEPARTURE, Column.TOWARDS, Column.RUNGS), rules);
        }

        int where(Predicate<Counts.Group> which) {
            return sum(groups.stream().filter(which).toList());
        }

        int ofRule(String rule, Predicate<Counts.Group> which) {
            return sum(
                    rules.getOrDefault(rule, List.of()).stream().filter(which).toList());
        }
    }

    private static Departures departures(Selected selected) {
        Counting now = Counting.of(selected);
        Optional<Period> before = selected.selection().period().before();
        Optional<Counting> then = before.map(each -> Counting.of(selected.in(each)));
        Predicate<Counts.Group> corrected =
                each -> each.code(Column.DEPARTURE).equals(Optional.of(Departure.FACT_CORRECTED.name()));
        Predicate<Counts.Group> judged =
                corrected.negate().and(each -> each.code(Column.DEPARTURE).isPresent());
        return new Departures(
                selected.selection(),
                before,
                new Departures.Versus(Tally.of(now.compared(), Behind.compared()), then.map(Counting::compared)),
                versus(now, then, each -> true, DEPARTED),
                versus(now, then, corrected, DEPARTED.with(Column.DEPARTURE, Departure.FACT_CORRECTED)),
                versus(now, then, judged, JUDGED),
                reasons(now, then),
                Stream.of(Towards.values())
                        .map(each -> new Departures.Direction(
                                each, versus(now, then, judged.and(towards(each)), JUDGED.with(Column.TOWARDS, each))))
                        .toList(),
                distances(now, judged),
                rules(now, then, judged));
    }

    private static Departures.Versus versus(
            Counting now, Optional<Counting> then, Predicate<Counts.Group> which, Behind behind) {
        return new Departures.Versus(Tally.of(now.where(which), behind), then.map(each -> each.where(which)));
    }

    private static Predicate<Counts.Group> towards(Towards towards) {
        return each -> each.code(Column.TOWARDS).equals(Optional.of(towards.name()));
    }

    /** Those that were heard, in this period or the one before. */
    private static List<Departures.Reason> reasons(Counting now, Optional<Counting> then) {
        return Stream.concat(Stream.of(Departure.values()).map(Optional::of), Stream.of(Optional.<Departure>empty()))
                .map(reason -> reason(now, then, reason))
                .filter(each -> each.heard().now().n() + each.heard().before().orElse(0) > 0)
                .toList();
    }

    private static Departures.Reason reason(Counting now, Optional<Counting> then, Optional<Departure> reason) {
        Behind behind = reason.map(each -> DEPARTED.with(Column.DEPARTURE, each))
                .orElseGet(() -> DEPARTED.lacking(Column.DEPARTURE));
        Predicate<Counts.Group> heard = each -> each.code(Column.DEPARTURE).equals(reason.map(Departure::name));
        return new Departures.Reason(
                reason,
                versus(now, then, heard, behind),
                ofReason(now, heard, Towards.LESS_FORMAL, behind),
                ofReason(now, heard, Towards.SAME_RUNG, behind),
                ofReason(now, heard, Towards.MORE_FORMAL, behind));
    }

    private static Tally ofReason(Counting now, Predicate<Counts.Group> heard, Towards way, Behind behind) {
        return Tally.of(now.where(heard.and(towards(way))), behind.with(Column.TOWARDS, way));
    }

    private static List<Departures.Distance> distances(Counting now, Predicate<Counts.Group> judged) {
        Map<Integer, Integer> counted = new TreeMap<>();
        now.groups().stream()
                .filter(judged)
                .forEach(each ->
                        counted.merge(Integer.valueOf(each.code(Column.RUNGS).orElseThrow()), each.n(), Integer::sum));
        return counted.entrySet().stream()
                .map(each -> new Departures.Distance(
                        each.getKey(),
                        Tally.of(each.getValue(), JUDGED.with(Column.RUNGS, String.valueOf(each.getKey())))))
                .toList();
    }

    private static List<Departures.Rule> rules(Counting now, Optional<Counting> then, Predicate<Counts.Group> judged) {
        Predicate<Counts.Group> departed =
                judged.and(each -> each.code(Column.TOWARDS).isPresent());
        Map<String, Departures.Rule> rules = new LinkedHashMap<>();
        for (String rule : now.rules().keySet()) {
            Behind behind = JUDGED.with(Column.RULES, rule);
            rules.put(
                    rule,
                    new Departures.Rule(
                            rule,
                            Tally.of(
                                    now.ofRule(rule, each -> true),
                                    Behind.compared().with(Column.RULES, rule)),
                            new Departures.Versus(
                                    Tally.of(now.ofRule(rule, departed), behind),
                                    then.map(each -> each.ofRule(rule, departed))),
                            ofRule(now, rule, judged, Towards.LESS_FORMAL, behind),
                            ofRule(now, rule, judged, Towards.SAME_RUNG, behind),
                            ofRule(now, rule, judged, Towards.MORE_FORMAL, behind)));
        }
        return rules.values().stream()
                .filter(each ->
                        each.departed().now().n() + each.departed().before().orElse(0) > 0)
                .sorted(Comparator.<Departures.Rule>comparingInt(
                                each -> -each.departed().now().n())
                        .thenComparing(Departures.Rule::rule))
                .toList();
    }

    private static Tally ofRule(Counting now, String rule, Predicate<Counts.Group> judged, Towards way, Behind behind) {
        return Tally.of(now.ofRule(rule, judged.and(towards(way))), behind.with(Column.TOWARDS, way));
    }

    private static int sum(List<Counts.Group> groups) {
        return groups.stream().mapToInt(Counts.Group::n).sum();
    }
}
