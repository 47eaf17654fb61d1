package org.youthpanel.tracking.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.FindChoices;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Where;

/** One GROUP BY for every figure. Names of tables and columns come from enums alone, values are parameters. */
@Repository
public class JdbcCounts implements Counts {

    private static final Set<String> DISPOSALS =
            Stream.of(Disposal.values()).map(Disposal::name).collect(Collectors.toSet());

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Codes codes;

    public JdbcCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.codes = new Codes(jdbc);
    }

    @Override
    public List<Group> count(Counted what, Where where, List<Column> by) {
        return counted("COUNT(*)", what, where, by);
    }

    @Override
    public List<Group> countCases(Counted what, Where where, List<Column> by) {
        return counted("COUNT(DISTINCT c.reference)", what, where, by);
    }

    private List<Group> counted(String number, Counted what, Where where, List<Column> by) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> numbers = codes.numbers(asked(where));
        String condition = condition(where, numbers, values);
        // by names: today stands in a state, and two parameters are not one and the same to the database
        String names =
                IntStream.range(0, by.size()).mapToObj(each -> "by" + each).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, by.size())
                .mapToObj(each -> expression(by.get(each)) + " AS by" + each + ", ")
                .collect(Collectors.joining());
        values.put("today", where.today());
        return jdbc
                .sql("SELECT " + columns + number + " FROM " + tables(what, where, numbers) + " WHERE " + condition
                        + (by.isEmpty() ? "" : " GROUP BY " + names))
                .params(values)
                .query((row, line) -> new Group(read(row, by), row.getInt(by.size() + 1)))
                .list()
                .stream()
                .map(each -> new Group(codes.told(each.codes()), each.n()))
                .sorted(Group.order(by))
                .toList();
    }

    @Override
    public List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> numbers = codes.numbers(asked(where));
        String condition = condition(where, numbers, values);
        values.put("today", where.today());
        values.put("skip", skip);
        values.put("most", most);
        List<Column> all = new ArrayList<>(columns);
        if (!all.contains(Column.COUNTED_ON)) {
            all.add(Column.COUNTED_ON);
        }
        if (!all.contains(Column.REFERENCE)) {
            all.add(Column.REFERENCE);
        }
        return jdbc
                .sql((what == Counted.CASES ? "SELECT " : "SELECT DISTINCT ")
                        + all.stream().map(JdbcCounts::expression).collect(Collectors.joining(", "))
                        + " FROM " + tables(what, where, numbers) + " WHERE " + condition
                        + " ORDER BY c.counted_on DESC, c.reference"
                        + " OFFSET :skip ROWS FETCH NEXT :most ROWS ONLY")
                .params(values)
                .query((row, line) -> read(row, all))
                .list()
                .stream()
                .map(codes::told)
                .toList();
    }

    @Override
    public Map<Column, List<String>> choices(Set<String> services, Period period) {
        Map<Column, List<String>> choices = new EnumMap<>(Column.class);
        FindChoices.COLUMNS.forEach(column -> choices.put(column, new ArrayList<>()));
        jdbc.sql("SELECT DISTINCT named, code FROM counted_choice WHERE service IN ("
                        + numbers(services, codes.numbers(services), ", ") + ")"
                        + " AND last_on >= :first AND first_on <= :last ORDER BY named, code")
                .param("first", period.from().orElse(FIRST))
                .param("last", period.to().orElse(LAST))
                .query(row -> {
                    choices.get(Column.valueOf(row.getString(1))).add(row.getString(2));
                });
        return choices;
    }

    @Override
    public void each(Where where, List<Column> columns, Taking taking) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Integer> numbers = codes.numbers(asked(where));
        String condition = condition(where, numbers, values);
        values.put("today", where.today());
        // now, and not in between, where it would need a second connection
        codes.learn();
        try (Stream<Map<Column, String>> cases = jdbc
                .sql("SELECT " + columns.stream().map(JdbcCounts::expression).collect(Collectors.joining(", "))
                        + " FROM " + tables(Counted.CASES, where, numbers) + " WHERE " + condition
                        + " ORDER BY c.counted_on DESC, c.reference")
                .params(values)
                .query((row, line) -> codes.told(read(row, columns)))
                .stream()) {
            for (Iterator<Map<Column, String>> each = cases.iterator(); each.hasNext(); ) {
                taking.take(each.next());
            }
        }
    }

    /**
     * Of several services and some days, each service is looked up for itself: from a list of services the database would
     * go through all days of each.
     */
    private static String tables(Counted what, Where where, Map<String, Integer> numbers) {
        String cases = oneByOne(where)
                ? "(VALUES (" + numbers(where.services(), numbers, "), (")
                        + ")) AS s (id) JOIN counted_case c ON c.service = s.id"
                : "counted_case c";
        return what == Counted.CASES ? cases : cases + " JOIN " + what.table() + " x ON x.reference = c.reference";
    }

    private static boolean oneByOne(Where where) {
        return where.services().size() > 1
                && (where.from().isPresent() || where.to().isPresent());
    }

    private static String condition(Where where, Map<String, Integer> numbers, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        if (where.services().size() == 1) {
            all.add("c.service = "
                    + numbers.getOrDefault(where.services().iterator().next(), Codes.NONE));
        } else if (!oneByOne(where)) {
            // written out, for parameters would be compared one by one with every row; numbers of our own, nothing
            // typed
            all.add("c.service IN (" + numbers(where.services(), numbers, ", ") + ")");
        }
        where.from().ifPresent(day -> {
            all.add("c.counted_on >= :first");
            values.put("first", day);
        });
        where.to().ifPresent(day -> {
            all.add("c.counted_on <= :last");
            values.put("last", day);
        });
        where.is()
                .forEach((column, wanted) -> wanted.forEach(code -> {
                    if (column == Column.RULES) {
                        // ids stand between spaces, and so may several that are asked for
                        for (String rule : code.split(" ")) {
                            all.add("c.rules IN (SELECT id FROM counted_code WHERE POSITION(:"
                                    + named(values, " " + rule + " ") + " IN code) > 0)");
                        }
                    } else {
                        all.add(expression(column) + " = :" + named(values, value(column, code, numbers)));
                    }
                }));
        where.isNot()
                .forEach((column, unwanted) -> unwanted.forEach(
                        code -> all.add(expression(column) + " <> :" + named(values, value(column, code, numbers)))));
        where.known().forEach(column -> all.add(expression(column) + " IS NOT NULL"));
        where.unknown().forEach(column -> all.add(expression(column) + " IS NULL"));
        where.shifted().ifPresent(each -> all.add(shifted(each, numbers)));
        return String.join(" AND ", all);
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

    /** An empty list is no SQL. */
    private static String numbers(Set<String> codes, Map<String, Integer> numbers, String between) {
        return Stream.concat(Stream.of(Codes.NONE), codes.stream().map(each -> numbers.getOrDefault(each, Codes.NONE)))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(between));
    }

    private static String named(Map<String, Object> values, Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private static String shifted(Where.Shifted shifted, Map<String, Integer> numbers) {
        String first = expression(shifted.first());
        String second = expression(shifted.second());
        String before = rung(first, numbers);
        String after = rung(second, numbers);
        return switch (shifted.shift()) {
            case SAME -> second + " = " + first;
            case SAME_RUNG -> second + " <> " + first + " AND " + after + " = " + before;
            case MORE_FORMAL -> after + " > " + before;
            case LESS_FORMAL -> after + " < " + before;
        };
    }

    /** Unknown where nothing stands. */
    private static String rung(String disposal, Map<String, Integer> numbers) {
        return Stream.of(Disposal.values())
                .filter(each -> numbers.containsKey(each.name()))
                .map(each -> " WHEN " + numbers.get(each.name()) + " THEN " + each.rung())
                .collect(Collectors.joining("", "CASE " + disposal + " WHEN " + Codes.NONE + " THEN 0", " END"));
    }

    private static Object value(Column column, String code, Map<String, Integer> numbers) {
        if (column.coded()) {
            return numbers.getOrDefault(code, Codes.NONE);
        }
        return column.kind() == Column.Kind.NUMBER ? Integer.valueOf(code) : code;
    }

    private static String expression(Column column) {
        String table = column.of() == Counted.CASES ? "c." : "x.";
        return column.kind() == Column.Kind.STATE ? state(table + column.sql()) : table + column.sql();
    }

    /** What has become of a due date, by the two columns that begin with this. */
    private static String state(String clock) {
        return "CASE WHEN " + clock + "_due IS NULL THEN 'NO_CLOCK' WHEN " + clock + "_done IS NULL THEN CASE WHEN "
                + clock + "_due < :today THEN 'OVERDUE' ELSE 'OPEN' END WHEN " + clock + "_done <= " + clock
                + "_due THEN 'IN_TIME' ELSE 'LATE' END";
    }

    /** With numbers where codes are meant. */
    private static Map<Column, String> read(ResultSet row, List<Column> columns) throws SQLException {
        Map<Column, String> read = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            String code = row.getString(i + 1);
            if (code != null) {
                read.put(columns.get(i), code);
            }
        }
        return read;
    }
}
