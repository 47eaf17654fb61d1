package org.youthpanel.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.store.JdbcCaseEvents;
import org.youthpanel.casework.store.JdbcCases;
import org.youthpanel.casework.store.JdbcCharacteristics;
import org.youthpanel.casework.store.JdbcExposures;
import org.youthpanel.casework.store.JdbcFactsVersions;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.casework.store.JdbcRecommendations;
import org.youthpanel.panel.store.JdbcPanelDecisions;
import org.youthpanel.panel.store.JdbcSittings;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.HmacChildKeys;
import org.youthpanel.platform.database.SealedCaseNumbers;
import org.youthpanel.platform.database.Secrets;
import org.youthpanel.platform.database.TablesVersion;
import org.youthpanel.platform.demonstration.FillDemonstration;

/**
 * Makes the backup that a release leaves for the test of upgrades: {@code MadeBackups 10} writes the made-up year into
 * tables of that version, and them to {@code src/test/resources/backups/10.backup}. To be run once, with that release.
 */
final class MadeBackups {

    /** Known to everybody: there is nobody in it. */
    static final String PASSPHRASE = "a made-up year of nobody";

    private MadeBackups() {}

    public static void main(String[] versions) throws Exception {
        Path data = Files.createTempDirectory("backup");
        DataSource owner = H2Database.own(data);
        try (Connection connection = owner.getConnection()) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .target(versions[0])
                    .load()
                    .migrate();
            DataSource one = new SingleConnectionDataSource(connection, true);
            fill(one, Secrets.of(data));
            WriteBackup backup =
                    new WriteBackup(one, Optional.of(List.of(versions[0], TablesVersion.mark(connection))));
            new BackupFile(Path.of("src/test/resources/backups", versions[0] + ".backup"), PASSPHRASE)
                    .write(backup::to, Optional.of(Secrets.of(data)));
        }
    }

    private static void fill(DataSource data, Secrets secrets) {
        JdbcClient jdbc = JdbcClient.create(data);
        new FillDemonstration(
                        Books.adviser(),
                        new JdbcLog(data),
                        new JdbcCases(jdbc),
                        new JdbcFactsVersions(jdbc),
                        new JdbcCharacteristics(jdbc),
                        new HmacChildKeys(secrets),
                        new SealedCaseNumbers(secrets),
                        new JdbcRecommendations(jdbc),
                        new JdbcExposures(jdbc),
                        new JdbcPanelDecisions(jdbc),
                        new JdbcCaseEvents(jdbc),
                        new JdbcSittings(jdbc))
                .fill(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    }
}
