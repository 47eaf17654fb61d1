package org.youthpanel.tracking.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.FindChoices;

/** Fills the tables that figures are counted from with rows that no log stands behind. */
final class MadeUpCounts {

    static final LocalDate FIRST_DAY = LocalDate.of(2016, 4, 1);
    static final Set<String> SERVICES =
            IntStream.range(0, 150).mapToObj(each -> "service-" + each).collect(Collectors.toSet());

    private static final int DAYS = 3_652;
    private static final int AT_ONCE = 30_000;
    private static final List<String> GROUPS = List.of("WHITE", "MIXED", "ASIAN", "BLACK", "OTHER", "NOT_KNOWN");

    private final Random chance = new Random(4);
    private final DataSource data;
    private final Codes codes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Counted, Inserting> inserting = new EnumMap<>(Counted.class);
    private int made;

    MadeUpCounts(DataSource data) {
        this.data = data;
        this.codes = new Codes(JdbcClient.create(data));
    }

    /** Until there are so many cases. */
    void fill(int cases) throws SQLException {
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            for (Counted each : Counted.values()) {
                inserting.put(each, new Inserting(each));
            }
            int before = made;
            while (made < cases) {
                // one after the other, which the database takes in faster
                add("service-" + (made - before) * (long) SERVICES.size() / (cases - before));
                if (made % AT_ONCE == 0 || made == cases) {
                    for (Counted each : Counted.values()) {
                        inserting.get(each).write(connection);
                    }
                    connection.commit();
                }
            }
        }
        choices();
    }

    /** Rows of one table, with the same columns in each. */
    private final class Inserting {

        private final Counted counted;
        private final List<Column> columns;
        private final List<Map<String, Object>> rows = new java.util.ArrayList<>();

        Inserting(Counted counted) {
            this.counted = counted;
            this.columns = List.of(Column.values()).stream()
                    .filter(each -> each.kind() != Column.Kind.STATE)
                    .filter(each -> each.of() == counted || (each.of() == Counted.CASES && each.standsBesideToo()))
                    .toList();
        }

        void add(Map<Column, ?> of, Map<Column, ?> beside) {
            Map<Column, Object> row = new EnumMap<>(Column.class);
            row.putAll(of);
            row.putAll(beside);
            Map<String, Object> values = new LinkedHashMap<>();
            if (counted != Counted.CASES) {
                values.put("number", 1);
            }
            for (Column column : columns) {
                Object value = row.get(column);
                values.put(column.sql(), value == null ? null : column.coded() ? number(value) : value);
            }
            rows.add(values);
        }

        void write(Connection connection) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            Set<String> names = rows.get(0).keySet();
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO " + counted.table() + " (" + String.join(", ", names)
                            + ") VALUES (" + names.stream().map(each -> "?").collect(Collectors.joining(", ")) + ")")) {
                for (Map<String, Object> row : rows) {
                    int place = 1;
                    for (Object value : row.values()) {
                        insert.setObject(place++, value);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            rows.clear();
        }
    }

    private Object number(Object code) {
        return numbers.computeIfAbsent(
                String.valueOf(code), each -> codes.written(Set.of(each)).get(each));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private void add(String service) {
        LocalDate day = FIRST_DAY.plusDays(chance.nextInt(DAYS));
        Disposal recommended = any(List.of(Disposal.values()));
        Disposal decided = chance.nextInt(100) < 78 ? recommended : any(List.of(Disposal.values()));
        int rungs = decided.rung() - recommended.rung();
        String towards = rungs > 0 ? "MORE_FORMAL" : rungs < 0 ? "LESS_FORMAL" : "SAME_RUNG";
        Map<Column, Object> row = new EnumMap<>(Column.class);
        row.put(Column.REFERENCE, "R-" + made);
        row.put(Column.SERVICE, service);
        row.put(Column.CHILD, "child-" + made * 4L / 5);
        row.put(Column.COUNTED_ON, Date.valueOf(day));
        row.put(Column.MONTH, day.toString().substring(0, 7));
        row.put(Column.QUARTER, day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
        row.put(Column.STANDING, "DECIDED");
        row.put(Column.RECOMMENDED, recommended);
        row.put(Column.STARTING_POINT, recommended);
        row.put(Column.PROPOSAL, any(List.of(Disposal.values())));
        row.put(Column.DECIDED, decided);
        row.put(Column.ADHERENCE, decided == recommended ? "AS_RECOMMENDED" : towards);
        row.put(Column.RUNGS, rungs);
        row.put(Column.FORMAL_RECOMMENDED, yes(recommended.rung() > 1));
        row.put(Column.FORMAL_DECIDED, yes(decided.rung() > 1));
        row.put(Column.REACHED_PANEL, "YES");
        if (decided != recommended) {
            row.put(Column.TOWARDS, towards);
            row.put(Column.DEPARTURE, any(List.of("PROPORTIONALITY", "PUBLIC_PROTECTION", "FACT_CORRECTED")));
        }
        row.put(Column.CORRECTIONS, chance.nextInt(20) == 0 ? 1 : 0);
        row.put(Column.RECORDED_BY, chance.nextInt(3) == 0 ? "chair" : "other of " + service);
        row.put(Column.EXPOSURE, any(List.of("NO_FIRST_VIEW", "NO_FIRST_VIEW", "NOBODY", "OTHERS")));
        row.put(Column.PANEL, "Panel " + chance.nextInt(3) + " of " + service);
        row.put(Column.AUTHOR_TEAM, "Team " + chance.nextInt(4));
        row.put(Column.OFFENCE_TYPE, any(List.of(OffenceType.values())));
        row.put(Column.SERIOUS_VIOLENCE, yes(chance.nextInt(20) == 0));
        row.put(Column.GRAVITY, 1 + chance.nextInt(5));
        row.put(Column.DEPTH, any(List.of("LARP", "ASSET_PLUS")));
        // a new version of the national rules every other year, of the service's own every third, amid a quarter
        int year = day.plusDays(40).getYear() - 2015;
        row.put(Column.RULE_SETS, "national/" + year / 2 + ".0 " + service + "/" + year / 3 + ".0");
        row.put(Column.RULES, " NAT-" + (200 + chance.nextInt(40)) + " NAT-" + (500 + chance.nextInt(20)) + " ");
        row.put(Column.REFUSED, yes(chance.nextInt(10) == 0));
        row.put(Column.LEVELS_CHANGED, made % 10 == 0 ? "PANEL" : "NOBODY");
        row.put(Column.AGE, 10 + chance.nextInt(8));
        row.put(Column.SEX, chance.nextInt(5) == 0 ? "FEMALE" : "MALE");
        row.put(Column.ETHNICITY, any(List.of("W1", "W2", "M1", "A1", "B1", "O1", "NOT_KNOWN")));
        row.put(Column.ETHNIC_GROUP, any(GROUPS));
        row.put(Column.LOOKED_AFTER, yes(chance.nextInt(8) == 0));
        row.put(Column.SEND, yes(chance.nextInt(4) == 0));
        row.put(Column.ASSESSMENT_DUE, Date.valueOf(day.minusDays(5)));
        row.put(Column.ASSESSMENT_DONE, Date.valueOf(day.minusDays(chance.nextInt(12))));
        row.put(Column.POLICE_DUE, Date.valueOf(day.plusDays(1)));
        if (chance.nextInt(1_000) > 0) {
            row.put(Column.POLICE_DONE, Date.valueOf(day.plusDays(chance.nextInt(3))));
        }
        row.put(Column.DAYS_TO_PANEL, chance.nextInt(60));
        row.put(Column.DAYS_TO_RECORD, chance.nextInt(4));
        if (chance.nextInt(6) == 0) {
            row.put(Column.RE_ENTERED_ON, Date.valueOf(day.plusDays(1 + chance.nextInt(364))));
        }
        inserting.get(Counted.CASES).add(row, Map.of());
        if (made % 10 == 0) {
            String level = any(List.of("SAFETY_AND_WELLBEING", "RISK_OF_HARM", "LIKELIHOOD_OF_REOFFENDING"));
            Map<Column, Object> change = new EnumMap<>(Column.class);
            change.put(Column.CHANGED_BY, made % 20 == 0 ? "PANEL" : "GATEKEEPER");
            change.put(Column.LEVEL, level);
            change.put(Column.LEVEL_BEFORE, "LOW");
            change.put(Column.LEVEL_AFTER, "MEDIUM");
            change.put(Column.DIRECTION, any(List.of("RAISED", "LOWERED")));
            change.put(Column.LEVEL_RECOMMENDED_BEFORE, recommended);
            change.put(Column.LEVEL_RECOMMENDED_AFTER, recommended);
            change.put(Column.LEVEL_DEPTH_BEFORE, "LARP");
            change.put(Column.LEVEL_DEPTH_AFTER, any(List.of("LARP", "ASSET_PLUS")));
            inserting.get(Counted.LEVEL_CHANGES).add(row, change);
        }
        if (made % 20 == 0) {
            inserting
                    .get(Counted.OVERTAKEN)
                    .add(
                            row,
                            Map.of(
                                    Column.CAUSE,
                                    "LEVELS_BY_PANEL",
                                    Column.OVERTAKEN_BEFORE,
                                    recommended,
                                    Column.OVERTAKEN_AFTER,
                                    recommended));
            inserting
                    .get(Counted.ESCALATIONS)
                    .add(
                            row,
                            Map.of(
                                    Column.ESCALATION,
                                    "RISK_MANAGEMENT_PANEL",
                                    Column.PROMPTED,
                                    "YES",
                                    Column.MADE,
                                    yes(chance.nextBoolean()),
                                    Column.PANEL_RAISED,
                                    "YES"));
        }
        if (made % 3 == 0) {
            inserting
                    .get(Counted.ENDINGS)
                    .add(
                            row,
                            Map.of(
                                    Column.ENDED_ON,
                                    Date.valueOf(day.plusDays(90)),
                                    Column.ENDED_COMPLETED,
                                    yes(chance.nextInt(10) > 0),
                                    Column.ENDED_DISPOSAL,
                                    decided));
        }
        made++;
    }

    private static String yes(boolean yes) {
        return yes ? "YES" : "NO";
    }

    /** What would have been put down case by case. */
    private void choices() {
        JdbcClient jdbc = JdbcClient.create(data);
        jdbc.sql("DELETE FROM counted_choice").update();
        for (Column column : FindChoices.COLUMNS) {
            String code = column.coded() ? "k.code" : "c." + column.sql();
            jdbc.sql("INSERT INTO counted_choice (service, named, code, first_on, last_on) SELECT c.service, '"
                            + column.name() + "', " + code
                            + ", MIN(c.counted_on), MAX(c.counted_on) FROM counted_case c"
                            + (column.coded() ? " JOIN counted_code k ON k.id = c." + column.sql() : "")
                            + " GROUP BY c.service, " + code)
                    .update();
        }
        jdbc.sql("DELETE FROM counted_up_to").update();
        SERVICES.forEach(each -> jdbc.sql("INSERT INTO counted_up_to (service, chain_position, form) VALUES (?, 0, ?)")
                .params(each, FORM)
                .update());
    }

    private static final int FORM = 1;
}
