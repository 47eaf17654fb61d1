package org.youthpanel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.Figure;

/** What is counted from rows of the database, of services that no other test has. */
class CountedRowsTest extends RunningApplication {

    private static final Set<String> SERVICES = Set.of("rows-a", "rows-b");
    private static final Person CHAIR = new Person("chair", Set.of(Role.CHAIR), SERVICES);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final List<Disposal> DISPOSALS =
            List.of(Disposal.COMMUNITY_RESOLUTION, Disposal.OUTCOME_22, Disposal.YOUTH_CAUTION, Disposal.CHARGE);

    @Autowired
    private CountedCases counted;

    @Autowired
    private Counts counts;

    @Autowired
    private ListBehind behind;

    @Autowired
    private FollowDrift drift;

    @Autowired
    private Log log;

    private int made;

    /** No log stands behind these. */
    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM counted_case WHERE reference LIKE 'ROWS-%'").update();
    }

    @Test
    void whatIsCountedOnceIsForEveryQuestionWhatTheDatabaseCounts() {
        Random chance = new Random(9);
        for (int i = 0; i < 300; i++) {
            any(chance);
        }
        Column[] columns = {
            Column.STANDING,
            Column.RECOMMENDED,
            Column.DECIDED,
            Column.PROPOSAL,
            Column.GRAVITY,
            Column.PANEL,
            Column.RULES,
            Column.CORRECTIONS
        };
        Where rows = Where.of(SERVICES, TODAY);
        Asked asked = new Asked(counts);
        Counts once = new CountsOnce(asked, Counted.CASES, rows, columns);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            Where where = question(rows, chance);
            List<Column> by =
                    Stream.of(columns).filter(each -> chance.nextInt(3) == 0).toList();
            List<Counts.Group> groups = counts.count(Counted.CASES, where, by);
            assertThat(once.count(Counted.CASES, where, by))
                    .as("%s by %s", where, by)
                    .isEqualTo(groups);
            assertThat(once.size(Counted.CASES, where)).isEqualTo(counts.size(Counted.CASES, where));
            found += groups.size();
        }
        assertThat(found).isGreaterThan(1_000);
        assertThat(asked.times).isEqualTo(1);
    }

    @Test
    void whatCannotBeToldFromWhatWasCountedOnceIsAskedOfTheDatabase() {
        Random chance = new Random(10);
        for (int i = 0; i < 100; i++) {
            any(chance);
        }
        Where rows = Where.of(SERVICES, TODAY).with(Column.STANDING, "DECIDED");
        Asked asked = new Asked(counts);
        Counts once = new CountsOnce(asked, Counted.CASES, rows, Column.RECOMMENDED);
        List<Where> others = List.of(
                Where.of(SERVICES, TODAY),
                Where.of(SERVICES, TODAY).with(Column.STANDING, "WAITING"),
                rows.with(Column.GRAVITY, "2"),
                rows.knowing(Column.PROPOSAL),
                rows.lacking(Column.PROPOSAL),
                rows.shifted(Pair.RECOMMENDATION_DECISION, Shift.SAME),
                rows.between(Optional.of(LocalDate.of(2019, 5, 10)), Optional.empty()),
                Where.of(Set.of("rows-a"), TODAY).with(Column.STANDING, "DECIDED"));
        for (Where other : others) {
            assertThat(once.count(Counted.CASES, other, List.of(Column.RECOMMENDED)))
                    .as("%s", other)
                    .isEqualTo(counts.count(Counted.CASES, other, List.of(Column.RECOMMENDED)));
        }
        assertThat(once.count(Counted.CASES, rows, List.of(Column.DECIDED)))
                .isEqualTo(counts.count(Counted.CASES, rows, List.of(Column.DECIDED)));
        assertThat(asked.times).isEqualTo(others.size() + 1);
    }

    @Test
    void aCaseWithTwoChangesIsOneCaseHoweverItIsCounted() {
        Random chance = new Random(11);
        for (int i = 0; i < 60; i++) {
            Map<Column, Object> row = row("rows-a", "2019-05-10", "DECIDED");
            row.put(Column.AUTHOR_TEAM, "Team " + i % 3);
            put(row, IntStream.range(0, i % 4).mapToObj(each -> change(chance)).toList());
        }
        Where rows = Where.of(SERVICES, TODAY);
        Asked asked = new Asked(counts);
        Counts once = new CountsOnce(
                asked,
                Counted.LEVEL_CHANGES,
                rows,
                Column.REFERENCE,
                Column.AUTHOR_TEAM,
                Column.CHANGED_BY,
                Column.DIRECTION);
        for (List<Column> by : List.of(
                List.<Column>of(),
                List.of(Column.CHANGED_BY),
                List.of(Column.AUTHOR_TEAM, Column.DIRECTION),
                List.of(Column.DIRECTION, Column.CHANGED_BY))) {
            assertThat(once.countCases(Counted.LEVEL_CHANGES, rows, by))
                    .isEqualTo(counts.countCases(Counted.LEVEL_CHANGES, rows, by));
            assertThat(once.count(Counted.LEVEL_CHANGES, rows, by))
                    .isEqualTo(counts.count(Counted.LEVEL_CHANGES, rows, by));
        }
        assertThat(once.countCases(Counted.LEVEL_CHANGES, rows, List.of()))
                .singleElement()
                .extracting(Counts.Group::n)
                .isEqualTo(45);
        assertThat(asked.times).isEqualTo(1);
    }

    @Test
    void pagesOfCasesGoOnOverTheEndsOfDaysWithoutOneTwiceOrLeftOut() {
        // a page ends amid a day, at the end of a day, and goes over several days; a day has more than a page
        int[] days = {10, 15, 60, 1, 1, 0, 22, 26, 5};
        List<String> all = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            List<String> ofDay = new ArrayList<>();
            for (int i = 0; i < days[day]; i++) {
                Map<Column, Object> row = row(i % 2 == 0 ? "rows-a" : "rows-b", "2019-05-" + (30 - day), "DECIDED");
                ofDay.add(put(row, List.of(Map.of(Column.CHANGED_BY, "PANEL"), Map.of(Column.CHANGED_BY, "PANEL"))));
            }
            Collections.sort(ofDay);
            all.addAll(ofDay);
        }
        for (Behind of : List.of(Behind.all(), Behind.of(Counted.LEVEL_CHANGES))) {
            List<String> listed = new ArrayList<>();
            for (int page = 1; page <= 6; page++) {
                ListBehind.Result.Listed told =
                        (ListBehind.Result.Listed) behind.list(CHAIR, Selection.all(), of, page);
                assertThat(told.cases()).isEqualTo(140);
                assertThat(told.number()).isEqualTo(of.of() == Counted.CASES ? 140 : 280);
                assertThat(told.page()).isEqualTo(page);
                assertThat(told.lines()).hasSize(page < 6 ? ListBehind.PAGE : 15);
                told.lines().forEach(each -> listed.add(each.get(Column.REFERENCE)));
            }
            assertThat(listed).isEqualTo(all);
        }
    }

    @Test
    void rulesThatChangedAmidAQuarterAreToldApartForSeveralServicesTogether() {
        for (String service : SERVICES) {
            followed(service, "2026-02-10", "national/4.0 " + service + "/1.0", 18, 2);
            followed(service, "2026-05-04", "national/4.0 " + service + "/1.0", 5, 5);
            // on one day one service decided by the old rules, the other by the new
            String between = service.equals("rows-a") ? "national/4.0 " : "national/5.0 ";
            followed(service, "2026-05-05", between + service + "/1.0", 3, 1);
            followed(service, "2026-05-06", "national/5.0 " + service + "/2.0", 9, 1);
        }
        Drift told =
                drift.follow(CHAIR, Selection.all(), Column.QUARTER).value().orElseThrow();
        assertThat(told.periods())
                .extracting(each -> each.period() + " " + each.rules() + " "
                        + each.followed().n() + "/" + each.n().n())
                .containsExactly(
                        "2026-Q1 national/4.0 36/40", "2026-Q2 national/4.0 13/24", "2026-Q2 national/5.0 21/24");
        assertThat(days(told))
                .containsExactly(
                        "national/4.0 2026-02-10 36/40",
                        "national/4.0 2026-05-04 10/20",
                        "national/4.0 2026-05-05 3/4",
                        "national/5.0 2026-05-05 3/4",
                        "national/5.0 2026-05-06 18/20");
        Drift monthly =
                drift.follow(CHAIR, Selection.all(), Column.MONTH).value().orElseThrow();
        assertThat(days(monthly)).isEqualTo(days(told));
    }

    private static List<String> days(Drift told) {
        return told.sums().stream()
                .map(Figure::value)
                .flatMap(Optional::stream)
                .map(Cusum::segments)
                .flatMap(List::stream)
                .flatMap(segment -> segment.points().stream()
                        .map(Cusum.Point::sample)
                        .map(each -> segment.name() + " " + each.label() + " " + each.count() + "/" + each.of()))
                .toList();
    }

    @Test
    void newCodesThatSeveralWriteAtOnceGetOneNumberEach() throws Exception {
        int writers = 3;
        int rounds = 6;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<String> codes = new ArrayList<>();
        try {
            for (int round = 0; round < rounds; round++) {
                List<String> fresh = IntStream.range(0, 4)
                        .mapToObj(each -> "Panel " + made + " of " + each)
                        .toList();
                codes.addAll(fresh);
                CountDownLatch begin = new CountDownLatch(1);
                List<Future<?>> written = new ArrayList<>();
                for (int writer = 0; writer < writers; writer++) {
                    List<Map<Column, Object>> rows = new ArrayList<>();
                    for (String code : fresh) {
                        Map<Column, Object> row = row("rows-a", "2019-05-10", "DECIDED");
                        row.put(Column.AUTHOR_TEAM, code);
                        rows.add(row);
                    }
                    // at last each in an order of its own, so that they wait for one another
                    Collections.rotate(rows, round == rounds - 1 ? writer : 0);
                    written.add(pool.submit(() -> {
                        begin.await();
                        return log.atomically(() -> {
                            rows.forEach(each -> counted.put(
                                    String.valueOf(each.get(Column.REFERENCE)), new CountedCases.Rows(each, Map.of())));
                            return true;
                        });
                    }));
                }
                begin.countDown();
                for (Future<?> each : written) {
                    each.get();
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(counts.count(Counted.CASES, Where.of(SERVICES, TODAY), List.of(Column.AUTHOR_TEAM)))
                .hasSize(codes.size())
                .allMatch(each -> codes.contains(each.code(Column.AUTHOR_TEAM).orElseThrow()) && each.n() == writers);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM counted_code WHERE code IN (:codes)")
                        .param("codes", codes)
                        .query(Integer.class)
                        .single())
                .isEqualTo(codes.size());
    }

    private void any(Random chance) {
        boolean decided = chance.nextInt(4) > 0;
        Map<Column, Object> row = row(
                chance.nextBoolean() ? "rows-a" : "rows-b",
                "2019-05-" + (10 + chance.nextInt(9)),
                decided ? "DECIDED" : "WAITING");
        row.put(Column.RECOMMENDED, any(DISPOSALS, chance));
        row.put(Column.RULES, any(List.of(" NAT-1 ", " NAT-1 NAT-11 ", " NAT-11 ", " NAT-2 NAT-1 "), chance));
        row.put(Column.CORRECTIONS, chance.nextInt(3));
        if (decided) {
            row.put(Column.DECIDED, any(DISPOSALS, chance));
        }
        if (chance.nextBoolean()) {
            row.put(Column.PROPOSAL, any(DISPOSALS, chance));
        }
        if (chance.nextInt(5) > 0) {
            row.put(Column.GRAVITY, 1 + chance.nextInt(12));
            row.put(Column.PANEL, any(List.of("East", "West"), chance));
        }
        put(row, List.of());
    }

    private static Where question(Where rows, Random chance) {
        Where where = rows;
        if (chance.nextInt(3) == 0) {
            where = where.with(Column.STANDING, any(List.of("DECIDED", "WAITING", "WITHDRAWN"), chance));
        }
        if (chance.nextInt(4) == 0) {
            where = where.with(Column.RULES, any(List.of("NAT-1", "NAT-11", "NAT-2"), chance));
        }
        if (chance.nextInt(4) == 0) {
            where = where.with(Column.RULES, "NAT-2 NAT-1");
        }
        if (chance.nextInt(4) == 0) {
            where = where.except(Map.of(Column.CORRECTIONS, "0"));
        }
        if (chance.nextInt(4) == 0) {
            where = where.except(Map.of(Column.PANEL, any(List.of("East", "nowhere"), chance)));
        }
        if (chance.nextInt(4) == 0) {
            where = where.knowing(any(List.of(Column.PROPOSAL, Column.GRAVITY), chance));
        }
        if (chance.nextInt(4) == 0) {
            where = where.lacking(any(List.of(Column.PROPOSAL, Column.DECIDED), chance));
        }
        if (chance.nextInt(3) == 0) {
            where = where.shifted(
                    any(List.of(Pair.RECOMMENDATION_DECISION, Pair.PROPOSAL_DECISION), chance),
                    any(List.of(Shift.values()), chance));
        }
        return where;
    }

    private static <T> T any(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static Map<Column, Object> change(Random chance) {
        return Map.of(
                Column.CHANGED_BY,
                any(List.of("PANEL", "GATEKEEPER"), chance),
                Column.DIRECTION,
                any(List.of("RAISED", "LOWERED"), chance));
    }

    private void followed(String service, String day, String rules, int as, int other) {
        for (int i = 0; i < as + other; i++) {
            Map<Column, Object> row = row(service, day, "DECIDED");
            row.put(Column.RECOMMENDED, Disposal.YOUTH_CAUTION);
            row.put(Column.DECIDED, i < as ? Disposal.YOUTH_CAUTION : Disposal.CHARGE);
            row.put(Column.ADHERENCE, i < as ? "AS_RECOMMENDED" : "MORE_FORMAL");
            row.put(Column.RULE_SETS, rules);
            put(row, List.of());
        }
    }

    private Map<Column, Object> row(String service, String day, String standing) {
        LocalDate on = LocalDate.parse(day);
        Map<Column, Object> row = new EnumMap<>(Column.class);
        for (Column each :
                List.of(Column.SEX, Column.ETHNICITY, Column.ETHNIC_GROUP, Column.LOOKED_AFTER, Column.SEND)) {
            row.put(each, "NOT_KNOWN");
        }
        String reference = "ROWS-" + ++made;
        row.put(Column.REFERENCE, reference);
        row.put(Column.CHILD, reference);
        row.put(Column.SERVICE, service);
        row.put(Column.COUNTED_ON, Date.valueOf(on));
        row.put(Column.MONTH, day.substring(0, 7));
        row.put(Column.QUARTER, Period.quarter(on).code().orElseThrow());
        row.put(Column.STANDING, standing);
        row.put(Column.REACHED_PANEL, "YES");
        row.put(Column.CORRECTIONS, 0);
        row.put(Column.OFFENCE_TYPE, "BURGLARY");
        row.put(Column.SERIOUS_VIOLENCE, "NO");
        row.put(Column.REFUSED, "NO");
        row.put(Column.LEVELS_CHANGED, "NOBODY");
        return row;
    }

    private String put(Map<Column, Object> row, List<Map<Column, Object>> changes) {
        String reference = String.valueOf(row.get(Column.REFERENCE));
        List<Map<Column, Object>> whole = new ArrayList<>();
        for (Map<Column, Object> each : changes) {
            Map<Column, Object> change = new EnumMap<>(Column.class);
            change.put(Column.LEVEL, "RISK_OF_HARM");
            change.put(Column.LEVEL_AFTER, "MEDIUM");
            change.put(Column.DIRECTION, "RAISED");
            change.putAll(each);
            whole.add(change);
        }
        counted.put(reference, new CountedCases.Rows(row, Map.of(Counted.LEVEL_CHANGES, whole)));
        return reference;
    }

    /** How many times the rows are gone through. */
    private static final class Asked implements Counts {

        private final Counts counts;
        private int times;

        Asked(Counts counts) {
            this.counts = counts;
        }

        @Override
        public List<Group> count(Counted what, Where where, List<Column> by) {
            times++;
            return counts.count(what, where, by);
        }

        @Override
        public List<Group> countCases(Counted what, Where where, List<Column> by) {
            times++;
            return counts.countCases(what, where, by);
        }

        @Override
        public List<Map<Column, String>> cases(Counted what, Where where, List<Column> columns, int skip, int most) {
            return counts.cases(what, where, columns, skip, most);
        }

        @Override
        public Map<Column, List<String>> choices(Set<String> services, Period period) {
            return counts.choices(services, period);
        }

        @Override
        public void each(Where where, List<Column> columns, Taking taking) throws IOException {
            counts.each(where, columns, taking);
        }
    }
}
