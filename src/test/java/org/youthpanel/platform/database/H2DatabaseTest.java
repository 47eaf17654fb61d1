package org.youthpanel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.platform.CannotStart;

class H2DatabaseTest {

    @TempDir
    private Path data;

    private HikariDataSource pool;

    @BeforeEach
    void open() {
        pool = H2Database.open(data);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /** What H2 can do beside SQL, and whoever serves requests must not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS run FOR \"java.lang.System.getProperty(java.lang.String)\"",
                "SET WRITE_DELAY 500",
                "GRANT UPDATE ON case_file TO requests",
                "ALTER USER request_user ADMIN TRUE",
                "SCRIPT TO 'script.sql'",
                "SELECT FILE_READ('secrets')"
            })
    void theUserOfRequestsReachesNeitherFilesNorJavaNorSettings(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection requests = pool.getConnection();
                            Statement sql = requests.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .hasMessageMatching("(?s).*(Not enough rights|Admin rights are required).*");
    }

    @Test
    void secretsOfAnotherInstallationAreRefused() throws Exception {
        pool.close();
        Path file = data.resolve("secrets");
        String own = Files.readString(file);
        Files.writeString(file, own.replaceAll("child-keys=.*", "child-keys=" + "0".repeat(64)));
        assertThatThrownBy(() -> H2Database.open(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not the one that the database was first started with");
        Files.delete(file);
        assertThatThrownBy(() -> H2Database.open(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("its secrets file is not beside it");
        assertThat(file).doesNotExist();
        Files.writeString(file, own);
        pool = H2Database.open(data);
    }

    @Test
    void committedMeansWritten() throws Exception {
        try (Connection owner = DriverManager.getConnection(
                        H2Database.url(data), "owner", Secrets.of(data).owner());
                Statement sql = owner.createStatement();
                var row = sql.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }
}
