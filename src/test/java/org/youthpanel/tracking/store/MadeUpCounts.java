package org.youthpanel.tracking.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;

/** Fills the tables that figures are counted from with rows that no log stands behind. */
public final class MadeUpCounts {

    static final int SERVICES = 150;
    public static final LocalDate FIRST_DAY = LocalDate.of(2016, 4, 1);
    private static final int DAYS = 3_652;
    private static final int AT_ONCE = 1_000;
    private static final List<String> GROUPS = List.of("WHITE", "MIXED", "ASIAN", "BLACK", "OTHER", "NOT_KNOWN");

    private MadeUpCounts() {}

    public static String service(int number) {
        return "service-" + number;
    }

    /** A decade of {@value #SERVICES} services, the same for the same number of cases. */
    public static void fill(DataSource data, int cases) throws SQLException {
        Random chance = new Random(4);
        Disposal[] disposals = Disposal.values();
        OffenceType[] types = OffenceType.values();
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO counted_case (reference, service,"
                            + " child_key, counted_on, counted_month, counted_quarter, standing, recommended, proposal,"
                            + " decided, adherence, rungs, departure, corrections, exposure, panel, author_team,"
                            + " offence_type, serious_violence, gravity, depth, rule_sets, rules, refused,"
                            + " levels_changed, age, sex, ethnicity, ethnic_group, looked_after, send, days_to_panel,"
                            + " days_to_record, assessment_due, assessment_done, recorded_by) VALUES (?, ?, ?, ?, ?, ?,"
                            + " 'DECIDED', ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 'NO', ?, ?, ?, ?, 'NO', 'NOBODY', ?, ?,"
                            + " 'W1', ?, 'NO', 'NO', ?, 0, ?, ?, 'chair')");
                    PreparedStatement level = connection.prepareStatement("INSERT INTO counted_level_change"
                            + " (reference, number, changed_by, level, level_before, level_after, direction)"
                            + " VALUES (?, 1, ?, 'RISK_OF_HARM', 'LOW', 'MEDIUM', 'RAISED')")) {
                for (int i = 0; i < cases; i++) {
                    LocalDate day = FIRST_DAY.plusDays(chance.nextInt(DAYS));
                    Disposal recommended = disposals[chance.nextInt(disposals.length)];
                    Disposal decided =
                            chance.nextInt(100) < 78 ? recommended : disposals[chance.nextInt(disposals.length)];
                    int rungs = decided.rung() - recommended.rung();
                    Object[] values = {
                        "R-" + i,
                        service(i % SERVICES),
                        "child-" + (i * 4L / 5),
                        Date.valueOf(day),
                        day.toString().substring(0, 7),
                        day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3),
                        recommended.name(),
                        decided.name(),
                        decided.name(),
                        decided == recommended
                                ? "AS_RECOMMENDED"
                                : rungs > 0 ? "MORE_FORMAL" : rungs < 0 ? "LESS_FORMAL" : "SAME_RUNG",
                        rungs,
                        decided == recommended ? null : "PROPORTIONALITY",
                        chance.nextInt(3) == 0 ? "NOBODY" : "NO_FIRST_VIEW",
                        "Panel " + chance.nextInt(3),
                        "Team " + chance.nextInt(4),
                        types[chance.nextInt(types.length)].name(),
                        1 + chance.nextInt(5),
                        chance.nextBoolean() ? "LARP" : "ASSET_PLUS",
                        "national/5.0 leeds/" + chance.nextInt(4),
                        " NAT-" + (200 + chance.nextInt(40)) + " NAT-" + (500 + chance.nextInt(20)) + " ",
                        10 + chance.nextInt(8),
                        chance.nextInt(5) == 0 ? "FEMALE" : "MALE",
                        GROUPS.get(chance.nextInt(GROUPS.size())),
                        chance.nextInt(60),
                        Date.valueOf(day.minusDays(5)),
                        Date.valueOf(day.minusDays(chance.nextInt(12)))
                    };
                    for (int k = 0; k < values.length; k++) {
                        row.setObject(k + 1, values[k]);
                    }
                    row.addBatch();
                    if (i % 10 == 0) {
                        level.setString(1, "R-" + i);
                        level.setString(2, i % 20 == 0 ? "PANEL" : "GATEKEEPER");
                        level.addBatch();
                    }
                    if (i % AT_ONCE == AT_ONCE - 1) {
                        row.executeBatch();
                        level.executeBatch();
                        connection.commit();
                    }
                }
                row.executeBatch();
                level.executeBatch();
                connection.commit();
            }
        }
    }
}
