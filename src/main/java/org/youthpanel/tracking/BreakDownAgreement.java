package org.youthpanel.tracking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Column.Towards;
import org.youthpanel.tracking.statistics.Funnel;
import org.youthpanel.tracking.statistics.Sample;

/** Counts agreement by one column: where do the two voices differ? */
public final class BreakDownAgreement {

    /** What agreement is broken down by. Characteristics have a page of their own, with its rules for small numbers. */
    public static final List<Column> BY = List.of(
            Column.OFFENCE_TYPE,
            Column.SERIOUS_VIOLENCE,
            Column.RECOMMENDED,
            Column.DECIDED,
            Column.GRAVITY,
            Column.DEPTH,
            Column.PANEL,
            Column.AUTHOR_TEAM,
            Column.SERVICE,
            Column.RULE_SETS,
            Column.EXPOSURE,
            Column.QUARTER,
            Column.MONTH);

    /** By what it is broken down where nobody says: the first with groups to compare, panels where none has. */
    private static final List<Column> FIRST =
            List.of(Column.PANEL, Column.OFFENCE_TYPE, Column.AUTHOR_TEAM, Column.RECOMMENDED, Column.DEPTH);

    private static final Set<Column> PLACES = Set.of(Column.PANEL, Column.AUTHOR_TEAM, Column.SERVICE);
    private static final String SAME = "SAME";

    private final CountSelected counting;

    public BreakDownAgreement(CountSelected counting) {
        this.counting = counting;
    }

    public Told<Breakdown> by(Person person, Selection selection, Column by) {
        return counting.told(person, selection, selected -> breakdown(selected, by));
    }

    /**
     * With the period before beside it.
     *
     * @param by empty for the first that has groups to compare
     */
    public Told<Breakdown.Beside> beside(Person person, Selection selection, Optional<Column> by) {
        return counting.told(person, selection, selected -> {
            Breakdown now = by.map(each -> breakdown(selected, each)).orElseGet(() -> first(selected));
            return new Breakdown.Beside(
                    now, selection.period().before().map(each -> breakdown(selected.in(each), now.by())));
        });
    }

    private static Breakdown first(CountSelected.Selected selected) {
        return FIRST.stream()
                .map(each -> breakdown(selected, each))
                .filter(Breakdown::comparable)
                .findFirst()
                .orElseGet(() -> breakdown(selected, Column.PANEL));
    }

    private static Breakdown breakdown(CountSelected.Selected selected, Column by) {
        Pair pair = selected.selection().pair();
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        for (Counts.Group group : selected.count(Behind.compared(), voices(pair, by))) {
            counted.computeIfAbsent(group.code(by).orElse(""), key -> new LinkedHashMap<>())
                    .merge(stands(group, pair), group.n(), Integer::sum);
        }
        List<Breakdown.Line> lines = counted.keySet().stream()
                .sorted(order(by))
                .map(code -> line(pair, by, code, counted.get(code)))
                .toList();
        Map<String, Integer> all = new LinkedHashMap<>();
        counted.values().forEach(each -> each.forEach((stands, n) -> all.merge(stands, n, Integer::sum)));
        return new Breakdown(
                selected.selection(),
                by,
                line(pair, Behind.compared(), Optional.empty(), all),
                lines,
                PLACES.contains(by) && lines.size() > 1
                        ? Optional.of(Funnel.of(lines.stream()
                                .map(each -> new Sample(
                                        each.code().orElse(""),
                                        "",
                                        each.same().n(),
                                        each.n().n()))
                                .toList()))
                        : Optional.empty());
    }

    /** Of the usual pair fewer groups say the same: where it is the same disposal, it lies to no side. */
    private static Column[] voices(Pair pair, Column by) {
        return pair == Pair.RECOMMENDATION_DECISION
                ? new Column[] {by, Column.TOWARDS}
                : new Column[] {by, pair.first(), pair.second()};
    }

    private static String stands(Counts.Group group, Pair pair) {
        if (pair == Pair.RECOMMENDATION_DECISION) {
            return group.code(Column.TOWARDS).orElse(SAME);
        }
        Disposal first = Disposal.valueOf(group.code(pair.first()).orElseThrow());
        Disposal second = Disposal.valueOf(group.code(pair.second()).orElseThrow());
        return first == second
                ? SAME
                : CountCase.towards(Adherence.distance(first, second)).name();
    }

    private static Breakdown.Line line(Pair pair, Column by, String code, Map<String, Integer> counted) {
        return code.isEmpty()
                ? line(pair, Behind.compared().lacking(by), Optional.empty(), counted)
                : line(pair, Behind.compared().with(by, code), Optional.of(code), counted);
    }

    private static Breakdown.Line line(Pair pair, Behind behind, Optional<String> code, Map<String, Integer> counted) {
        Map<Towards, Tally> towards = new EnumMap<>(Towards.class);
        for (Towards each : Towards.values()) {
            towards.put(
                    each,
                    new Tally(
                            counted.getOrDefault(each.name(), 0),
                            Optional.of(
                                    pair == Pair.RECOMMENDATION_DECISION
                                            ? behind.with(Column.TOWARDS, each)
                                            : behind.shifted(Shift.valueOf(each.name())))));
        }
        return new Breakdown.Line(
                code,
                Tally.of(counted.values().stream().mapToInt(Integer::intValue).sum(), behind),
                new Tally(
                        counted.getOrDefault(SAME, 0),
                        Optional.of(
                                pair == Pair.RECOMMENDATION_DECISION
                                        ? behind.with(Column.ADHERENCE, Adherence.AS_RECOMMENDED)
                                        : behind.shifted(Shift.SAME))),
                towards.get(Towards.LESS_FORMAL),
                towards.get(Towards.SAME_RUNG),
                towards.get(Towards.MORE_FORMAL));
    }

    /** Codes as they are listed, numbers as they grow, free words by the alphabet; what is not known last. */
    static Comparator<String> order(Column by) {
        List<String> codes = by.codes();
        return Comparator.<String>comparingInt(each -> each.isEmpty() ? 1 : 0)
                .thenComparingInt(codes::indexOf)
                .thenComparingInt(each -> each.matches("\\d{1,9}") ? Integer.parseInt(each) : 0)
                .thenComparing(String.CASE_INSENSITIVE_ORDER);
    }
}
