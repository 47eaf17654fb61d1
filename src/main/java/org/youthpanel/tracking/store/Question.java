package org.youthpanel.tracking.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Where;

/**
 * What is asked of the counted rows, as SQL. Names of tables and columns come from enums alone, values are parameters;
 * only numbers of services are written out, which are our own.
 */
final class Question {

    private static final Set<String> DISPOSALS =
            Stream.of(Disposal.values()).map(Disposal::name).collect(Collectors.toSet());

    private final Counted what;
    private final Where where;
    private final Map<String, Integer> numbers;
    private final boolean joined;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Question(Counted what, Where where, boolean joined, Map<String, Integer> numbers) {
        this.what = what;
        this.where = where;
        this.joined = joined;
        this.numbers = numbers;
        values.put("today", where.today());
    }

    /** @param columns that are read, or grouped by */
    static Question of(Counted what, Where where, List<Column> columns, Codes codes) {
        Set<Column> all = EnumSet.noneOf(Column.class);
        Stream.of(columns, where.is().keySet(), where.isNot().keySet(), where.known(), where.unknown())
                .forEach(all::addAll);
        where.shifted().ifPresent(each -> all.addAll(List.of(each.first(), each.second())));
        boolean joined = what != Counted.CASES
                && all.stream().anyMatch(each -> each.of() == Counted.CASES && !each.standsBesideToo());
        return new Question(what, where, joined, codes.numbers(asked(where)));
    }

    /** Codes for which numbers are looked up. */
    private static Set<String> asked(Where where) {
        Set<String> asked = new HashSet<>(where.services());
        Stream.of(where.is(), where.isNot())
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getKey().coded())
                .forEach(each -> asked.addAll(each.getValue()));
        where.shifted().ifPresent(each -> asked.addAll(DISPOSALS));
        return asked;
    }

    /** Of the parameters; those of the condition are there when it was asked for. */
    Map<String, Object> values() {
        return values;
    }

    /**
     * Each of several services is looked up for itself: from a list of them the database would go through all days of
     * each. What happened to cases is where it begins, and the cases are looked up only if more of them is asked for than
     * stands beside.
     */
    String from() {
        String rows = what.table() + " " + (what == Counted.CASES ? "c" : "x");
        return (several() ? "(VALUES (" + numbers(where.services(), numbers, "), (") + ")) AS s (id) JOIN " : "")
                + rows
                + (several() ? " ON " + expression(Column.SERVICE) + " = s.id" : "")
                + (joined ? " JOIN counted_case c ON c.reference = x.reference" : "");
    }

    private boolean several() {
        return where.services().size() > 1;
    }

    String condition() {
        List<String> all = new ArrayList<>();
        if (!several()) {
            all.add(expression(Column.SERVICE) + " = "
                    + where.services().stream()
                            .map(each -> numbers.getOrDefault(each, Codes.NONE))
                            .findAny()
                            .orElse(Codes.NONE));
        }
        where.from().ifPresent(day -> all.add(expression(Column.COUNTED_ON) + " >= :" + named(day)));
        where.to().ifPresent(day -> all.add(expression(Column.COUNTED_ON) + " <= :" + named(day)));
        where.is().forEach((column, wanted) -> wanted.forEach(code -> all.add(is(column, code))));
        where.isNot()
                .forEach((column, unwanted) ->
                        unwanted.forEach(code -> all.add(expression(column) + " <> :" + named(value(column, code)))));
        where.known().forEach(column -> all.add(expression(column) + " IS NOT NULL"));
        where.unknown().forEach(column -> all.add(expression(column) + " IS NULL"));
        where.shifted().ifPresent(each -> all.add(shifted(each)));
        return all.isEmpty() ? "TRUE" : String.join(" AND ", all);
    }

    private String is(Column column, String code) {
        if (column == Column.RULES) {
            // ids stand between spaces, and so may several that are asked for
            return Stream.of(code.split(" "))
                    .map(rule -> expression(column) + " IN (SELECT id FROM counted_code WHERE POSITION(:"
                            + named(" " + rule + " ") + " IN code) > 0)")
                    .collect(Collectors.joining(" AND "));
        }
        return expression(column) + " = :" + named(value(column, code));
    }

    String expression(Column column) {
        boolean ofCase = what == Counted.CASES || (column.of() == Counted.CASES && !column.standsBesideToo());
        String name = (ofCase ? "c." : "x.") + column.sql();
        return column.kind() == Column.Kind.STATE ? state(name) : name;
    }

    /** An empty list is no SQL. */
    static String numbers(Set<String> codes, Map<String, Integer> numbers, String between) {
        return Stream.concat(Stream.of(Codes.NONE), codes.stream().map(each -> numbers.getOrDefault(each, Codes.NONE)))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(between));
    }

    private String named(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private String shifted(Where.Shifted shifted) {
        String first = expression(shifted.first());
        String second = expression(shifted.second());
        String before = rung(first);
        String after = rung(second);
        return switch (shifted.shift()) {
            case SAME -> second + " = " + first;
            case SAME_RUNG -> second + " <> " + first + " AND " + after + " = " + before;
            case MORE_FORMAL -> after + " > " + before;
            case LESS_FORMAL -> after + " < " + before;
        };
    }

    /** Unknown where nothing stands. */
    private String rung(String disposal) {
        return Stream.of(Disposal.values())
                .filter(each -> numbers.containsKey(each.name()))
                .map(each -> " WHEN " + numbers.get(each.name()) + " THEN " + each.rung())
                .collect(Collectors.joining("", "CASE " + disposal + " WHEN " + Codes.NONE + " THEN 0", " END"));
    }

    private Object value(Column column, String code) {
        if (column.coded()) {
            return numbers.getOrDefault(code, Codes.NONE);
        }
        return column.kind() == Column.Kind.NUMBER ? Integer.valueOf(code) : code;
    }

    /** What has become of a due date, by the two columns that begin with this. */
    private static String state(String clock) {
        return "CASE WHEN " + clock + "_due IS NULL THEN 'NO_CLOCK' WHEN " + clock + "_done IS NULL THEN CASE WHEN "
                + clock + "_due < :today THEN 'OVERDUE' ELSE 'OPEN' END WHEN " + clock + "_done <= " + clock
                + "_due THEN 'IN_TIME' ELSE 'LATE' END";
    }
}
