package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.platform.CannotStart;

/**
 * The database on a PostgreSQL server. Its owner migrates it and is then gone; whoever starts second waits for the first
 * to have migrated. Users are made by whoever runs the server, never here: a password belongs to its own administrator.
 */
public final class PostgresDatabase {

    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern NAMES_SOMEBODY = Pattern.compile("[?&](user|password)=|//[^/]*@");
    private static final int LEAST_VERSION = 150_000;
    private static final int LEAST_CONNECTIONS = 2;

    private PostgresDatabase() {}

    /** What is done to the migrated database before it is used. */
    @FunctionalInterface
    private interface Binding {
        void to(Connection owner) throws SQLException;
    }

    /**
     * Connections that may insert into the log and select from it, nothing else.
     *
     * @param data the folder with the secrets; at the first start they are made
     */
    public static HikariDataSource open(DatabaseSettings settings, Path data) {
        return open(settings, owner -> Installation.bind(owner, data));
    }

    /** The same for work that needs no key of a child, and so no secrets. */
    public static HikariDataSource open(DatabaseSettings settings) {
        return open(settings, owner -> {});
    }

    private static HikariDataSource open(DatabaseSettings settings, Binding binding) {
        List<String> problems = ofAddress(settings);
        problems.addAll(ofUsers(settings));
        refuse(problems);
        try (Connection owner =
                DriverManager.getConnection(settings.url(), settings.owner(), settings.ownerPassword())) {
            refuse(unfit(owner, settings));
            Flyway.configure()
                    .dataSource(settings.url(), settings.owner(), settings.ownerPassword())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            try (Connection requests = requests(settings)) {
                refuse(RequestsUser.unfit(requests, settings.user()));
            }
            binding.to(owner);
            return Pool.of(settings.url(), settings.user(), settings.password(), settings.connections());
        } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
            throw unused(e);
        }
    }

    /** Everything that may be done to the database, once the server and its users are what they have to be. */
    public static DataSource own(DatabaseSettings settings) {
        List<String> problems = ofAddress(settings);
        problems.addAll(ofUsers(settings));
        refuse(problems);
        try (Connection owner =
                DriverManager.getConnection(settings.url(), settings.owner(), settings.ownerPassword())) {
            refuse(unfit(owner, settings));
        } catch (SQLException e) {
            throw unused(e);
        }
        return new DriverManagerDataSource(settings.url(), settings.owner(), settings.ownerPassword());
    }

    /** One connection that may select alone, to a database as it is: not migrated, and without its owner. */
    public static SingleConnectionDataSource look(DatabaseSettings settings) {
        refuse(ofAddress(settings));
        try {
            Connection requests = requests(settings);
            try (Statement sql = requests.createStatement()) {
                // by the server: what the driver is told holds for transactions alone, until the next one says
                // otherwise
                sql.execute("SET default_transaction_read_only = on");
            }
            return new SingleConnectionDataSource(requests, true);
        } catch (SQLException e) {
            throw unused(e);
        }
    }

    /** One connection that may do everything, for a command that takes away: not migrated. */
    public static SingleConnectionDataSource asOwner(DatabaseSettings settings) {
        List<String> problems = ofAddress(settings);
        problems.addAll(ofUsers(settings));
        refuse(problems);
        try {
            Connection owner = DriverManager.getConnection(settings.url(), settings.owner(), settings.ownerPassword());
            // the application goes on beside: what a transaction read is what it deletes, and nothing that came since
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new SingleConnectionDataSource(owner, true);
        } catch (SQLException e) {
            throw unused(e);
        }
    }

    private static Connection requests(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static CannotStart unused(Exception e) {
        return new CannotStart(
                "The database server cannot be used: " + e.getMessage(),
                "Check youth-panel.database.url, the two users and their passwords, and that the server runs.",
                e);
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    "The database server cannot be used:\n- " + String.join("\n- ", problems),
                    "The page on live mode in src/docs says what the server has to be given before the first start.");
        }
    }

    private static List<String> ofAddress(DatabaseSettings settings) {
        List<String> problems = new ArrayList<>();
        if (!settings.url().startsWith(PREFIX)) {
            problems.add("youth-panel.database.url has to begin with " + PREFIX);
        }
        if (NAMES_SOMEBODY.matcher(settings.url()).find()) {
            // it would be who serves requests, too
            problems.add("youth-panel.database.url may name no user and no password: they have settings of their own");
        }
        if (settings.user().isBlank()) {
            problems.add("youth-panel.database.user names nobody");
        }
        return problems;
    }

    private static List<String> ofUsers(DatabaseSettings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.owner().isBlank()) {
            problems.add("youth-panel.database.owner names nobody");
        }
        if (!settings.user().isBlank() && settings.user().equals(settings.owner())) {
            problems.add("youth-panel.database.user may not be the owner: requests must not be able to change the log");
        }
        if (settings.connections() < LEAST_CONNECTIONS) {
            problems.add("youth-panel.database.connections has to be " + LEAST_CONNECTIONS + " or more");
        }
        return problems;
    }

    /** What the server would have to be for nothing to be lost, and for requests to be able to change nothing. */
    private static List<String> unfit(Connection owner, DatabaseSettings settings) throws SQLException {
        List<String> problems = new ArrayList<>();
        if (Integer.parseInt(one(owner, "SHOW server_version_num")) < LEAST_VERSION) {
            problems.add("the server is older than PostgreSQL 15, where everybody may make tables in everybody’s way");
        }
        if (!"UTF8".equals(one(owner, "SHOW server_encoding"))) {
            problems.add("the database is not encoded in UTF8");
        }
        if (!"on".equals(one(owner, "SHOW fsync"))) {
            problems.add("fsync is off: after a power cut, what was acknowledged would be gone");
        }
        if ("off".equals(one(owner, "SHOW synchronous_commit"))) {
            problems.add("synchronous_commit is off: after a crash, what was acknowledged would be gone");
        }
        if (one(owner, "SELECT 1 FROM pg_roles WHERE rolname = ?", settings.user())
                .isEmpty()) {
            problems.add("there is no user " + settings.user());
        } else if (!one(
                        owner,
                        "SELECT 1 FROM pg_roles WHERE rolname = ? AND (rolsuper OR rolbypassrls)",
                        settings.user())
                .isEmpty()) {
            problems.add("the user " + settings.user() + " is a superuser, and could change the log");
        } else if (!role(owner, settings.user())) {
            problems.add("the user " + settings.user() + " is no member of the role requests, and " + settings.owner()
                    + " may not make it one");
        }
        return problems;
    }

    /** The role that the migrations grant to; made, and given to the user, where the owner may do so. */
    private static boolean role(Connection owner, String user) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            if (one(owner, "SELECT 1 FROM pg_roles WHERE rolname = 'requests'").isEmpty()) {
                attempt(sql, "CREATE ROLE requests NOLOGIN");
            }
            if (!has(owner, user)) {
                attempt(sql, "GRANT requests TO " + sql.enquoteIdentifier(user, true));
            }
            return has(owner, user);
        }
    }

    private static boolean has(Connection owner, String user) throws SQLException {
        return !one(owner, "SELECT 1 FROM pg_roles WHERE rolname = 'requests' AND pg_has_role(?, oid, 'USAGE')", user)
                .isEmpty();
    }

    /** It may not be allowed, or another node may have done it in this moment: what there is afterwards counts. */
    private static void attempt(Statement sql, String statement) {
        try {
            sql.execute(statement);
        } catch (SQLException notDone) {
            // looked for afterwards
        }
    }

    /** The value, or nothing where there is no row. */
    private static String one(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
