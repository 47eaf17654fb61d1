package org.youthpanel.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Where;

/** A decade of every service: what a figure costs is told, and how many rows it touches is asserted. */
@Tag("slow")
class CountsAtScaleTest {

    private static final int MANY = 300_000;
    private static final LocalDate TODAY = MadeUpCounts.FIRST_DAY.plusYears(10);
    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final int RUNS = 7;

    @TempDir
    private Path folder;

    @Test
    void aFigureTouchesTheRowsItCountsAndFewBeside() throws Exception {
        try (HikariDataSource data = H2Database.open(folder)) {
            MadeUpCounts.fill(data, MANY);
            JdbcClient jdbc = JdbcClient.create(data);
            JdbcCounts counts = new JdbcCounts(jdbc);
            Set<String> one = Set.of(MadeUpCounts.service(3));
            Set<String> all = IntStream.range(0, MadeUpCounts.SERVICES)
                    .mapToObj(MadeUpCounts::service)
                    .collect(Collectors.toSet());
            Map<String, Where> wheres = new LinkedHashMap<>();
            wheres.put("one service, a quarter", where(one).between(Optional.of(FROM), Optional.of(TO)));
            wheres.put("one service, a decade", where(one));
            wheres.put("all services, a quarter", where(all).between(Optional.of(FROM), Optional.of(TO)));
            wheres.put("all services, a decade", where(all));
            wheres.forEach((name, where) -> {
                int n = counts.size(Counted.CASES, where);
                tell(
                        name,
                        n,
                        "table",
                        each -> counts.count(Counted.CASES, each, List.of(Column.RECOMMENDED, Column.DECIDED)),
                        where);
                tell(
                        name,
                        n,
                        "by quarter and rule sets",
                        each -> counts.count(
                                Counted.CASES, each, List.of(Column.QUARTER, Column.RULE_SETS, Column.ADHERENCE)),
                        where);
                tell(
                        name,
                        n,
                        "by rule",
                        each -> counts.count(Counted.CASES, each, List.of(Column.RULES, Column.ADHERENCE)),
                        where);
                tell(
                        name,
                        n,
                        "level changes",
                        each -> counts.count(
                                Counted.LEVEL_CHANGES,
                                each,
                                List.of(Column.CHANGED_BY, Column.DIRECTION, Column.LEVEL)),
                        where);
                tell(
                        name,
                        n,
                        "time",
                        each -> counts.count(Counted.CASES, each, List.of(Column.ASSESSMENT_STATE)),
                        where);
                tell(
                        name,
                        n,
                        "cases behind",
                        each -> counts.cases(Counted.CASES, each, List.of(Column.OFFENCE_TYPE, Column.DECIDED), 0, 25),
                        where);
            });
            assertThat(scanned(
                            jdbc,
                            "c.service = 'service-3' AND c.counted_on BETWEEN DATE '2025-10-01' AND DATE '2025-12-31'"))
                    .isLessThan(200);
        }
    }

    private static Where where(Set<String> services) {
        return Where.of(services, TODAY).with(Column.STANDING, Column.Standing.DECIDED);
    }

    private static void tell(String which, int n, String what, Function<Where, ?> work, Where where) {
        work.apply(where);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            // another first day each time: H2 keeps the answer to the last question
            Where other = where.between(
                    Optional.of(where.from().orElse(MadeUpCounts.FIRST_DAY).plusDays(i + 1L)), where.to());
            long begin = System.nanoTime();
            work.apply(other);
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.printf("  %-24s %7d cases  %-26s %6.1f ms%n", which, n, what, best / 1e6);
    }

    private static int scanned(JdbcClient jdbc, String condition) {
        String plan = jdbc.sql("EXPLAIN ANALYZE SELECT COUNT(c.decided) FROM counted_case c WHERE " + condition)
                .query(String.class)
                .single();
        Matcher scan = Pattern.compile("scanCount: (\\d+)").matcher(plan);
        assertThat(scan.find()).as(plan).isTrue();
        return Integer.parseInt(scan.group(1));
    }
}
