package org.youthpanel.casework.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.exchange.CaseImport;
import org.youthpanel.casework.exchange.CaseImport.State;
import org.youthpanel.casework.exchange.Imports;
import org.youthpanel.casework.exchange.Mapping;
import org.youthpanel.casework.exchange.file.Table;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.casework.store.Claims;
import org.youthpanel.casework.store.Rows;

/** The file is sealed as the numbers of children are that stand in it. */
@Repository
public class JdbcImports implements Imports {

    private static final String COLUMNS = "id, service, supplier, uploaded_by, uploaded_at, sha256, written, file_rows,"
            + " mapping, revision, state, confirmed_by, alive_until, attempts, done, opened, already_there, ended_at, why";

    private final JdbcClient jdbc;
    private final CaseNumbers sealing;
    private final Clock clock;
    private final Claims claims;

    public JdbcImports(JdbcClient jdbc, CaseNumbers sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.claims = new Claims(jdbc, clock, "case_import", "j.confirmed_at, j.id");
    }

    @Override
    public void add(CaseImport added, Table table) {
        jdbc.sql("INSERT INTO case_import (id, service, supplier, uploaded_by, uploaded_at, sha256, written, file_rows,"
                        + " content, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        added.id(),
                        added.service(),
                        added.supplier(),
                        added.by(),
                        utc(added.at()),
                        added.sha256(),
                        added.written().name(),
                        added.rows(),
                        sealing.seal(purpose(added.id()), TableText.of(table)),
                        added.state().name())
                .update();
    }

    /** No reference of a case has this form. */
    private static String purpose(String id) {
        return "import " + id;
    }

    @Override
    public Optional<CaseImport> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_import WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    @Override
    public List<CaseImport> of(Set<String> services, int skip, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_import WHERE service IN (:services)"
                        + " ORDER BY uploaded_at DESC, id OFFSET :skip ROWS FETCH NEXT :most ROWS ONLY")
                .param("services", Rows.orNone(services))
                .param("skip", skip)
                .param("most", most)
                .query(this::read)
                .list();
    }

    @Override
    public int count(Set<String> services) {
        return jdbc.sql("SELECT COUNT(*) FROM case_import WHERE service IN (:services)")
                .param("services", Rows.orNone(services))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<CaseImport> doneWith(String service, String sha256) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_import WHERE service = ? AND sha256 = ? AND state = 'DONE'"
                        + " ORDER BY ended_at DESC, id")
                .params(service, sha256)
                .query(this::read)
                .list();
    }

    @Override
    public Optional<Table> table(CaseImport of) {
        return jdbc.sql("SELECT content FROM case_import WHERE id = ? AND content IS NOT NULL")
                .param(of.id())
                .query(String.class)
                .optional()
                .map(each -> TableText.read(sealing.open(purpose(of.id()), each)));
    }

    @Override
    public boolean map(String id, int revision, Mapping mapping) {
        return jdbc.sql("UPDATE case_import SET mapping = ?, revision = revision + 1, why = NULL"
                                + " WHERE id = ? AND revision = ? AND state = 'OPEN'")
                        .params(mapping.json(), id, revision)
                        .update()
                == 1;
    }

    @Override
    public boolean confirm(String id, int revision, String by) {
        return jdbc.sql(
                                "UPDATE case_import SET state = 'WAITING', confirmed_by = ?, confirmed_at = ?, attempts = 0, done = 0, why = NULL"
                                        + " WHERE id = ? AND revision = ? AND state = 'OPEN'")
                        .params(by, utc(clock.instant()), id, revision)
                        .update()
                == 1;
    }

    @Override
    public boolean resume(String id, String by) {
        return jdbc.sql(
                                "UPDATE case_import SET state = 'WAITING', confirmed_by = ?, claim = NULL, attempts = 0, done = 0, why = NULL"
                                        + " WHERE id = ? AND"
                                        + " (state IN ('STOPPED', 'FAILED') OR (state = 'RUNNING' AND alive_until < ?))")
                        .params(by, id, utc(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public boolean cancel(String id) {
        return jdbc.sql("UPDATE case_import SET state = 'OPEN', claim = NULL, done = 0, why = NULL"
                                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING', 'STOPPED', 'FAILED')")
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public boolean discard(String id) {
        return jdbc.sql(
                                "UPDATE case_import SET state = 'DISCARDED', claim = NULL, content = NULL, mapping = NULL, ended_at = ? WHERE id = ?"
                                        + " AND (state IN ('OPEN', 'STOPPED', 'FAILED')"
                                        + " OR (state = 'RUNNING' AND alive_until < ?))")
                        .params(utc(clock.instant()), id, utc(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public int expire(Instant before) {
        return jdbc.sql(
                        "UPDATE case_import SET state = 'EXPIRED', claim = NULL, content = NULL, mapping = NULL, ended_at = ?"
                                + " WHERE uploaded_at < ? AND (state IN ('OPEN', 'STOPPED', 'FAILED')"
                                + " OR (state = 'RUNNING' AND alive_until < ?))")
                .params(utc(clock.instant()), utc(before), utc(clock.instant()))
                .update();
    }

    @Override
    public Optional<CaseImport> claim(String claim, Instant now) {
        if (!claims.take(claim)) {
            return Optional.empty();
        }
        // one that was left had kept nothing
        jdbc.sql("UPDATE case_import SET done = 0 WHERE claim = ?").param(claim).update();
        return jdbc.sql("SELECT " + COLUMNS + " FROM case_import WHERE claim = ?")
                .param(claim)
                .query(this::read)
                .optional();
    }

    @Override
    public boolean holds(String id, String claim) {
        return claims.holds(id, claim);
    }

    @Override
    public void alive(String claim, int done) {
        jdbc.sql("UPDATE case_import SET alive_until = ?, done = ? WHERE claim = ?")
                .params(claims.aliveUntil(), done, claim)
                .update();
    }

    @Override
    public boolean end(String id, String claim, int opened, int there) {
        return jdbc.sql(
                                "UPDATE case_import SET state = 'DONE', claim = NULL, content = NULL, mapping = NULL, done = file_rows, opened = ?,"
                                        + " already_there = ?, ended_at = ? WHERE id = ? AND claim = ?")
                        .params(opened, there, utc(clock.instant()), id, claim)
                        .update()
                == 1;
    }

    @Override
    public void reopen(String id, String claim, String why) {
        release("OPEN", id, claim, why);
    }

    @Override
    public void fail(String id, String claim, String why) {
        release("FAILED", id, claim, why);
    }

    private void release(String state, String id, String claim, String why) {
        jdbc.sql("UPDATE case_import SET state = ?, claim = NULL, done = 0, why = ? WHERE id = ? AND claim = ?")
                .params(Arrays.asList(state, why, id, claim))
                .update();
    }

    @Override
    public void putDown(String claim) {
        claims.putDown(claim);
    }

    private CaseImport read(ResultSet row, int line) throws SQLException {
        State stored = State.valueOf(row.getString("state"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new CaseImport(
                row.getString("id"),
                row.getString("service"),
                row.getString("supplier"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"),
                TableFile.Written.valueOf(row.getString("written")),
                row.getInt("file_rows"),
                Rows.optional(row, "mapping").map(Mapping::of),
                row.getInt("revision"),
                claims.isStopped(row) ? State.STOPPED : stored,
                Rows.optional(row, "confirmed_by"),
                row.getInt("done"),
                ended == null
                        ? Optional.empty()
                        : Optional.of(new CaseImport.Ended(
                                ended.toInstant(), row.getInt("opened"), row.getInt("already_there"))),
                Rows.optional(row, "why"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
