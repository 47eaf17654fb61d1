package org.youthpanel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.platform.CannotStart;

class PostgresDatabaseTest {

    private static DatabaseSettings server;
    private static HikariDataSource pool;

    @BeforeAll
    static void open() {
        server = TestDatabase.fresh();
        pool = PostgresDatabase.open(server);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void requestsAreServedByTheirOwnUserAlone() {
        assertThat(JdbcClient.create(pool)
                        .sql("SELECT current_user")
                        .query(String.class)
                        .single())
                .isEqualTo(server.user());
    }

    /** What PostgreSQL can do beside SQL, and whoever serves requests must not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY case_file TO '/tmp/cases'",
                "COPY case_file TO PROGRAM 'cat'",
                "SELECT pg_read_file('PG_VERSION')",
                "ALTER SYSTEM SET fsync = off",
                "ALTER TABLE case_file DISABLE TRIGGER ALL",
                "CREATE SCHEMA other",
                "SET ROLE postgres"
            })
    void theUserOfRequestsReachesNeitherFilesNorProgramsNorSettings(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection requests = pool.getConnection();
                            Statement sql = requests.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be superuser).*");
    }

    /** PostgreSQL warns of it, and does nothing. */
    @Test
    void whatTheUserOfRequestsGrantsIsNothing() throws Exception {
        try (Connection requests = pool.getConnection();
                Statement sql = requests.createStatement()) {
            sql.execute("GRANT UPDATE ON case_file TO requests");
            assertThatThrownBy(() -> sql.execute("UPDATE case_file SET recorded_by = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void everyProblemOfTheSettingsIsToldAtOnce() {
        DatabaseSettings wrong = new DatabaseSettings("jdbc:mysql://db/panel?user=root", "", "", "", "", 0);
        assertThatThrownBy(() -> PostgresDatabase.open(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has to begin with jdbc:postgresql:")
                .hasMessageContaining("may name no user and no password")
                .hasMessageContaining("database.owner names nobody")
                .hasMessageContaining("database.user names nobody")
                .hasMessageContaining("database.connections has to be 2 or more");
    }

    /** Who may do everything would serve requests without anybody noticing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://db/panel?ssl=true&user=postgres", "jdbc:postgresql://me:secret@db/panel"})
    void anAddressThatNamesAUserIsRefused(String url) {
        DatabaseSettings wrong = new DatabaseSettings(url, "owner", "a", "user", "b", 8);
        assertThatThrownBy(() -> PostgresDatabase.open(wrong))
                .hasMessageContaining("may name no user")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aUserWhoCouldChangeTheLogIsRefused() {
        DatabaseSettings fresh = TestDatabase.fresh();
        assertThatThrownBy(() -> PostgresDatabase.open(serving(fresh, "postgres")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgres is a superuser");
        assertThatThrownBy(() -> PostgresDatabase.open(serving(fresh, fresh.owner())))
                .hasMessageContaining("may not be the owner");
        assertThatThrownBy(() -> PostgresDatabase.open(serving(fresh, "nobody_here")))
                .hasMessageContaining("there is no user nobody_here");
    }

    @Test
    void aUserWithoutTheRoleOfRequestsIsToldOf() {
        DatabaseSettings fresh = TestDatabase.fresh();
        TestDatabase.asAdministrator(sql -> sql.execute("REVOKE requests FROM " + fresh.user()));
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .hasMessageContaining("is no member of the role requests");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws Exception {
        DatabaseSettings fresh = TestDatabase.fresh();
        assertThatThrownBy(() -> PostgresDatabase.open(serving(fresh, "postgres")))
                .isInstanceOf(CannotStart.class);
        try (Connection owner = DriverManager.getConnection(fresh.url(), fresh.owner(), fresh.ownerPassword());
                Statement sql = owner.createStatement();
                var tables = sql.executeQuery("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")) {
            assertThat(tables.next()).isFalse();
        }
    }

    /** By inherited rights, by those that everybody has, by those of a role it could change into. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT pg_write_all_data TO %s",
                "GRANT UPDATE (recorded_by) ON case_file TO PUBLIC",
                "GRANT TRUNCATE ON log_position TO %s",
                "ALTER ROLE %s CREATEROLE"
            })
    void aUserWhoseRightsReachTheLogIsRefused(String grant) throws Exception {
        DatabaseSettings fresh = TestDatabase.fresh();
        PostgresDatabase.open(fresh).close();
        run(fresh, grant.contains("ROLE") || grant.contains("pg_") ? "postgres" : fresh.owner(), grant);
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the user " + fresh.user() + " could change the log");
    }

    @Test
    void aUserWhoCouldBecomeTheOwnerIsRefused() {
        DatabaseSettings fresh = TestDatabase.fresh();
        TestDatabase.asAdministrator(sql -> sql.execute("GRANT " + fresh.owner() + " TO " + fresh.user()));
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .hasMessageContaining("by being in the role " + fresh.owner());
    }

    @Test
    void aUserWhoseCommitsAreNotOnTheDiskIsRefused() {
        DatabaseSettings fresh = TestDatabase.fresh();
        TestDatabase.asAdministrator(
                sql -> sql.execute("ALTER ROLE " + fresh.user() + " SET synchronous_commit = off"));
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("synchronous_commit is off for the user " + fresh.user());
    }

    /** The server of the tests asks nobody for a password: a user who may not sign in stands for one with a wrong one. */
    @Test
    void whoIsNotLetInIsToldOfWithoutThePassword() {
        DatabaseSettings fresh = TestDatabase.fresh();
        TestDatabase.asAdministrator(sql -> sql.execute("ALTER ROLE " + fresh.user() + " NOLOGIN"));
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database server cannot be used: ")
                .hasMessageContaining(fresh.user())
                .satisfies(
                        refused -> assertThat(Throwables.getStackTrace(refused)).doesNotContain(fresh.password()));
        TestDatabase.asAdministrator(sql -> sql.execute("ALTER ROLE " + fresh.owner() + " NOLOGIN"));
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(fresh.owner());
    }

    @Test
    void aMigrationThatFailsIsToldOf() throws Exception {
        DatabaseSettings fresh = TestDatabase.fresh();
        run(fresh, fresh.owner(), "CREATE TABLE case_file (x INT)");
        assertThatThrownBy(() -> PostgresDatabase.open(fresh))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database server cannot be used: ");
    }

    @Test
    void nodesThatStartFirstAtOnceAllStart() throws Exception {
        DatabaseSettings fresh = TestDatabase.fresh();
        TestDatabase.asAdministrator(sql -> {
            sql.execute("REVOKE requests FROM " + fresh.user());
            sql.execute("GRANT requests TO " + fresh.owner() + " WITH ADMIN OPTION");
        });
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        for (Future<HikariDataSource> each : nodes.invokeAll(
                Collections.nCopies(3, (Callable<HikariDataSource>) () -> PostgresDatabase.open(fresh)))) {
            each.get().close();
        }
        nodes.shutdown();
    }

    @Test
    void aFolderWithoutTheSecretsOfTheFirstNodeIsRefusedAndGetsNone(@TempDir Path folder) throws Exception {
        DatabaseSettings fresh = TestDatabase.fresh();
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        PostgresDatabase.open(fresh, first).close();
        PostgresDatabase.open(fresh, first).close();
        assertThatThrownBy(() -> PostgresDatabase.open(fresh, second))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was in use before");
        assertThat(second).doesNotExist();

        Secrets.of(second);
        assertThatThrownBy(() -> PostgresDatabase.open(fresh, second))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not the one that the database was first started with");
        Files.copy(first.resolve("secrets"), second.resolve("secrets"), StandardCopyOption.REPLACE_EXISTING);
        PostgresDatabase.open(fresh, second).close();
    }

    @Test
    void lookingNeitherMigratesNorWrites() {
        DatabaseSettings fresh = TestDatabase.fresh();
        DatabaseSettings ownerless = new DatabaseSettings(fresh.url(), "", "", fresh.user(), fresh.password(), 8);
        try (SingleConnectionDataSource looking = PostgresDatabase.look(ownerless)) {
            assertThatThrownBy(() -> new JdbcChains(looking).verify())
                    .rootCause()
                    .hasMessageContaining("does not exist");
            PostgresDatabase.open(fresh).close();
            assertThat(new JdbcChains(looking).verify()).isEmpty();
            assertThatThrownBy(() -> JdbcClient.create(looking)
                            .sql(
                                    "INSERT INTO log_position (service, chain_position, kind, hash) VALUES ('x', 1, 'x', 'x')")
                            .update())
                    .rootCause()
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void theMarkCannotBeChangedByWhoServesRequests() {
        assertThatThrownBy(() -> JdbcClient.create(pool)
                        .sql("UPDATE installation SET child_keys = NULL")
                        .update())
                .hasRootCauseMessage("ERROR: permission denied for table installation");
    }

    private static void run(DatabaseSettings of, String as, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(of.url(), as, of.ownerPassword());
                Statement sql = connection.createStatement()) {
            sql.execute(statement.formatted(of.user()));
        }
    }

    private static DatabaseSettings serving(DatabaseSettings of, String user) {
        return new DatabaseSettings(of.url(), of.owner(), of.ownerPassword(), user, of.password(), 8);
    }
}
