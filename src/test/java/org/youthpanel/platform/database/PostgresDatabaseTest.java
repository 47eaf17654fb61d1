package org.youthpanel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static DatabaseSettings serving(DatabaseSettings of, String user) {
        return new DatabaseSettings(of.url(), of.owner(), of.ownerPassword(), user, of.password(), 8);
    }
}
