package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.database.TestDatabase;
import org.youthpanel.platform.live.SignInSettings;

class OneDatabaseOneModeTest {

    private static final String SOMEBODY = "INSERT INTO people (handle, issuer, tenant, object_id, since)"
            + " VALUES ('a.chair', 'i', 't', 'o', TIMESTAMP WITH TIME ZONE '2026-06-02 09:00:00Z')";
    private static final String SOMETHING =
            "INSERT INTO log_position (service, chain_position, kind, hash) VALUES ('leeds', 1, 'case_file', 'h')";

    @TempDir
    private Path folder;

    private static void demonstration(HikariDataSource database) {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getLoopbackAddress());
        new DemonstrationSignIn()
                .signIn(
                        server,
                        database,
                        Clock.systemUTC(),
                        new org.springframework.security.authentication.DefaultAuthenticationEventPublisher());
    }

    private static void live(HikariDataSource database) {
        new LiveSignIn().arrivals(new SignInSettings("", false, List.of()), database, Clock.systemUTC());
    }

    @Test
    void aDemonstrationDoesNotOpenALiveDatabaseNorTheOtherWayRound() throws Exception {
        try (HikariDataSource database = TestDatabase.open(folder)) {
            assertThatCode(() -> demonstration(database)).doesNotThrowAnyException();
            assertThatCode(() -> live(database)).doesNotThrowAnyException();
            try (Connection owner = TestDatabase.owner(folder);
                    Statement sql = owner.createStatement()) {
                sql.execute(SOMETHING);
            }
            assertThatThrownBy(() -> live(database)).isInstanceOf(CannotStart.class);
            assertThatCode(() -> demonstration(database)).doesNotThrowAnyException();
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql(SOMEBODY).update();
            assertThatCode(() -> live(database)).doesNotThrowAnyException();
            assertThatThrownBy(() -> demonstration(database)).isInstanceOf(CannotStart.class);

            assertThatThrownBy(
                            () -> jdbc.sql("UPDATE people SET object_id = 'p'").update())
                    .as("who serves requests gives no name away")
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM people").update()).isInstanceOf(DataAccessException.class);
            assertThat(jdbc.sql("SELECT object_id FROM people")
                            .query(String.class)
                            .list())
                    .containsExactly("o");
        }
    }
}
