package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
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

    /** Connections that may insert into the log and select from it, nothing else. */
    public static HikariDataSource open(DatabaseSettings settings) {
        List<String> problems = problems(settings);
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
        try (Connection owner =
                DriverManager.getConnection(settings.url(), settings.owner(), settings.ownerPassword())) {
            List<String> unfit = unfit(owner, settings);
            if (!unfit.isEmpty()) {
                throw refused(unfit);
            }
            Flyway.configure()
                    .dataSource(settings.url(), settings.owner(), settings.ownerPassword())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return Pool.of(settings.url(), settings.user(), settings.password(), settings.connections());
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database server cannot be used: " + e.getMessage(),
                    "Check youth-panel.database.url, the two users and their passwords, and that the server runs.",
                    e);
        }
    }

    private static CannotStart refused(List<String> problems) {
        return new CannotStart(
                "The database server cannot be used:\n- " + String.join("\n- ", problems),
                "The page on live mode in src/docs says what the server has to be given before the first start.");
    }

    private static List<String> problems(DatabaseSettings settings) {
        List<String> problems = new ArrayList<>();
        if (!settings.url().startsWith(PREFIX)) {
            problems.add("youth-panel.database.url has to begin with " + PREFIX);
        }
        if (NAMES_SOMEBODY.matcher(settings.url()).find()) {
            // it would be who serves requests, too
            problems.add("youth-panel.database.url may name no user and no password: they have settings of their own");
        }
        if (settings.owner().isBlank()) {
            problems.add("youth-panel.database.owner names nobody");
        }
        if (settings.user().isBlank()) {
            problems.add("youth-panel.database.user names nobody");
        } else if (settings.user().equals(settings.owner())) {
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
                sql.execute("CREATE ROLE requests NOLOGIN");
            }
            if (!"t".equals(one(owner, "SELECT pg_has_role(?, 'requests', 'USAGE')", user))) {
                sql.execute("GRANT requests TO " + sql.enquoteIdentifier(user, true));
            }
            return true;
        } catch (SQLException mayNot) {
            return false;
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
