package org.youthpanel.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Where;

/** What the database says of how it answers the very statements that figures are counted with. */
class RowsReadTest {

    private static final LocalDate TODAY = MadeUpCounts.FIRST_DAY.plusYears(10);
    private static final Where ONE = Where.of(Set.of("service-3"), TODAY).with(Column.STANDING, "DECIDED");

    /** What comes after the last is looked at too. */
    private static final int END = 1;

    @TempDir
    private static Path folder;

    private static HikariDataSource data;
    private static Explaining explaining;
    private static JdbcCounts counts;

    @BeforeAll
    static void fill() throws SQLException {
        data = H2Database.open(folder);
        new MadeUpCounts(data).fill(6_000);
        explaining = new Explaining(data);
        counts = new JdbcCounts(JdbcClient.create(explaining));
    }

    @AfterAll
    static void close() {
        data.close();
    }

    /** What pages ask, by what they group. */
    private static Map<String, List<Column>> questions() {
        Map<String, List<Column>> questions = new LinkedHashMap<>();
        questions.put("table", List.of(Column.RECOMMENDED, Column.DECIDED, Column.EXPOSURE));
        questions.put("breakdown", List.of(Column.OFFENCE_TYPE, Column.RECOMMENDED, Column.DECIDED));
        questions.put("drift", List.of(Column.QUARTER, Column.RULE_SETS, Column.ADHERENCE));
        questions.put("departures", List.of(Column.RULES, Column.TOWARDS, Column.DEPARTURE));
        questions.put("fairness", List.of(Column.ETHNIC_GROUP, Column.FORMAL_RECOMMENDED, Column.FORMAL_DECIDED));
        questions.put("time", List.of(Column.ASSESSMENT_STATE, Column.POLICE_STATE));
        questions.put("list", List.of(Column.COUNTED_ON));
        return questions;
    }

    @Test
    void aFigureOfOneServiceReadsTheRowsThatItCountsAndNoOthers() {
        assertThat(counts.size(Counted.CASES, ONE)).isEqualTo(40);
        for (Where where : List.of(ONE, year(ONE))) {
            questions().forEach((name, by) -> {
                int n = counted(where, by);
                assertThat(explaining.scanned()).as(name).isBetween(n, n + END);
                assertThat(explaining.plan).as(name).containsPattern("COUNTED_CASE_(DAY|GROUP|TIME): ");
            });
        }
    }

    @Test
    void aFigureOfAllServicesReadsTheRowsOfItsDays() {
        Where all = year(Where.of(MadeUpCounts.SERVICES, TODAY).with(Column.STANDING, "DECIDED"));
        questions().forEach((name, by) -> {
            int n = counted(all, by);
            assertThat(n).isBetween(400, 800);
            // the list of services, and the end of each
            assertThat(explaining.scanned()).as(name + explaining.plan).isBetween(n, n + 2 * 152);
        });
    }

    @Test
    void whatHappenedToCasesIsCountedWithoutALookAtTheCases() {
        List<Column> by = List.of(Column.REFERENCE, Column.STANDING, Column.AUTHOR_TEAM, Column.DIRECTION);
        assertThat(counted(Counted.LEVEL_CHANGES, ONE, by)).isEqualTo(4);
        assertThat(explaining.scanned()).as(explaining.plan).isBetween(4, 4 + END);
        Where all = Where.of(MadeUpCounts.SERVICES, TODAY).with(Column.REACHED_PANEL, "YES");
        assertThat(counted(Counted.LEVEL_CHANGES, all, by)).isEqualTo(600);
        assertThat(explaining.scanned()).as(explaining.plan).isBetween(600, 600 + 2 * 152);
        assertThat(explaining.plan).contains("COUNTED_LEVEL_CHANGE_DAY: ").doesNotContain("COUNTED_CASE");
    }

    @Test
    void whatACaseAloneHasIsLookedUpForItsChangesAndForNoOtherCase() {
        Where all = Where.of(MadeUpCounts.SERVICES, TODAY);
        assertThat(counted(Counted.LEVEL_CHANGES, all, List.of(Column.OFFENCE_TYPE)))
                .isEqualTo(600);
        // each change, and its case twice: what comes after the one is looked at too
        assertThat(explaining.scanned()).as(explaining.plan).isLessThanOrEqualTo(3 * 600 + 2 * 152);
    }

    private static int counted(Where where, List<Column> by) {
        return counted(Counted.CASES, where, by);
    }

    private static int counted(Counted what, Where where, List<Column> by) {
        int n = counts.count(what, where, by).stream()
                .mapToInt(each -> each.n())
                .sum();
        assertThat(n).isPositive();
        return n;
    }

    private static Where year(Where where) {
        return where.between(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2025, 12, 31)));
    }

    /** Has every statement over counted rows explained as it is made, with its parameters. */
    private static final class Explaining extends DelegatingDataSource {

        private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

        private String plan = "";

        Explaining(DataSource data) {
            super(data);
        }

        int scanned() {
            Matcher scan = SCANNED.matcher(plan);
            assertThat(scan.find()).as(plan).isTrue();
            int all = 0;
            do {
                all += Integer.parseInt(scan.group(1));
            } while (scan.find());
            return all;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                Object made = invoke(connection, method, arguments);
                return method.getName().equals("prepareStatement")
                                && arguments != null
                                && String.valueOf(arguments[0])
                                        .matches("(?s).* FROM .*counted_(case c|level_change x).*")
                        ? explained(
                                (PreparedStatement) made,
                                connection.prepareStatement("EXPLAIN ANALYZE " + arguments[0]))
                        : made;
            });
        }

        private PreparedStatement explained(PreparedStatement statement, PreparedStatement explaining) {
            return proxy(PreparedStatement.class, (method, arguments) -> {
                if (method.getName().startsWith("set") || method.getName().equals("close")) {
                    invoke(explaining, method, arguments);
                } else if (method.getName().equals("executeQuery")) {
                    try (ResultSet told = explaining.executeQuery()) {
                        told.next();
                        plan = told.getString(1);
                    }
                }
                return invoke(statement, method, arguments);
            });
        }

        private interface Called {
            Object by(Method method, Object[] arguments) throws Throwable;
        }

        private static <T> T proxy(Class<T> type, Called called) {
            return type.cast(Proxy.newProxyInstance(
                    Explaining.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> called.by(method, arguments)));
        }

        private static Object invoke(Object on, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
