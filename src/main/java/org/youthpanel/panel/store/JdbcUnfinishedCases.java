package org.youthpanel.panel.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.panel.UnfinishedCases;

@Repository
public class JdbcUnfinishedCases implements UnfinishedCases {

    private final JdbcClient jdbc;

    public JdbcUnfinishedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unfinished> of(Set<String> services) {
        return jdbc.sql("SELECT w.reference, w.initials, w.facts_version, w.began_by,"
                        + " COALESCE((SELECT MAX(s.saved_at) FROM working_section s WHERE s.reference = w.reference),"
                        + " w.began_at) AS saved FROM working_copy w WHERE w.service IN (:services) ORDER BY saved")
                .param("services", Rows.orNone(services))
                .query((row, line) -> new Unfinished(
                        row.getString("reference"),
                        Rows.optional(row, "initials"),
                        row.getInt("facts_version") > 0,
                        row.getObject("saved", OffsetDateTime.class).toInstant(),
                        row.getString("began_by")))
                .list();
    }
}
