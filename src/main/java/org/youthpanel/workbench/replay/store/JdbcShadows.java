package org.youthpanel.workbench.replay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Json;
import org.youthpanel.workbench.replay.Shadow;
import org.youthpanel.workbench.replay.Shadows;

@Repository
public class JdbcShadows implements Shadows {

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Log log;

    public JdbcShadows(JdbcTemplate many, Log log) {
        this.jdbc = JdbcClient.create(many);
        this.many = many;
        this.log = log;
    }

    @Override
    public void add(Shadow shadow) {
        log.atomically(() -> {
            jdbc.sql("INSERT INTO shadow (id, rule_set, version, sha256, services, started_by, started_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            shadow.id(),
                            shadow.set(),
                            shadow.version(),
                            shadow.sha256(),
                            Json.write(new TreeSet<>(shadow.services()).stream().toList()),
                            shadow.by(),
                            JdbcReplays.utc(shadow.at()))
                    .update();
            shadow.services()
                    .forEach(service -> jdbc.sql("INSERT INTO shadow_up_to (shadow, service, followed) SELECT ?, ?,"
                                    + " COALESCE(MAX(chain_position), 0) FROM log_position WHERE service = ?")
                            .params(shadow.id(), service, service)
                            .update());
            return shadow;
        });
    }

    @Override
    public Optional<Shadow> find(String id) {
        return jdbc.sql("SELECT * FROM shadow WHERE id = ?")
                .param(id)
                .query(JdbcShadows::read)
                .optional();
    }

    @Override
    public List<Shadow> of(String set, String version) {
        return jdbc.sql("SELECT * FROM shadow WHERE rule_set = ? AND version = ? ORDER BY started_at DESC, id")
                .params(set, version)
                .query(JdbcShadows::read)
                .list();
    }

    @Override
    public List<Shadow> running() {
        return jdbc.sql("SELECT * FROM shadow WHERE ended_at IS NULL ORDER BY started_at, id")
                .query(JdbcShadows::read)
                .list();
    }

    @Override
    public boolean end(String id, String by, Instant at) {
        return jdbc.sql("UPDATE shadow SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(by, JdbcReplays.utc(at), id)
                        .update()
                == 1;
    }

    @Override
    public Next next(String shadow, String service, int most) {
        long after = jdbc.sql("SELECT followed FROM shadow_up_to WHERE shadow = ? AND service = ?")
                .params(shadow, service)
                .query(Long.class)
                .single();
        return new Next(
                after,
                jdbc.sql("SELECT chain_position, id, reference, facts FROM recommendation WHERE service = ?"
                                + " AND chain_position > ? ORDER BY service, chain_position FETCH FIRST ? ROWS ONLY")
                        .params(service, after, most)
                        .query((row, line) ->
                                new Logged(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                        .list());
    }

    @Override
    public void keep(String shadow, String service, long after, long upTo, List<Said> said) {
        log.atomically(() -> {
            boolean first = jdbc.sql("UPDATE shadow_up_to SET followed = ? WHERE shadow = ? AND service = ?"
                                    + " AND followed = ?")
                            .params(upTo, shadow, service, after)
                            .update()
                    == 1;
            if (first) {
                many.batchUpdate(
                        "INSERT INTO shadow_answer (shadow, recommendation, reference, checked, "
                                + AnswerColumns.AFTER + ", failure, failure_detail)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        said.stream().map(each -> written(shadow, each)).toList());
            }
            return first;
        });
    }

    private static @Nullable Object[] written(String shadow, Said said) {
        @Nullable Object[] tried = AnswerColumns.written(said.tried());
        @Nullable Object[] values = new @Nullable Object[3 + tried.length];
        values[0] = shadow;
        values[1] = said.recommendation();
        values[2] = said.reference();
        System.arraycopy(tried, 0, values, 3, tried.length);
        return values;
    }

    @Override
    public List<Said> said(String shadow) {
        return jdbc.sql("SELECT * FROM shadow_answer WHERE shadow = ?")
                .param(shadow)
                .query((row, line) ->
                        new Said(row.getString("recommendation"), row.getString("reference"), AnswerColumns.tried(row)))
                .list();
    }

    private static Shadow read(ResultSet row, int line) throws SQLException {
        Optional<Instant> ended = JdbcReplays.instant(row, "ended_at");
        Optional<String> endedBy = Rows.optional(row, "ended_by");
        return new Shadow(
                row.getString("id"),
                row.getString("rule_set"),
                row.getString("version"),
                row.getString("sha256"),
                JdbcReplays.services(row.getString("services")),
                row.getString("started_by"),
                JdbcReplays.instant(row, "started_at").orElseThrow(),
                ended.map(at -> new Shadow.Ended(endedBy.orElse(""), at)));
    }
}
