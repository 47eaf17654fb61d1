package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.youthpanel.advice.Books;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.RunAgain;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.RepeatedRequests;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.facts.Sha256;
import org.youthpanel.platform.database.HmacBodyMarks;
import org.youthpanel.platform.database.Secrets;

class LogTest {

    /** What refusals by a constraint begin with, after the SQL standard. */
    private static final String INTEGRITY = "23";

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
                "UPDATE case_file SET recorded_at = recorded_at + INTERVAL '1' DAY",
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

    /** A decision like any other, but written by hand: at this position of this service, of this kind. */
    private static String forged(String service, long position, String kind) {
        return "INSERT INTO decision (service, chain_position, kind, child_key, recorded_at, recorded_by, previous_hash,"
                + " hash, reference, number, correction, recommendation, disposal, rationale, conditions, decided_on)"
                + " SELECT '" + service + "', " + position + ", '" + kind + "', child_key, recorded_at, recorded_by,"
                + " previous_hash, hash, reference, 1, 0, id, 'YRI', 'forged', '[]', DATE '2026-06-02'"
                + " FROM recommendation";
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (connection;
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** Drops the constraints of the decisions that keep a forged row out, whatever the database called them. */
    private void dropConstraintsOfDecisions(String type) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection owner = log.owner();
                Statement sql = owner.createStatement();
                var found = sql.executeQuery("SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE LOWER(TABLE_NAME) = 'decision' AND CONSTRAINT_TYPE = '" + type + "'"
                        // of PostgreSQL, which lists them among the checks and knows them by no name
                        + " AND CONSTRAINT_NAME NOT LIKE '%not_null'")) {
            while (found.next()) {
                names.add("ALTER TABLE decision DROP CONSTRAINT \"" + found.getString(1) + "\"");
            }
        }
        assertThat(names).isNotEmpty();
        execute(log.owner(), names.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        // where there is a case, an exposure, nothing, and in a service without a chain
        "leeds, 1, decision",
        "leeds, 1, case_file",
        "leeds, 5, exposure",
        "leeds, 6, decision",
        "nowhere, 1, decision",
    })
    void aRowForgedWithTheRightsOfRequestsIsRefused(String service, long position, String kind) {
        log.open("A-1");
        log.ask("A-1");
        assertThatThrownBy(() -> execute(log.pool.getConnection(), forged(service, position, kind)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).startsWith(INTEGRITY));
        assertThat(log.chains.verify())
                .singleElement()
                .matches(chain -> chain.firstBreak().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        // at the end, with a hash of something else; and with a gap before it
        "6, 6",
        "999, 999",
    })
    void aRowForgedWithAPlaceOfItsOwnIsFound(long position, long found) throws Exception {
        log.open("A-1");
        log.ask("A-1");
        execute(
                log.pool.getConnection(),
                "INSERT INTO log_position VALUES ('leeds', " + position + ", 'decision', REPEAT('0', 64))",
                forged("leeds", position, "decision"));
        assertThat(firstBreak("leeds").position()).isEqualTo(found);
    }

    @Test
    void aPlaceWithoutARowIsFound() throws Exception {
        log.open("A-1");
        execute(log.pool.getConnection(), "INSERT INTO log_position VALUES ('leeds', 4, 'notes', REPEAT('0', 64))");
        assertThat(firstBreak("leeds")).isEqualTo(new Chains.Break(4, "the row is missing from its table"));
    }

    @ParameterizedTest
    @CsvSource({
        "leeds, 1, decision",
        "leeds, 1, case_file",
        "leeds, 5, exposure",
        "leeds, 6, decision",
        "leeds, 0, decision",
        "nowhere, 1, decision",
    })
    void aRowForgedByTheOwnerIsFoundWhereItIs(String service, long position, String kind) throws Exception {
        log.open("A-1");
        log.ask("A-1");
        dropConstraintsOfDecisions("FOREIGN KEY");
        dropConstraintsOfDecisions("CHECK");
        execute(log.owner(), forged(service, position, kind));
        assertThat(firstBreak(service))
                .isEqualTo(new Chains.Break(position, "the table decision has a row that has no place here"));
    }

    @Test
    void aSecondRowAtThePlaceOfTheFirstIsFound() throws Exception {
        log.open("A-1");
        log.ask("A-1");
        execute(
                log.pool.getConnection(),
                "INSERT INTO log_position VALUES ('leeds', 6, 'decision', REPEAT('0', 64))",
                forged("leeds", 6, "decision"));
        dropConstraintsOfDecisions("PRIMARY KEY");
        dropConstraintsOfDecisions("UNIQUE");
        execute(log.owner(), forged("leeds", 6, "decision"));
        assertThat(firstBreak("leeds")).isEqualTo(new Chains.Break(6, "the table decision has more than one row here"));
    }

    private Chains.Break firstBreak(String service) {
        return log.chains.verify().stream()
                .filter(chain -> chain.service().equals(service))
                .findFirst()
                .orElseThrow()
                .firstBreak()
                .orElseThrow();
    }

    @Test
    void verificationLooksIntoEveryTableOfTheLog() {
        assertThat(log.jdbc
                        .sql("SELECT LOWER(TABLE_NAME) FROM INFORMATION_SCHEMA.COLUMNS"
                                + " WHERE LOWER(COLUMN_NAME) = 'chain_position'"
                                // the positions themselves, and how far figures were counted: no entries
                                + " AND LOWER(TABLE_NAME) NOT IN ('log_position', 'audit_position', 'counted_up_to')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Book.ALL.stream()
                        .flatMap(book -> book.tables().stream())
                        .toList());
    }

    @Test
    void whatIsWrittenMeanwhileIsNotTakenForForged() throws Exception {
        log.open("A-1");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<?> writing = writer.submit(() -> IntStream.range(0, 60).forEach(i -> log.open("D-" + i)));
        do {
            assertThat(log.chains.verify())
                    .singleElement()
                    .matches(chain -> chain.firstBreak().isEmpty());
        } while (!writing.isDone());
        writing.get();
        writer.shutdown();
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
                "SELECT * FROM \"flyway_schema_history\""
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
                .hasMessageMatching("(?s).*(Not enough rights|not be found|permission denied|must be owner).*");
    }

    /** Empty is left out of what is hashed, and is not nought. */
    @Test
    void anEntryWhoseNumbersAreEmptyHolds() {
        log.log.atomically(() -> new Chain(log.jdbc)
                .append(
                        "rules_step",
                        new Signature("national", "", Instant.now(), "policy"),
                        Map.of("nth", 1, "version", "6.0", "sha256", "0".repeat(64), "step", "RETURNED")));
        assertThat(log.chains.verify())
                .singleElement()
                .matches(chain -> chain.entries() == 1 && chain.firstBreak().isEmpty());
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
        AnsweredRequests answered =
                new AnsweredRequests(log.jdbc, new HmacBodyMarks(Secrets.of(data)), Clock.systemUTC());
        String body = "{\"reference\":\"A-2\",\"child\":\"CM-4711\"}";
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/cases");
        request.addHeader(RepeatedRequests.HEADER, "key");
        RepeatedRequests api = new RepeatedRequests(log.log, answered);
        api.answer(OpenLog.OFFICER, request, body, () -> {
            log.open("A-2");
            return ResponseEntity.created(URI.create("/api/v1/cases/A-2")).build();
        });
        assertThat(api.answer(OpenLog.OFFICER, request, body, () -> fail("carried out twice"))
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        Typed typed = Typed.of(Map.of("childNumber", List.of("CM-4711"), Once.FIELD, List.of("once")));
        Once form = new Once(log.log, answered);
        form.lead(OpenLog.OFFICER, "/cases", typed, () -> {
            log.open("A-3");
            return Optional.of("/cases/A-3");
        });
        assertThat(form.lead(OpenLog.OFFICER, "/cases", typed, () -> fail("carried out twice")))
                .contains("/cases/A-3");
        assertThat(everything())
                .contains("A-1", "/api/v1/cases/A-2", "/cases/A-3")
                .doesNotContain("CM-4711")
                // nor what it could be found from by trying
                .doesNotContain(Sha256.of(body), Sha256.of("childNumber=[CM-4711]"));
    }

    /** Every value of every table, whatever keeps it. */
    private String everything() throws SQLException {
        StringBuilder everything = new StringBuilder();
        try (Connection owner = log.owner();
                ResultSet tables =
                        owner.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (!schema.equalsIgnoreCase("public")) {
                    continue;
                }
                try (Statement sql = owner.createStatement();
                        ResultSet rows = sql.executeQuery(
                                "SELECT * FROM " + schema + ".\"" + tables.getString("TABLE_NAME") + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            everything.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return everything.toString();
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
