package org.youthpanel.workbench.replay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Claims;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Period;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replay.State;
import org.youthpanel.workbench.replay.ReplayedCase;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.Tried;
import org.youthpanel.workbench.replay.TwoAnswers;

/** Every change of a job's state names the state and the claim it changes from, so that of two who try one succeeds. */
@Repository
public class JdbcReplays implements Replays {

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final Log log;
    private final Clock clock;
    private final Claims claims;

    public JdbcReplays(JdbcTemplate many, Log log, Clock clock) {
        this.jdbc = JdbcClient.create(many);
        this.many = many;
        this.log = log;
        this.clock = clock;
        this.claims = new Claims(jdbc, clock, "replay", "j.started_at, j.id");
    }

    @Override
    public void add(Replay replay) {
        jdbc.sql(
                        "INSERT INTO replay (id, rule_set, version, sha256, services, from_day, to_day, started_by, started_at,"
                                + " state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        replay.id(),
                        replay.set(),
                        replay.version(),
                        replay.sha256(),
                        Json.write(new TreeSet<>(replay.services()).stream().toList()),
                        replay.period().from().orElse(null),
                        replay.period().to().orElse(null),
                        replay.by(),
                        replay.at().atOffset(ZoneOffset.UTC),
                        replay.state().name()))
                .update();
    }

    @Override
    public Optional<Replay> find(String id) {
        return jdbc.sql("SELECT * FROM replay WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    @Override
    public List<Replay> of(String set, String version) {
        return jdbc.sql("SELECT * FROM replay WHERE rule_set = ? AND version = ? ORDER BY started_at DESC, id")
                .params(set, version)
                .query(this::read)
                .list();
    }

    @Override
    public List<Replay> startedBy(String person, int most) {
        return jdbc.sql("SELECT * FROM replay WHERE started_by = ? ORDER BY started_at DESC, id"
                        + " FETCH FIRST ? ROWS ONLY")
                .params(person, most)
                .query(this::read)
                .list();
    }

    @Override
    public Optional<Replay> claim(String claim, Instant now) {
        if (!claims.take(claim)) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE replay SET claimed_at = ?, claimed_from = done, ended_at = NULL WHERE claim = ?")
                .params(utc(now), claim)
                .update();
        return jdbc.sql("SELECT * FROM replay WHERE claim = ?")
                .param(claim)
                .query(this::read)
                .optional();
    }

    @Override
    public boolean holds(String id, String claim) {
        return claims.holds(id, claim);
    }

    @Override
    public void alive(String claim) {
        claims.alive(claim);
    }

    @Override
    public boolean fix(String id, String claim, List<ReplayedCase.Pending> cases) {
        return log.atomically(() -> {
            if (jdbc.sql("UPDATE replay SET total = ? WHERE id = ? AND claim = ?")
                            .params(cases.size(), id, claim)
                            .update()
                    == 0) {
                return false;
            }
            many.batchUpdate(
                    "INSERT INTO replay_case (replay, number, reference, counted_on, "
                            + traits()
                            + ") VALUES (?, ?, ?, ?"
                            + ", ?".repeat(CompareGroups.BY.size())
                            + ")",
                    cases.stream().map(each -> fixed(id, each)).toList());
            return true;
        });
    }

    private static @Nullable Object[] fixed(String id, ReplayedCase.Pending each) {
        @Nullable Object[] values = new @Nullable Object[4 + CompareGroups.BY.size()];
        values[0] = id;
        values[1] = each.number();
        values[2] = each.reference();
        values[3] = each.on();
        for (int i = 0; i < CompareGroups.BY.size(); i++) {
            values[4 + i] = each.traits().get(CompareGroups.BY.get(i));
        }
        return values;
    }

    private static String traits() {
        return CompareGroups.BY.stream().map(Column::sql).collect(Collectors.joining(", "));
    }

    @Override
    public List<ReplayedCase.Pending> pending(String id, int most) {
        return jdbc.sql("SELECT * FROM replay_case WHERE replay = ? AND checked IS NULL ORDER BY replay, number"
                        + " FETCH FIRST ? ROWS ONLY")
                .params(id, most)
                .query((row, line) -> new ReplayedCase.Pending(
                        row.getInt("number"),
                        row.getString("reference"),
                        row.getObject("counted_on", LocalDate.class),
                        traits(row)))
                .list();
    }

    private static Map<Column, String> traits(ResultSet row) throws SQLException {
        Map<Column, String> traits = new EnumMap<>(Column.class);
        for (Column each : CompareGroups.BY) {
            Optional<String> code = Rows.optional(row, each.sql());
            code.ifPresent(known -> traits.put(each, known));
        }
        return traits;
    }

    @Override
    public boolean checked(String id, String claim, List<ReplayedCase> cases) {
        return log.atomically(() -> {
            if (jdbc.sql("UPDATE replay SET done = done + ?, alive_until = ? WHERE id = ? AND claim = ?")
                            .params(cases.size(), claims.aliveUntil(), id, claim)
                            .update()
                    == 0) {
                return false;
            }
            many.batchUpdate(
                    "UPDATE replay_case SET outcome_before = ?, recommended_before = ?, depth_before = ?,"
                            + " panel_case_before = ?, checked = ?, outcome_after = ?, recommended_after = ?,"
                            + " depth_after = ?, panel_case_after = ?, failure = ?, failure_detail = ?, towards = ?,"
                            + " decided = ?, departure = ? WHERE replay = ? AND number = ?",
                    cases.stream().map(each -> checked(id, each)).toList());
            return true;
        });
    }

    private static @Nullable Object[] checked(String id, ReplayedCase each) {
        @Nullable Object[] before = AnswerColumns.written(each.before());
        @Nullable Object[] after = AnswerColumns.written(each.after());
        @Nullable Object[] values = Arrays.copyOf(before, before.length + after.length + 5);
        System.arraycopy(after, 0, values, before.length, after.length);
        int next = before.length + after.length;
        values[next] =
                each.comparison().map(compared -> compared.towards().name()).orElse(null);
        values[next + 1] = each.decided().name();
        values[next + 2] = each.departure().map(Enum::name).orElse(null);
        values[next + 3] = id;
        values[next + 4] = each.number();
        return values;
    }

    @Override
    public boolean end(String id, String claim, State state, Optional<String> why) {
        return jdbc.sql("UPDATE replay SET state = ?, claim = NULL, ended_at = ?, why = ? WHERE id = ? AND claim = ?")
                        .params(Arrays.asList(state.name(), utc(clock.instant()), why.orElse(null), id, claim))
                        .update()
                == 1;
    }

    @Override
    public void putDown(String claim) {
        claims.putDown(claim);
    }

    @Override
    public boolean cancel(String id) {
        return jdbc.sql("UPDATE replay SET state = 'CANCELLED', claim = NULL, ended_at = ?"
                                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING', 'STOPPED')")
                        .params(utc(clock.instant()), id)
                        .update()
                == 1;
    }

    @Override
    public boolean resume(String id) {
        return jdbc.sql("UPDATE replay SET state = 'WAITING', claim = NULL, attempts = 0, ended_at = NULL WHERE id = ?"
                                + " AND (state IN ('STOPPED', 'CANCELLED') OR (state = 'RUNNING' AND alive_until < ?))")
                        .params(id, utc(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public List<Alike> alike(String id) {
        return jdbc.sql("SELECT " + ALIKE + ", COUNT(*) AS n FROM replay_case WHERE replay = ? AND checked = 'RUN'"
                        + " GROUP BY " + ALIKE)
                .param(id)
                .query((row, line) -> alike(row))
                .list();
    }

    private static final String ALIKE = AnswerColumns.BEFORE + ", " + AnswerColumns.AFTER + ", decided, departure";

    private static Alike alike(ResultSet row) throws SQLException {
        return new Alike(
                new TwoAnswers(
                        AnswerColumns.read(row, "before"),
                        AnswerColumns.read(row, "after"),
                        Disposal.valueOf(row.getString("decided")),
                        Rows.optional(row, "departure").map(Departure::valueOf)),
                row.getInt("n"));
    }

    @Override
    public Map<String, List<Alike>> alikeBy(String id, Column trait) {
        if (!CompareGroups.BY.contains(trait)) {
            throw new IllegalArgumentException("Cases are not grouped by " + trait);
        }
        Map<String, List<Alike>> groups = new LinkedHashMap<>();
        jdbc.sql("SELECT " + trait.sql() + " AS code, " + ALIKE + ", COUNT(*) AS n FROM replay_case"
                        + " WHERE replay = ? AND checked = 'RUN' GROUP BY " + trait.sql() + ", " + ALIKE)
                .param(id)
                .query((row, line) -> groups.computeIfAbsent(
                                Rows.optional(row, "code").orElse(""), key -> new java.util.ArrayList<>())
                        .add(alike(row)))
                .list();
        return groups;
    }

    @Override
    public List<Failures> failures(String id) {
        return jdbc.sql("SELECT failure, failure_detail, COUNT(*) AS n FROM replay_case"
                        + " WHERE replay = ? AND checked = 'FAILED' GROUP BY failure, failure_detail"
                        + " ORDER BY n DESC, failure, failure_detail")
                .param(id)
                .query((row, line) -> new Failures(
                        Tried.Reason.valueOf(row.getString("failure")),
                        Rows.optional(row, "failure_detail").orElse(""),
                        row.getInt("n")))
                .list();
    }

    @Override
    public int count(String id, Which which) {
        return jdbc.sql("SELECT COUNT(*) FROM replay_case WHERE replay = ? AND " + condition(which))
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<ReplayedCase> cases(String id, Which which, int skip, int most) {
        return jdbc.sql("SELECT * FROM replay_case WHERE replay = ? AND " + condition(which)
                        + " ORDER BY counted_on DESC, reference OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                .params(id, skip, most)
                .query((row, line) -> new ReplayedCase(
                        row.getInt("number"),
                        row.getString("reference"),
                        row.getObject("counted_on", LocalDate.class),
                        AnswerColumns.read(row, "before"),
                        AnswerColumns.tried(row),
                        Disposal.valueOf(row.getString("decided")),
                        Rows.optional(row, "departure").map(Departure::valueOf),
                        traits(row)))
                .list();
    }

    private static String condition(Which which) {
        String both = "recommended_before IS NOT NULL AND recommended_after IS NOT NULL AND ";
        return switch (which) {
            case CHANGED ->
                "checked = 'RUN' AND (towards <> 'SAME' OR outcome_after <> outcome_before"
                        + " OR depth_after <> depth_before OR panel_case_after <> panel_case_before)";
            case DEPTH -> "checked = 'RUN' AND depth_after <> depth_before";
            case PANEL_CASE -> "checked = 'RUN' AND panel_case_after <> panel_case_before";
            case ABSORBED -> both + "recommended_before <> decided AND recommended_after = decided";
            case MADE -> both + "recommended_before = decided AND recommended_after <> decided";
            case COULD_NOT_RUN -> "checked = 'FAILED'";
            case MORE_FORMAL, LESS_FORMAL, SAME_RUNG, NOW_RECOMMENDED, NO_LONGER_RECOMMENDED ->
                "towards = '" + which.name() + "'";
        };
    }

    private Replay read(ResultSet row, int line) throws SQLException {
        State stored = State.valueOf(row.getString("state"));
        int total = row.getInt("total");
        boolean found = !row.wasNull();
        int from = row.getInt("claimed_from");
        return new Replay(
                row.getString("id"),
                row.getString("rule_set"),
                row.getString("version"),
                row.getString("sha256"),
                services(row.getString("services")),
                new Period(
                        Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("to_day", LocalDate.class))),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                claims.isStopped(row) ? State.STOPPED : stored,
                row.getInt("done"),
                found ? Optional.of(total) : Optional.empty(),
                instant(row, "claimed_at").map(since -> new Replay.Running(since, from)),
                instant(row, "ended_at"),
                Rows.optional(row, "why"));
    }

    static Set<String> services(String json) {
        return new HashSet<>(Stored.list(Stored.document(json).root()).stream()
                .map(String::valueOf)
                .toList());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
