package org.youthpanel.tracking.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.Where;

/** One GROUP BY for every figure. Names of tables and columns come from enums alone, values are parameters. */
@Repository
public class JdbcCounts implements Counts {

    private final JdbcClient jdbc;

    public JdbcCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        String condition = condition(where, values);
        // by names: today stands in a state, and two parameters are not one and the same to the database
        String names =
                IntStream.range(0, by.size()).mapToObj(each -> "by" + each).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, by.size())
                .mapToObj(each -> expression(by.get(each)) + " AS by" + each + ", ")
                .collect(Collectors.joining());
        values.put("today", where.today());
        return jdbc.sql("SELECT " + columns + number + " FROM " + tables(what) + " WHERE " + condition
                        + (by.isEmpty() ? "" : " GROUP BY " + names + " ORDER BY " + names))
                .params(values)
                .query((row, line) -> new Group(codes(row, by), row.getInt(by.size() + 1)))
                .list();
    }

    @Override
    public List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String condition = condition(where, values);
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
        return jdbc.sql("SELECT DISTINCT "
                        + all.stream().map(JdbcCounts::expression).collect(Collectors.joining(", "))
                        + " FROM " + tables(what) + " WHERE " + condition
                        + " ORDER BY c.counted_on DESC, c.reference"
                        + " OFFSET :skip ROWS FETCH NEXT :most ROWS ONLY")
                .params(values)
                .query((row, line) -> codes(row, all))
                .list();
    }

    @Override
    public void each(Where where, List<Column> columns, Taking taking) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        String condition = condition(where, values);
        values.put("today", where.today());
        try (Stream<Map<Column, String>> cases = jdbc
                .sql("SELECT " + columns.stream().map(JdbcCounts::expression).collect(Collectors.joining(", "))
                        + " FROM counted_case c WHERE " + condition
                        + " ORDER BY c.counted_on DESC, c.reference")
                .params(values)
                .query((row, line) -> codes(row, columns))
                .stream()) {
            for (Iterator<Map<Column, String>> each = cases.iterator(); each.hasNext(); ) {
                taking.take(each.next());
            }
        }
    }

    private static String tables(Counted what) {
        return what == Counted.CASES
                ? "counted_case c"
                : "counted_case c JOIN " + what.table() + " x ON x.reference = c.reference";
    }

    private static String condition(Where where, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        all.add("c.service IN (:services)");
        values.put("services", Rows.orNone(where.services()));
        where.from().ifPresent(day -> {
            all.add("c.counted_on >= :first");
            values.put("first", day);
        });
        where.to().ifPresent(day -> {
            all.add("c.counted_on <= :last");
            values.put("last", day);
        });
        where.is()
                .forEach((column, codes) -> codes.forEach(code -> {
                    if (column == Column.RULES) {
                        // ids stand between spaces, and so may several that are asked for
                        for (String rule : code.split(" ")) {
                            all.add("POSITION(:" + named(values, " " + rule + " ") + " IN c.rules) > 0");
                        }
                    } else {
                        all.add(expression(column) + " = :" + named(values, value(column, code)));
                    }
                }));
        where.isNot()
                .forEach((column, codes) -> codes.forEach(
                        code -> all.add(expression(column) + " <> :" + named(values, value(column, code)))));
        where.known().forEach(column -> all.add(expression(column) + " IS NOT NULL"));
        where.unknown().forEach(column -> all.add(expression(column) + " IS NULL"));
        where.shifted().ifPresent(each -> all.add(shifted(each)));
        return String.join(" AND ", all);
    }

    private static String named(Map<String, Object> values, Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }

    private static String shifted(Where.Shifted shifted) {
        String first = expression(shifted.first());
        String second = expression(shifted.second());
        return switch (shifted.shift()) {
            case SAME -> second + " = " + first;
            case SAME_RUNG -> second + " <> " + first + " AND " + rung(second) + " = " + rung(first);
            case MORE_FORMAL -> rung(second) + " > " + rung(first);
            case LESS_FORMAL -> rung(second) + " < " + rung(first);
        };
    }

    private static String rung(String disposal) {
        return Stream.of(Disposal.values())
                .map(each -> " WHEN '" + each.name() + "' THEN " + each.rung())
                .collect(Collectors.joining("", "CASE " + disposal, " END"));
    }

    private static Object value(Column column, String code) {
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

    private static Map<Column, String> codes(ResultSet row, List<Column> columns) throws SQLException {
        Map<Column, String> codes = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            String code = row.getString(i + 1);
            if (code != null) {
                codes.put(columns.get(i), code);
            }
        }
        return codes;
    }
}
