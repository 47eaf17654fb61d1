package org.youthpanel.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.Book;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** What stands in the audit of what was asked for. */
class AuditTest extends RunningApplication {

    @Autowired
    private DataSource data;

    private List<Map<String, Object>> of(String reference) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE reference = ? ORDER BY service, chain_position")
                .param(reference)
                .query()
                .listOfRows();
    }

    private long last() {
        return jdbc.sql("SELECT COALESCE(MAX(chain_position), 0) FROM audit_entry WHERE service = 'leeds'")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> since(long position) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE service = 'leeds' AND chain_position > ?"
                        + " ORDER BY service, chain_position")
                .param(position)
                .query()
                .listOfRows();
    }

    private static List<String> told(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(each -> each.get("recorded_by") + " " + each.get("sort") + " " + each.get("route") + " "
                        + each.get("outcome"))
                .toList();
    }

    @Test
    void whoSawACaseStandsThere() {
        String reference = opened();
        advised(reference);
        Visitor chair = Visitor.signedIn(port, "chair");
        assertThat(chair.get("/cases/" + reference + "?word=secret").status()).isEqualTo(200);
        assertThat(chair.get("/cases/" + reference + "/characteristics").status())
                .isEqualTo(403);
        get("auditor", "/api/v1/cases/" + reference);
        assertThat(told(of(reference)))
                .containsExactly(
                        "officer PROGRAM POST /api/v1/cases/{reference}/recommendations SEEN",
                        "chair CASE GET /cases/{reference} SEEN",
                        "chair CASE GET /cases/{reference}/characteristics REFUSED",
                        "auditor PROGRAM GET /api/v1/cases/{reference} SEEN");
        assertThat(of(reference))
                .allMatch(each -> String.valueOf(each.get("child_key")).matches("[0-9a-f]{64}"));
        assertThat(of(reference).get(1).get("visit"))
                .isNotNull()
                .isEqualTo(of(reference).get(2).get("visit"));
    }

    @Test
    void whatWasSearchedForAndWhatDoesNotExistIsNotRepeated() {
        long before = last();
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/cases?reference=Zanzibar&status=decided");
        officer.get("/cases/Zanzibar");
        officer.get("/zanzibar/zanzibar");
        List<Map<String, Object>> rows = since(before);
        assertThat(told(rows))
                .contains(
                        "officer SIGNED_IN POST /sign-in SEEN",
                        "officer LIST GET /cases SEEN",
                        "officer CASE GET /cases/{reference} NOT_FOUND",
                        "officer PAGE no such address NOT_FOUND");
        assertThat(rows).anyMatch(each -> "reference,status".equals(each.get("filters")));
        assertThat(rows.toString().toLowerCase(java.util.Locale.ROOT)).doesNotContain("zanzibar");
    }

    @Test
    void whoWasTurnedAwayAndWhoWentStandsThereToo() {
        long before = last();
        Visitor wrong = new Visitor(port);
        wrong.send(wrong.get("/sign-in"), "/sign-in", "username", "manager", "password", "wrong");
        wrong.send(wrong.get("/sign-in"), "/sign-in", "username", "Zanzibar", "password", "wrong");
        Visitor manager = Visitor.signedIn(port, "manager");
        manager.send(manager.get("/home"), "/sign-out");
        assertThat(told(since(before)))
                .contains(
                        "manager SIGN_IN_REFUSED POST /sign-in REFUSED",
                        "manager SIGNED_IN POST /sign-in SEEN",
                        "manager SIGNED_OUT POST /sign-out SENT_ON");
        assertThat(jdbc.sql("SELECT recorded_by FROM audit_entry WHERE service = '-'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("-");
    }

    @Test
    void theAuditIsReadByWhoeverMayAndThatIsAnEntry() {
        String reference = opened();
        get("chair", "/api/v1/cases/" + reference);
        Visitor auditor = Visitor.signedIn(port, "auditor");
        long before = last();
        Visitor.Page page = auditor.get("/audit?reference=" + reference);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("chair", "A call of the API", "GET /api/v1/cases/{reference}", reference, "Seen");
        assertThat(told(since(before))).contains("auditor AUDIT GET /audit SEEN");
        assertThat(auditor.get("/cases/" + reference + "/history").text()).contains("Who looked at this case");
        assertThat(auditor.get("/audit?day.day=31&day.month=2&day.year=2026").errors())
                .containsExactly("Day must be a real date, such as 2 6 2026");
        Visitor admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/audit?reference=" + reference).document().select("tbody a"))
                .as("the administrator sees no case")
                .isEmpty();
        assertThat(Visitor.signedIn(port, "manager").get("/audit").status()).isEqualTo(403);
        Visitor.Page verified = auditor.send(auditor.get("/audit"), "/audit/verification");
        assertThat(verified.text()).contains("The log of leeds", "Who saw what in leeds", "as it was written");
    }

    @Test
    void manyReadersOfOneServiceAtOnceAreAllWrittenDown() throws Exception {
        String reference = opened();
        ExecutorService readers = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            answers.add(readers.submit(
                    () -> get("chair", "/api/v1/cases/" + reference).status()));
        }
        for (Future<Integer> each : answers) {
            assertThat(each.get()).isEqualTo(200);
        }
        readers.shutdown();
        assertThat(of(reference)).hasSize(80);
        List<Chains.Followed> chains = new JdbcChains(data, Book.AUDIT).verify(Set.of("leeds"));
        assertThat(chains).singleElement().matches(each -> each.firstBreak().isEmpty());
    }

    @Test
    void whatCannotBeWrittenDownIsNotShown() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        AuditedResponse audited = new AuditedResponse(response, status -> {
            throw new IllegalStateException("The database is gone");
        });
        for (int attempt = 0; attempt < 2; attempt++) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> audited.getWriter().write("words"))
                    .isInstanceOf(IllegalStateException.class);
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> audited.getOutputStream().write(1))
                    .isInstanceOf(IllegalStateException.class);
            org.assertj.core.api.Assertions.assertThatThrownBy(audited::flushBuffer)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatPagesAskByThemselvesIsNoEntry() {
        Visitor officer = Visitor.signedIn(port, "officer");
        long before = last();
        officer.get("/session");
        officer.get("/assets/app.css");
        officer.get("/help");
        assertThat(since(before)).isEmpty();
    }
}
