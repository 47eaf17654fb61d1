package org.youthpanel.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.store.JdbcCases;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcFactsVersions;
import org.youthpanel.panel.store.JdbcPanelDecisions;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.PostgresDatabase;
import org.youthpanel.platform.database.TestDatabase;

/** What an older release left behind comes to the present, in a file and on a server. */
class UpgradeTest {

    private static final Path BACKUPS = Path.of("src/test/resources/backups");

    @TempDir
    private Path data;

    static List<Path> everyRelease() throws IOException {
        try (Stream<Path> files = Files.list(BACKUPS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("everyRelease")
    void comesToThePresentInAFile(Path release) throws IOException {
        looked(RestoreTarget.file(data, new BackupFile(release, MadeBackups.PASSPHRASE)), release);
        try (HikariDataSource pool = H2Database.open(data)) {
            holds(pool);
        }
    }

    /** Which is also the move of a service from a file to a server. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("everyRelease")
    void comesToThePresentOnAServer(Path release) throws IOException {
        DatabaseSettings server = TestDatabase.fresh();
        looked(RestoreTarget.server(server, data, new BackupFile(release, MadeBackups.PASSPHRASE)), release);
        try (HikariDataSource pool = PostgresDatabase.open(server, data)) {
            holds(pool);
        }
    }

    private static void looked(Restore.Restored restored, Path release) {
        assertThat(release).hasFileName(restored.tables() + ".backup");
        assertThat(restored.chains())
                .singleElement()
                .matches(chain -> chain.firstBreak().isEmpty() && chain.entries() > 500);
    }

    private static void holds(HikariDataSource pool) {
        JdbcClient jdbc = JdbcClient.create(pool);
        assertThat(new JdbcChains(pool).verify())
                .singleElement()
                .matches(chain -> chain.firstBreak().isEmpty());
        assertThat(new JdbcCases(jdbc).of(Set.of("leeds")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(new JdbcFactsVersions(jdbc).latest(each.reference()))
                        .isPresent());
        assertThat(new JdbcPanelDecisions(jdbc).currentOf(Set.of("leeds"))).isNotEmpty();
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT sitting) FROM sitting_event")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
