package org.youthpanel.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.casework.audit.store.JdbcAuditEntries;
import org.youthpanel.casework.store.Book;
import org.youthpanel.casework.store.JdbcCaseEvents;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.casework.store.JdbcWorkingCopies;
import org.youthpanel.casework.store.OpenLog;
import org.youthpanel.platform.database.TestDatabase;

/** Removing is seen to leave nothing of a child, and to leave everything else as it was. */
class RetentionTest {

    private static final RemoveCases.Decided DECIDED =
            new RemoveCases.Decided("records", "P6Y", "Kept as long as the schedule says");
    /** Of whatever is in the log by then. */
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @TempDir
    private Path data;

    private OpenLog log;
    private SingleConnectionDataSource owning;
    private JdbcClient owner;

    @BeforeEach
    void open() throws SQLException {
        log = new OpenLog(data);
        owning = new SingleConnectionDataSource(TestDatabase.owner(data), true);
        owner = JdbcClient.create(owning);
        open("GONE-1", "N-1");
        open("STAYS-1", "N-2");
        open("GONE-2", "N-1");
        KeepAccess keeping = new KeepAccess(
                log.log, new JdbcAuditEntries(log.jdbc), log.cases, new JdbcWorkingCopies(log.jdbc), Clock.systemUTC());
        for (String each : List.of("GONE-1", "STAYS-1", "GONE-2", "GONE-2")) {
            keeping.keep(
                    OpenLog.OFFICER,
                    new AuditEntry.Asked(
                            Optional.empty(),
                            List.of("OFFICER"),
                            AuditEntry.Sort.CASE,
                            "GET /cases/{reference}",
                            Optional.of(each),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            AuditEntry.Outcome.SEEN));
        }
    }

    @AfterEach
    void close() {
        owning.destroy();
        log.close();
    }

    private void open(String reference, String number) {
        assertThat(log.opening.open(
                        OpenLog.OFFICER,
                        CaseForm.of(
                                Optional.of(reference),
                                Optional.of(number),
                                Ordinary.facts(),
                                Map.of("ethnicity", "W1"),
                                List.of())))
                .isInstanceOf(OpenCase.Result.Opened.class);
        log.ask(reference);
    }

    private void event(String reference, CaseEventKind kind) {
        log.log.atomically(() -> new JdbcCaseEvents(log.jdbc)
                .add(
                        log.cases.find(reference).orElseThrow().signed(Instant.now(), OpenLog.OFFICER),
                        reference,
                        NewCaseEvent.of(kind, Map.of("reason", "A complaint is open"))));
    }

    private List<FindDue.Due> due() {
        return new FindDue(owner).before(LATER, Set.of());
    }

    private FindDue.Due gone() {
        return due().stream()
                .filter(each -> each.references().contains("GONE-1"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Map<String, Integer>> remove() {
        return new RemoveCases(owner, new JdbcLog(owning), Clock.systemUTC()).remove(gone(), LATER, DECIDED);
    }

    private Chains.Followed follow(Book book) {
        return new JdbcChains(log.pool, book).verify(Set.of("leeds")).get(0);
    }

    /** In any column of any table. */
    private List<String> holding(String... words) {
        List<String> found = new ArrayList<>();
        owner.sql("SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE LOWER(table_schema) = 'public'")
                .query((row, line) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(each -> {
                    for (String word : words) {
                        int rows = owner.sql("SELECT COUNT(*) FROM \"" + each[0] + "\" WHERE CAST(\"" + each[1]
                                        + "\" AS VARCHAR) LIKE ?")
                                .param("%" + word + "%")
                                .query(Integer.class)
                                .single();
                        if (rows > 0) {
                            found.add(each[0] + "." + each[1] + " has " + word);
                        }
                    }
                });
        return found;
    }

    @Test
    void nothingOfTheChildIsLeftAndTheChainsHold() {
        FindDue.Due child = gone();
        assertThat(child.references()).containsExactly("GONE-1", "GONE-2");
        assertThat(holding("GONE-", child.child())).isNotEmpty();
        List<String> other = holding("STAYS-1");
        assertThat(remove()).isPresent();
        assertThat(holding("GONE-", child.child())).isEmpty();
        assertThat(holding("STAYS-1")).isEqualTo(other);
        Chains.Followed inLog = follow(Book.LOG);
        assertThat(inLog.firstBreak()).isEmpty();
        assertThat(inLog.removed()).isEqualTo(10);
        assertThat(inLog.entries()).isEqualTo(16);
        Chains.Followed inAudit = follow(Book.AUDIT);
        assertThat(inAudit.firstBreak()).isEmpty();
        assertThat(inAudit.removed()).isEqualTo(3);
        // the log goes on, and the next child can be removed from it
        open("NEXT-1", "N-3");
        assertThat(follow(Book.LOG).firstBreak()).isEmpty();
    }

    @Test
    void whatIsNotDueStays() {
        assertThat(new FindDue(owner).before(Instant.now().minus(Duration.ofDays(1)), Set.of()))
                .isEmpty();
        assertThat(new FindDue(owner).before(LATER, Set.of("leicestershire"))).isEmpty();
        assertThat(new RemoveCases(owner, new JdbcLog(owning), Clock.systemUTC())
                        .remove(gone(), Instant.now().minus(Duration.ofDays(1)), DECIDED))
                .isEmpty();
        assertThat(log.cases.find("GONE-1")).isPresent();
    }

    @Test
    void aHoldOfOneCaseKeepsEveryCaseOfTheChild() {
        event("GONE-2", CaseEventKind.HELD);
        assertThat(gone().waits()).isEqualTo(FindDue.Waits.HELD);
        assertThat(remove()).isEmpty();
        assertThat(log.cases.find("GONE-1")).isPresent();
        event("GONE-2", CaseEventKind.HOLD_ENDED);
        event("GONE-2", CaseEventKind.HELD);
        assertThat(gone().waits()).isEqualTo(FindDue.Waits.HELD);
        event("GONE-2", CaseEventKind.HOLD_ENDED);
        assertThat(remove()).isPresent();
    }

    @Test
    void aRowTakenAwayByAnythingElseIsStillABreak() {
        assertThat(remove()).isPresent();
        owner.sql("DELETE FROM exposure").update();
        assertThat(follow(Book.LOG).firstBreak()).isPresent();
    }

    @Test
    void whatIsLeftOfTheRemovedCannotBeChangedEither() {
        assertThat(remove()).isPresent();
        assertThat(follow(Book.LOG).firstBreak()).isEmpty();
        // of two neighbours that are gone, no entry names the first
        owner.sql("UPDATE log_position SET hash = REPEAT('1', 64) WHERE service = 'leeds' AND chain_position = 2")
                .update();
        assertThat(follow(Book.LOG).firstBreak())
                .get()
                .extracting(Chains.Break::reason)
                .isEqualTo("the places that it emptied are not what they were");
    }

    @Test
    void whatAnEntrySaysItRemovedCannotBeWidened() {
        assertThat(remove()).isPresent();
        owner.sql("UPDATE removal SET positions = '[[1,14]]'").update();
        assertThat(follow(Book.LOG).firstBreak()).isPresent();
    }

    @Test
    void whoServesRequestsCanNeitherRemoveNorSayThatSomethingWasRemoved() {
        assertThatThrownBy(() -> log.jdbc.sql("DELETE FROM case_file").update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThatThrownBy(() -> log.jdbc
                        .sql("INSERT INTO removal SELECT * FROM removal")
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void oneRowIsNotLikeAnotherWithTheSameWords() {
        assertThat(log.jdbc
                        .sql("SELECT COUNT(DISTINCT blind) FROM facts_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
