package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.RunAgain;

class LogTest {

    @TempDir
    private Path data;

    private OpenLog log;

    @BeforeEach
    void open() {
        log = new OpenLog(data);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyEntryFollowsFromTheOneBefore() {
        log.open("A-1");
        log.ask("A-1");
        assertThat(log.chains.verify()).singleElement().satisfies(chain -> {
            assertThat(chain.service()).isEqualTo("leeds");
            // the case, its facts, its characteristics, the recommendation, that it was seen
            assertThat(chain.entries()).isEqualTo(5);
            assertThat(chain.firstBreak()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE recommendation SET answer = '{}'",
                "UPDATE facts_version SET reason = 'made up later'",
                "UPDATE case_file SET recorded_by = 'somebody'",
                "UPDATE case_file SET recorded_at = DATEADD(DAY, 1, recorded_at)",
                "UPDATE log_position SET hash = REPEAT('0', 64) WHERE chain_position = 2",
                "DELETE FROM exposure",
                "UPDATE characteristics SET codes = '{}'"
            })
    void whatTheOwnerChangesIsFound(String change) throws Exception {
        log.open("A-1");
        log.ask("A-1");
        try (Connection owner = log.owner();
                Statement sql = owner.createStatement()) {
            sql.executeUpdate(change);
        }
        assertThat(log.chains.verify())
                .singleElement()
                .extracting(Chains.Followed::firstBreak)
                .matches(found -> found.isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE case_file SET recorded_by = 'x'",
                "DELETE FROM case_file",
                "DELETE FROM answered_request",
                "TRUNCATE TABLE exposure",
                "DROP TABLE exposure",
                "ALTER TABLE exposure ADD COLUMN x INT",
                "CREATE TABLE x (y INT)",
                "CREATE ALIAS run FOR \"java.lang.System.getProperty(java.lang.String)\"",
                "SELECT * FROM \"flyway_schema_history\"",
                "SET WRITE_DELAY 500",
                "GRANT UPDATE ON case_file TO requests",
                "ALTER USER request_user ADMIN TRUE",
                "SCRIPT TO 'script.sql'",
                "SELECT FILE_READ('secrets')"
            })
    void theUserOfRequestsMayOnlyInsertAndSelect(String statement) {
        log.open("A-1");
        // refused by right, not for another reason
        assertThatThrownBy(() -> {
                    try (Connection requests = log.pool.getConnection();
                            Statement sql = requests.createStatement()) {
                        sql.execute(statement);
                    }
                })
                .hasMessageMatching("(?s).*(Not enough rights|Admin rights are required|not be found).*");
    }

    @Test
    void committedMeansWritten() throws Exception {
        try (Connection owner = log.owner();
                Statement sql = owner.createStatement();
                var row = sql.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void writersAtOnceLeaveNoGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        List<Callable<OpenCase.Result>> work = IntStream.range(0, 60)
                .<Callable<OpenCase.Result>>mapToObj(i -> () -> log.open("C-" + i))
                .toList();
        for (Future<OpenCase.Result> each : writers.invokeAll(work)) {
            assertThat(each.get()).isInstanceOf(OpenCase.Result.Opened.class);
        }
        writers.shutdown();
        assertThat(log.chains.verify()).singleElement().satisfies(chain -> {
            assertThat(chain.entries()).isEqualTo(180);
            assertThat(chain.firstBreak()).isEmpty();
        });
    }

    @Test
    void twoWhoWantTheSameReferenceAtOnceGetItOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Callable<OpenCase.Result>> work = IntStream.range(0, 4)
                .<Callable<OpenCase.Result>>mapToObj(i -> () -> log.open("ONE"))
                .toList();
        int opened = 0;
        for (Future<OpenCase.Result> each : writers.invokeAll(work)) {
            opened += each.get() instanceof OpenCase.Result.Opened ? 1 : 0;
        }
        writers.shutdown();
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void aLoggedRecommendationRunAgainGivesTheSameBytes() {
        log.open("A-1");
        String id = log.ask("A-1").id();
        LoggedRecommendation logged = log.recommendations.find(id).orElseThrow();
        assertThat(new RunAgain(Books.adviser()).run(logged)).isInstanceOf(RunAgain.Result.Same.class);
        assertThat(logged.ruleSets()).contains("\"set\":\"national\"", "\"set\":\"leeds\"", "sha256");
        assertThat(logged.resolver()).isNotBlank();
        assertThat(logged.engine()).startsWith("Drools");
    }

    @Test
    void theNumberOfTheChildIsNowhere() throws Exception {
        log.open("A-1");
        try (Connection owner = log.owner();
                Statement sql = owner.createStatement();
                var lines = sql.executeQuery("SCRIPT")) {
            StringBuilder script = new StringBuilder();
            while (lines.next()) {
                script.append(lines.getString(1));
            }
            assertThat(script).contains("A-1").doesNotContain("4711");
        }
    }

    @Test
    void theSecretsAreForTheirOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theLogIsThereWhenItIsOpenedAgain() {
        log.open("A-1");
        String id = log.ask("A-1").id();
        log.close();
        log = new OpenLog(data);
        assertThat(log.recommendations.find(id)).isPresent();
        assertThat(log.open("A-1")).isInstanceOf(OpenCase.Result.Taken.class);
    }
}
