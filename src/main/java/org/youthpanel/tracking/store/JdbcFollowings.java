package org.youthpanel.tracking.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.following.Followings;

@Repository
public class JdbcFollowings implements Followings {

    private static final String SERVICE = "service = (SELECT id FROM counted_code WHERE code = ?)";

    private final JdbcClient jdbc;
    private final Codes codes;

    public JdbcFollowings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.codes = new Codes(jdbc);
    }

    @Override
    public List<Ended> ended(String service, LocalDate from, LocalDate to) {
        codes.learn();
        return jdbc.sql("SELECT c.child_key, e.reference, e.ended_on, e.completed, e.disposal"
                        + " FROM counted_ending e JOIN counted_case c ON c.reference = e.reference"
                        + " WHERE c." + SERVICE + " AND e.ended_on >= ? AND e.ended_on <= ?"
                        + " ORDER BY e.ended_on, e.reference, e.number")
                .params(service, from, to)
                .query((row, line) -> new Ended(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        "YES".equals(codes.code(row.getInt(4))),
                        Disposal.valueOf(codes.code(row.getInt(5)))))
                .list();
    }

    @Override
    public List<Children> reEntries(String service, LocalDate last, LocalDate until) {
        codes.learn();
        return jdbc.sql("SELECT adherence, rule_sets, CASE WHEN counted_on > ? THEN 'OPEN'"
                        + " WHEN re_entered_on IS NULL THEN 'NO' ELSE 'YES' END AS came, COUNT(*) FROM"
                        + " (SELECT adherence, rule_sets, counted_on, re_entered_on, ROW_NUMBER() OVER"
                        + " (PARTITION BY child_key ORDER BY counted_on, reference) AS place FROM counted_case"
                        + " WHERE " + SERVICE + " AND standing = (SELECT id FROM counted_code WHERE code = 'DECIDED')"
                        + " AND adherence IS NOT NULL AND counted_on <= ?)"
                        + " AS cases"
                        + " WHERE place = 1 GROUP BY adherence, rule_sets, came")
                .params(last, service, until)
                .query((row, line) -> new Children(
                        Adherence.valueOf(codes.code(row.getInt(1))),
                        codes.code(row.getInt(2)),
                        Optional.of(row.getString(3))
                                .filter(each -> !each.equals("OPEN"))
                                .map("YES"::equals),
                        row.getInt(4)))
                .list();
    }
}
