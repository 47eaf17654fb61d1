package org.youthpanel.tracking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Disposal;

/**
 * Counts some rows once, by all the columns that a page asks about, and sums that up for each question of it: however
 * many they are, the rows are gone through one time. What it cannot answer so, it passes on.
 */
final class CountsOnce implements Counts {

    private final Counts counts;
    private final Counted what;
    private final Where rows;
    private final List<Column> columns;

    @Nullable
    private List<Group> groups;

    /** @param columns with {@link Column#REFERENCE} where cases are to be told apart */
    CountsOnce(Counts counts, Counted what, Where rows, Column... columns) {
        this.counts = counts;
        this.what = what;
        this.rows = rows;
        this.columns = Stream.of(columns).distinct().toList();
    }

    @Override
    public List<Group> count(Counted of, Where where, List<Column> by) {
        if (!answers(of, where, by)) {
            return counts.count(of, where, by);
        }
        Predicate<Group> asked = asked(where);
        Map<Map<Column, String>, Integer> sums = new LinkedHashMap<>();
        for (Group group : counted()) {
            if (asked.test(group)) {
                sums.merge(only(group, by), group.n(), Integer::sum);
            }
        }
        // without groups there is one number, and it may be 0
        if (by.isEmpty()) {
            sums.putIfAbsent(Map.of(), 0);
        }
        return sums.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .sorted(Group.order(by))
                .toList();
    }

    @Override
    public List<Group> countCases(Counted of, Where where, List<Column> by) {
        if (!answers(of, where, by) || !columns.contains(Column.REFERENCE)) {
            return counts.countCases(of, where, by);
        }
        Predicate<Group> asked = asked(where);
        Map<Map<Column, String>, Set<String>> cases = new LinkedHashMap<>();
        for (Group group : counted()) {
            if (asked.test(group)) {
                cases.computeIfAbsent(only(group, by), key -> new HashSet<>())
                        .add(group.code(Column.REFERENCE).orElseThrow());
            }
        }
        if (by.isEmpty()) {
            cases.putIfAbsent(Map.of(), Set.of());
        }
        return cases.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue().size()))
                .sorted(Group.order(by))
                .toList();
    }

    @Override
    public List<Map<Column, String>> cases(Counted of, Where where, List<Column> wanted, int skip, int most) {
        return counts.cases(of, where, wanted, skip, most);
    }

    @Override
    public Map<Column, List<String>> choices(Set<String> services, Period period) {
        return counts.choices(services, period);
    }

    @Override
    public void each(Where where, List<Column> wanted, Taking taking) throws IOException {
        counts.each(where, wanted, taking);
    }

    private List<Group> counted() {
        if (groups == null) {
            groups = counts.count(what, rows, columns);
        }
        return groups;
    }

    /** Whether it is asked for some of the rows, told apart by nothing but the columns. */
    private boolean answers(Counted of, Where where, List<Column> by) {
        Set<Column> asked = EnumSet.noneOf(Column.class);
        asked.addAll(where.known());
        asked.removeAll(rows.known());
        asked.addAll(by);
        asked.addAll(where.isNot().keySet());
        asked.addAll(where.unknown());
        where.shifted().ifPresent(each -> asked.addAll(List.of(each.first(), each.second())));
        where.is().forEach((column, codes) -> {
            if (!codes.equals(rows.is().get(column))) {
                asked.add(column);
            }
        });
        boolean plain = rows.isNot().isEmpty()
                && rows.unknown().isEmpty()
                && rows.shifted().isEmpty();
        return plain
                && of == what
                && columns.containsAll(asked)
                && where.services().equals(rows.services())
                && where.from().equals(rows.from())
                && where.to().equals(rows.to())
                && where.today().equals(rows.today())
                && where.known().containsAll(rows.known())
                && rows.is().entrySet().stream()
                        .allMatch(each ->
                                where.is().getOrDefault(each.getKey(), Set.of()).containsAll(each.getValue()));
    }

    /** Taken apart once for a question, and not for each of perhaps thirty thousand groups. */
    private Predicate<Group> asked(Where where) {
        List<Predicate<Group>> all = new ArrayList<>();
        where.is().forEach((column, codes) -> {
            if (columns.contains(column)) {
                codes.forEach(code -> all.add(group -> has(group, column, code)));
            }
        });
        where.isNot().forEach((column, codes) -> {
            all.add(group -> group.codes().containsKey(column));
            codes.forEach(code -> all.add(group -> !has(group, column, code)));
        });
        where.known().stream()
                .filter(columns::contains)
                .forEach(column -> all.add(group -> group.codes().containsKey(column)));
        where.unknown().forEach(column -> all.add(group -> !group.codes().containsKey(column)));
        where.shifted().ifPresent(each -> all.add(group -> shifted(group, each)));
        return all.stream().reduce(group -> true, Predicate::and);
    }

    private static boolean has(Group group, Column column, String code) {
        String stands = group.codes().getOrDefault(column, "");
        return column == Column.RULES
                ? Stream.of(code.split(" ")).allMatch(rule -> stands.contains(" " + rule + " "))
                : stands.equals(code);
    }

    private static boolean shifted(Group group, Where.Shifted shifted) {
        Optional<Disposal> first = group.code(shifted.first()).map(Disposal::valueOf);
        Optional<Disposal> second = group.code(shifted.second()).map(Disposal::valueOf);
        return first.isPresent() && second.isPresent() && Crossing.shift(first.get(), second.get()) == shifted.shift();
    }

    private static Map<Column, String> only(Group group, List<Column> by) {
        Map<Column, String> codes = new EnumMap<>(Column.class);
        for (Column column : by) {
            String code = group.codes().get(column);
            if (code != null) {
                codes.put(column, code);
            }
        }
        return codes;
    }
}
