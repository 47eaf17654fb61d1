package org.youthpanel.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.dao.DataAccessException;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.platform.database.Installation;
import org.youthpanel.platform.database.Secrets;
import org.youthpanel.platform.database.TablesVersion;

/**
 * Makes the tables of the backup in an empty database, fills them, brings them to the present, and follows the log to the
 * ends that the backup says it had. A database that it did not get so far with is empty again.
 */
public final class Restore {

    private static final int AT_ONCE = 500;

    private final DataSource owner;
    private final Secrets secrets;

    /**
     * @param owner who may make tables
     * @param secrets that have to be those of the backup’s database
     */
    public Restore(DataSource owner, Secrets secrets) {
        this.owner = owner;
        this.secrets = secrets;
    }

    /**
     * @param tables version of the tables in the backup
     * @param rows of all tables
     * @param chains followed to their ends
     */
    public record Restored(String tables, long rows, List<Chains.Followed> chains) {}

    public Restored from(BackupFile file) throws IOException {
        file.check();
        try (Connection connection = owner.getConnection()) {
            if (!Tables.all(connection).isEmpty()) {
                throw new BackupRefused("The database has tables already. A backup is restored into an empty one.");
            }
            try {
                return file.reading((lines, keys) -> restored(lines, connection));
            } catch (IOException | RuntimeException e) {
                try {
                    empty(connection);
                } catch (SQLException kept) {
                    e.addSuppressed(kept);
                }
                throw e;
            }
        } catch (SQLException | DataAccessException | FlywayException e) {
            throw new BackupRefused("The database did not take the backup: " + said(e), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A database may quote the row it did not take. */
    private static String said(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException sql
                ? "error " + sql.getSQLState()
                : String.valueOf(cause.getClass().getSimpleName());
    }

    private Restored restored(BufferedReader lines, Connection connection) throws IOException {
        Line begin = Line.next(lines);
        if (!begin.kind().equals(Line.BEGIN)) {
            throw new BackupRefused("The file is no backup of this program.");
        }
        String version = begin.text(0);
        migrateTo(version, begin.text(1));
        Map<String, Chains.Head> ends = new TreeMap<>();
        long rows;
        try {
            connection.setAutoCommit(false);
            rows = fill(lines, connection, ends);
            connection.commit();
            refuseOtherSecrets(connection);
            connection.setAutoCommit(true);
            flyway().load().migrate();
            TablesVersion.note(connection);
        } catch (SQLException e) {
            throw new BackupRefused("The database did not take the backup: error " + e.getSQLState(), e);
        }
        return new Restored(version, rows, followed(ends));
    }

    private void refuseOtherSecrets(Connection connection) throws IOException, SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery("SELECT child_keys FROM installation WHERE child_keys IS NOT NULL")) {
            if (row.next() && !Installation.isOf(row.getString(1), secrets)) {
                throw new BackupRefused("The secrets file is not the one of the database that the backup was made of:"
                        + " with it every child would get another key.");
            }
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(owner).locations("classpath:db/migration");
    }

    private void migrateTo(String version, String mark) throws IOException {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        boolean known = Arrays.stream(flyway().load().info().all()).anyMatch(each -> wanted.equals(each.getVersion()));
        if (!known) {
            throw new BackupRefused(
                    "The backup was made by a newer version of this program. Restore it with that one.");
        }
        flyway().target(wanted).load().migrate();
        try (Connection connection = owner.getConnection()) {
            if (!TablesVersion.mark(connection).equals(mark)) {
                throw new BackupRefused(
                        "The backup was made by another program than this: its tables were made" + " differently.");
            }
        } catch (SQLException e) {
            throw new BackupRefused("The database did not take the backup: error " + e.getSQLState(), e);
        }
    }

    private static long fill(BufferedReader lines, Connection connection, Map<String, Chains.Head> ends)
            throws IOException, SQLException {
        List<String> tables = Tables.kept(connection);
        List<String> backwards = new ArrayList<>(tables);
        Collections.reverse(backwards);
        try (Statement sql = connection.createStatement()) {
            for (String table : backwards) {
                // a migration may have put a first row there
                sql.execute("DELETE FROM " + table);
            }
        }
        Set<String> filled = new TreeSet<>();
        long rows = 0;
        Line line = Line.next(lines);
        while (line.kind().equals(Line.TABLE)) {
            String table = line.text(0);
            if (!tables.contains(table) || !filled.add(table)) {
                throw new BackupRefused("The backup has a table that its version of the tables has not: " + table);
            }
            try (Filling filling = new Filling(
                    connection, table, line.values().subList(1, line.values().size()))) {
                line = Line.next(lines);
                while (line.kind().equals(Line.ROW)) {
                    filling.add(line.values());
                    rows++;
                    line = Line.next(lines);
                }
                filling.rest();
            }
        }
        if (!filled.containsAll(tables)) {
            throw new BackupRefused("The backup lacks a table that its version of the tables has.");
        }
        while (line.kind().equals(Line.CHAIN)) {
            ends.put(line.text(0), new Chains.Head(Long.parseLong(line.text(1)), line.text(2)));
            line = Line.next(lines);
        }
        return rows;
    }

    /** One table. */
    private static final class Filling implements AutoCloseable {
        private final PreparedStatement insert;
        private final int[] types;
        private int waiting;

        Filling(Connection connection, String table, List<String> columns) throws SQLException, IOException {
            if (!columns.stream().allMatch(each -> each.matches("[a-z][a-z0-9_]*"))) {
                throw new BackupRefused("The backup has a line that is none of a backup.");
            }
            String names = String.join(", ", columns);
            this.types = new int[columns.size()];
            try (Statement sql = connection.createStatement();
                    var none = sql.executeQuery("SELECT " + names + " FROM " + table + " WHERE 1 = 0")) {
                ResultSetMetaData about = none.getMetaData();
                for (int i = 0; i < types.length; i++) {
                    types[i] = about.getColumnType(i + 1);
                }
            }
            this.insert = connection.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES ("
                    + String.join(", ", Collections.nCopies(types.length, "?")) + ")");
        }

        void add(List<String> values) throws SQLException, IOException {
            if (values.size() != types.length) {
                throw new BackupRefused("The backup has a row that does not fit its table.");
            }
            for (int i = 0; i < types.length; i++) {
                Object value = Cell.of(values.get(i), types[i]);
                if (value == null) {
                    insert.setNull(i + 1, types[i]);
                } else {
                    insert.setObject(i + 1, value);
                }
            }
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                rest();
            }
        }

        void rest() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    private List<Chains.Followed> followed(Map<String, Chains.Head> ends) throws IOException {
        List<Chains.Followed> chains = new JdbcChains(owner).verify();
        for (Chains.Followed chain : chains) {
            Chains.Head end = ends.remove(chain.service());
            if (chain.firstBreak().isPresent()) {
                throw new BackupRefused("The log in the backup does not hold: " + chain.service()
                        + " is broken at entry " + chain.firstBreak().get().position() + ".");
            }
            if (end == null || end.position() != chain.entries() || !end.hash().equals(chain.lastHash())) {
                throw new BackupRefused(
                        "The log of " + chain.service() + " does not end where the backup says that it ended.");
            }
        }
        if (!ends.isEmpty()) {
            throw new BackupRefused("The backup lacks the log of " + String.join(", ", ends.keySet()) + ".");
        }
        return chains;
    }

    /** As it was before. */
    private static void empty(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        try (Statement sql = connection.createStatement()) {
            for (String table : Tables.all(connection)) {
                sql.execute("DROP TABLE IF EXISTS " + (table.startsWith("flyway") ? "\"" + table + "\"" : table)
                        + " CASCADE");
            }
        }
    }
}
