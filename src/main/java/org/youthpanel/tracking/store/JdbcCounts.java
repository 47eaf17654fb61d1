package org.youthpanel.tracking.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.FindChoices;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Where;

/** One GROUP BY for every figure. */
@Repository
public class JdbcCounts implements Counts {

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
        return counted("COUNT(DISTINCT reference)", what, where, by);
    }

    private List<Group> counted(String number, Counted what, Where where, List<Column> by) {
        Question question = Question.of(what, where, by, codes);
        // by names: today stands in a state, and two parameters are not one and the same to the database
        String names =
                IntStream.range(0, by.size()).mapToObj(each -> "by" + each).collect(Collectors.joining(", "));
        String columns = IntStream.range(0, by.size())
                .mapToObj(each -> question.expression(by.get(each)) + " AS by" + each + ", ")
                .collect(Collectors.joining());
        return jdbc
                .sql("SELECT " + columns + number.replace("reference", question.expression(Column.REFERENCE))
                        + " FROM " + question.from() + " WHERE " + question.condition()
                        + (by.isEmpty() ? "" : " GROUP BY " + names))
                .params(question.values())
                .query((row, line) -> new Group(read(row, by), row.getInt(by.size() + 1)))
                .list()
                .stream()
                .map(each -> new Group(codes.told(each.codes()), each.n()))
                .sorted(Group.order(by))
                .toList();
    }

    @Override
    public List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most) {
        List<Column> all = new ArrayList<>(columns);
        if (!all.contains(Column.COUNTED_ON)) {
            all.add(Column.COUNTED_ON);
        }
        if (!all.contains(Column.REFERENCE)) {
            all.add(Column.REFERENCE);
        }
        Question question = Question.of(what, where, all, codes);
        return jdbc
                .sql((what == Counted.CASES ? "SELECT " : "SELECT DISTINCT ") + listed(question, all)
                        + " OFFSET :skip ROWS FETCH NEXT :most ROWS ONLY")
                .params(question.values())
                .param("skip", skip)
                .param("most", most)
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
                        + Question.numbers(services, codes.numbers(services), ", ") + ")"
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
        Question question = Question.of(Counted.CASES, where, columns, codes);
        // now, and not in between, where it would need a second connection
        codes.learn();
        try (Stream<Map<Column, String>> cases = jdbc
                .sql("SELECT " + listed(question, columns))
                .params(question.values())
                .query((row, line) -> codes.told(read(row, columns)))
                .stream()) {
            for (Iterator<Map<Column, String>> each = cases.iterator(); each.hasNext(); ) {
                taking.take(each.next());
            }
        }
    }

    private static String listed(Question question, List<Column> columns) {
        return columns.stream().map(question::expression).collect(Collectors.joining(", ")) + " FROM "
                + question.from() + " WHERE " + question.condition() + " ORDER BY "
                + question.expression(Column.COUNTED_ON) + " DESC, " + question.expression(Column.REFERENCE);
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
