package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.casework.audit.store.JdbcAuditEntries;

/**
 * Somebody with every right changes, removes, puts in or moves rows of the log, at random and straight in the database, with
 * all constraints out of the way. Each of them alone has to be found, where it is or behind it.
 */
class TamperingTest {

    private static final int FEW = 40;
    private static final int MANY = 2_000;
    private static final Book LOG = new Book(
            "log_position",
            List.of("case_file", "facts_version", "recommendation", "exposure", "characteristics"),
            "removal");

    @TempDir
    private Path data;

    private OpenLog log;
    /** What is tampered with, and who follows it. */
    private Book book = LOG;

    private JdbcChains chains;
    private Connection owner;
    private final Random random = new Random(20_261_122);

    @BeforeEach
    void fill() throws SQLException {
        log = new OpenLog(data);
        for (int i = 0; i < 6; i++) {
            log.open("A-" + i);
            log.ask("A-" + i);
            KeepAccess keeping = new KeepAccess(
                    log.log,
                    new JdbcAuditEntries(log.jdbc),
                    log.cases,
                    new JdbcWorkingCopies(log.jdbc),
                    Clock.systemUTC());
            keeping.keep(OpenLog.OFFICER, seen("A-" + i));
            keeping.keep(OpenLog.OFFICER, seen("none"));
        }
        chains = log.chains;
        owner = log.owner();
        unconstrain();
        keep();
        owner.setAutoCommit(false);
    }

    private static AuditEntry.Asked seen(String reference) {
        return new AuditEntry.Asked(
                Optional.of("visit"),
                List.of("OFFICER"),
                AuditEntry.Sort.CASE,
                "GET /cases/{reference}",
                Optional.of(reference),
                Optional.empty(),
                List.of(),
                Optional.of(3),
                AuditEntry.Outcome.SEEN);
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        log.close();
    }

    @Test
    void oneOfAFewIsNeverMissed() throws SQLException {
        tamper(FEW);
    }

    @Test
    @Tag("slow")
    void oneOfThousandsIsNeverMissed() throws SQLException {
        tamper(MANY);
    }

    @Test
    void oneOfAFewOfWhoSawWhatIsNeverMissed() throws SQLException {
        tamperWithAudit(FEW);
    }

    @Test
    @Tag("slow")
    void oneOfThousandsOfWhoSawWhatIsNeverMissed() throws SQLException {
        tamperWithAudit(MANY);
    }

    private void tamperWithAudit(int times) throws SQLException {
        book = new Book(Book.AUDIT.positions(), List.of("audit_entry"), Book.AUDIT.removals());
        chains = new JdbcChains(log.pool, Book.AUDIT);
        tamper(times);
        // neither is a part of the other
        assertThat(log.chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    private void tamper(int times) throws SQLException {
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
        for (int i = 0; i < times; i++) {
            String table = book.tables().get(random.nextInt(book.tables().size()));
            String done = once(table);
            owner.commit();
            assertThat(chains.verify())
                    .as(done)
                    .anyMatch(each -> each.firstBreak().isPresent());
            undo(table);
            owner.commit();
        }
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    private String once(String table) throws SQLException {
        long position = position(table);
        String here = " WHERE service = 'leeds' AND chain_position = " + position;
        switch (random.nextInt(6)) {
            case 0 -> {
                String column = column(table);
                return run("UPDATE " + table + " SET " + changed(table, column) + here);
            }
            case 1 -> {
                return run("DELETE FROM " + table + here);
            }
            case 2 -> {
                // with its place, and everything behind it moved up
                String gone = run("DELETE FROM " + table + here) + run("DELETE FROM " + book.positions() + here);
                // the last entry of all is an end cut off, which only an anchor tells
                return position == last() + 1
                        ? gone
                                + run("UPDATE " + book.positions()
                                        + " SET hash = REPEAT('0', 64) WHERE chain_position = " + last())
                        : gone;
            }
            case 3 -> {
                String copy = names(table, "chain_position");
                return run("INSERT INTO " + table + " (chain_position, " + copy + ") SELECT "
                        + (1 + random.nextInt((int) last() + 3)) + ", " + copy + " FROM " + table + here);
            }
            case 4 -> {
                long other = 1 + random.nextInt((int) last());
                return run("UPDATE " + book.positions() + " SET hash = '" + "%064x".formatted(other)
                        + "' WHERE service = 'leeds' AND chain_position = " + other);
            }
            default -> {
                long to = last() + 1 + random.nextInt(5);
                return run("UPDATE " + table + " SET chain_position = " + to + here);
            }
        }
    }

    private String run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
        }
        return statement + "\n";
    }

    /** How it was, for afterwards. */
    private void keep() throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (Book each : List.of(LOG, Book.AUDIT)) {
                for (String table : each.tables()) {
                    sql.execute("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
                }
                sql.execute("CREATE TABLE kept_" + each.positions() + " AS SELECT * FROM " + each.positions());
            }
        }
    }

    private void undo(String table) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            for (String each : List.of(table, book.positions())) {
                sql.execute("DELETE FROM " + each);
                sql.execute("INSERT INTO " + each + " SELECT * FROM kept_" + each);
            }
        }
    }

    private long position(String table) throws SQLException {
        List<Long> positions = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("SELECT chain_position FROM " + table)) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
        return positions.get(random.nextInt(positions.size()));
    }

    private long last() throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("SELECT MAX(chain_position) FROM " + book.positions())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String column(String table) throws SQLException {
        String[] columns = names(table, "service", "chain_position").split(", ");
        return columns[random.nextInt(columns.length)];
    }

    /** Another value of its type. */
    private String changed(String table, String column) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("SELECT " + column + " FROM " + table)) {
            return column + " = "
                    + switch (rows.getMetaData().getColumnType(1)) {
                        case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> "recorded_at + INTERVAL '1' SECOND";
                        case Types.DATE -> "COALESCE(" + column + ", DATE '2026-01-01') + INTERVAL '1' DAY";
                        case Types.INTEGER, Types.BIGINT -> "COALESCE(" + column + ", 0) + 1";
                        default -> "'" + "nged".substring(random.nextInt(4)) + "'";
                    };
        }
    }

    private String names(String table, String... without) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData about = rows.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                names.add(about.getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        names.removeAll(List.of(without));
        return String.join(", ", names);
    }

    /** Whoever may do everything takes them away first. */
    private void unconstrain() throws SQLException {
        List<String> dropped = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("SELECT table_name, constraint_name, constraint_type"
                        + " FROM information_schema.table_constraints WHERE LOWER(table_schema) = 'public'"
                        + " AND constraint_name NOT LIKE '%not_null'")) {
            while (rows.next()) {
                // those that lean on others first
                dropped.add(
                        rows.getString(3).equals("FOREIGN KEY") ? 0 : dropped.size(),
                        "ALTER TABLE \"" + rows.getString(1) + "\" DROP CONSTRAINT \"" + rows.getString(2) + "\"");
            }
        }
        try (Statement sql = owner.createStatement()) {
            for (String each : dropped) {
                sql.execute(each);
            }
        }
    }
}
