package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.youthpanel.casework.store.Durability;
import org.youthpanel.platform.CannotStart;

/** The database in a file of the data folder. Its owner makes and migrates it, and then has it put on the disk, no more. */
public final class H2Database {

    private static final String OWNER = "owner";
    private static final String REQUESTS = "request_user";
    private static final int CONNECTIONS = 8;

    /** What H2 says of a file that another process has locked. */
    private static final int OPEN_ELSEWHERE = 90020;

    /** A part of the memory that there is, one of so many, for pages of the file: they are read once, and again if changed. */
    private static final int CACHED = 4;

    private H2Database() {}

    public static String url(Path data) {
        // closed by us, after the last request, not by a hook of its own
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve("youth-panel") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Connections that may insert into the log and select from it, nothing else. */
    public static HikariDataSource open(Path data) {
        refuseWithoutSecrets(data);
        Secrets secrets = Secrets.of(data);
        String url = url(data);
        Connection owner = null;
        try {
            owner = DriverManager.getConnection(url, OWNER, secrets.owner());
            prepare(owner, secrets);
            Flyway.configure()
                    .dataSource(url, OWNER, secrets.owner())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            forOwnerAlone(file(data));
            Installation.bind(owner, data);
            return new SyncedFile(
                    data,
                    Pool.config(url, REQUESTS, secrets.requests(), CONNECTIONS),
                    owner,
                    () -> DriverManager.getConnection(url, OWNER, secrets.owner()));
        } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
            JdbcUtils.closeConnection(owner);
            throw unopened(data, e);
        } catch (CannotStart refused) {
            JdbcUtils.closeConnection(owner);
            throw refused;
        }
    }

    /** What a writer to these connections has to wait for; nothing, where they go to a server, which waits itself. */
    public static Durability durability(DataSource connections) {
        return connections instanceof SyncedFile file ? file : Durability.OF_ITSELF;
    }

    /** Everything that may be done to a database in a folder with secrets, which is made where there is none. */
    public static DataSource own(Path data) {
        Secrets secrets = Secrets.of(data);
        try (Connection owner = DriverManager.getConnection(url(data), OWNER, secrets.owner())) {
            prepare(owner, secrets);
            forOwnerAlone(file(data));
        } catch (SQLException e) {
            throw unopened(data, e);
        }
        return new DriverManagerDataSource(url(data), OWNER, secrets.owner());
    }

    /** One connection that may select alone, to a database as it is: not made, not migrated. */
    public static SingleConnectionDataSource look(Path data) {
        if (!Files.exists(file(data))) {
            throw new CannotStart("There is no database in " + data, "Name the folder of the database.");
        }
        refuseWithoutSecrets(data);
        try {
            Connection requests = DriverManager.getConnection(
                    url(data) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                    REQUESTS,
                    Secrets.of(data).requests());
            return new SingleConnectionDataSource(requests, true);
        } catch (SQLException e) {
            throw unopened(data, e);
        }
    }

    /** One connection that may do everything, for a command that takes away: not made, not migrated. */
    public static SingleConnectionDataSource asOwner(Path data) {
        refuseWithoutSecrets(data);
        try {
            return new SingleConnectionDataSource(
                    DriverManager.getConnection(
                            url(data) + ";IFEXISTS=TRUE",
                            OWNER,
                            Secrets.of(data).owner()),
                    true);
        } catch (SQLException e) {
            throw unopened(data, e);
        }
    }

    /** New ones would open nothing, and stand where the old ones belong. */
    private static void refuseWithoutSecrets(Path data) {
        if (Files.exists(file(data)) && !Secrets.areIn(data)) {
            throw new CannotStart(
                    "The database in " + data + " cannot be opened: its secrets file is not beside it.",
                    "Put the secrets file there that was made with the database.");
        }
    }

    private static CannotStart unopened(Path data, Exception e) {
        if (isOpenElsewhere(e)) {
            return new CannotStart(
                    "The database in " + data + " cannot be opened: another program has it open.",
                    "Stop the other one first, or give this one a data folder of its own.",
                    e);
        }
        return new CannotStart(
                "The database in " + data + " cannot be opened: " + e.getMessage(),
                "Check that no other program has it open, and that the secrets file beside it is its own.",
                e);
    }

    private static boolean isOpenElsewhere(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException said && said.getErrorCode() == OPEN_ELSEWHERE) {
                return true;
            }
        }
        return false;
    }

    public static Path file(Path data) {
        return data.resolve("youth-panel.mv.db");
    }

    private static void prepare(Connection owner, Secrets secrets) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            // H2 by default says committed up to half a second before it has written; kept in the database for good
            sql.execute("SET WRITE_DELAY 0");
            // in KB; by itself H2 keeps 16 MB, and figures of many cases are read from the file for each page
            sql.execute("SET CACHE_SIZE " + Runtime.getRuntime().maxMemory() / CACHED / 1024);
            sql.execute("CREATE ROLE IF NOT EXISTS requests");
            sql.execute("CREATE USER IF NOT EXISTS " + REQUESTS + " PASSWORD '" + secrets.requests() + "'");
            sql.execute("GRANT requests TO " + REQUESTS);
        }
    }

    /** The folder may have been there before, open to others; the file is about children. */
    private static void forOwnerAlone(Path file) {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
