package org.youthpanel.tracking.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youthpanel.facts.Disposal.CHARGE;
import static org.youthpanel.facts.Disposal.COMMUNITY_RESOLUTION;
import static org.youthpanel.facts.Disposal.DEFERRED_PROSECUTION;
import static org.youthpanel.facts.Disposal.OUTCOME_22;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.tracking.published.Quarter;

/** Endings as they are recorded, in quarters that no other test ends anything in. */
class CountEndingsTest extends Earlier {

    @Autowired
    private CountEndings counting;

    private String decided(String child, LocalDate on, Disposal disposal) {
        String reference = advised(child, facts(on));
        decide(reference, on, disposal);
        return reference;
    }

    private void ended(String reference, LocalDate on, String how) {
        recorded("author", reference, "progress", date("progressOn", on, "progress", how, "progressWords", "Seen."));
    }

    private void recorded(String account, String reference, String form, String... answers) {
        Visitor visitor = Visitor.signedIn(port, account);
        String path = "/cases/" + reference + "/" + form;
        Page page = visitor.send(visitor.get(path), path, answers);
        assertThat(page.errors()).isEmpty();
        assertThat(page.status()).isEqualTo(200);
    }

    private void decidedAgain(String reference, LocalDate on, String disposal) {
        var body = decision(recommendations.of(reference).get(0).id(), disposal, "departure", "CHILD_ENGAGEMENT");
        body.put("decidedOn", on.toString());
        Answer answer = post("chair", "/api/v1/cases/" + reference + "/decisions", body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    }

    private Endings in(Quarter quarter) {
        return ((CountEndings.Result.Counted) counting.count(person(Role.MANAGER, "leeds"), "leeds", quarter))
                .endings();
    }

    private static Map<OutOfCourt, Endings.Line> lines(Endings endings) {
        Map<OutOfCourt, Endings.Line> some = new EnumMap<>(OutOfCourt.class);
        endings.lines().forEach((kind, line) -> {
            if (line.ended() > 0) {
                some.put(kind, line);
            }
        });
        return some;
    }

    @Test
    void aDeferredOutcomeThatFailedAndWhatWasDecidedInItsPlaceBothEnd() {
        LocalDate april = LocalDate.of(2025, 4, 8);
        String reference = decided("N-" + fresh(), april, DEFERRED_PROSECUTION);
        ended(reference, april.plusDays(20), "NOT_COMPLETED");
        decidedAgain(reference, april.plusDays(27), "YOUTH_CONDITIONAL_CAUTION");
        ended(reference, april.plusDays(70), "COMPLETED");

        Endings told = in(new Quarter(2025, 2));
        assertThat(lines(told))
                .isEqualTo(Map.of(
                        OutOfCourt.OUTCOME_22_DEFERRED, new Endings.Line(1, 0),
                        OutOfCourt.YOUTH_CONDITIONAL_CAUTION, new Endings.Line(1, 1)));
        assertThat(told.all()).isEqualTo(2);
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/tracking/kpi6?service=leeds&quarter=2025-Q2")
                        .document()
                        .select("tbody tr")
                        .eachText())
                .contains("Total 2 1 1");
    }

    @Test
    void aChildCountsOnceInAKindByTheLastEndingAndInEachKind() {
        LocalDate january = LocalDate.of(2025, 1, 7);
        String one = "N-" + fresh();
        ended(decided(one, january, COMMUNITY_RESOLUTION), january.plusDays(30), "NOT_COMPLETED");
        ended(decided(one, january.plusDays(1), COMMUNITY_RESOLUTION), january.plusDays(40), "COMPLETED");
        ended(decided(one, january.plusDays(2), OUTCOME_22), january.plusDays(50), "NOT_COMPLETED");

        // what was delivered, not what was decided; and of two entries about one decision the later
        String other = decided("N-" + fresh(), january, COMMUNITY_RESOLUTION);
        recorded(
                "officer",
                other,
                "police-decision",
                date(
                        "policeOn",
                        january.plusDays(1),
                        "policeDisposal",
                        "YOUTH_CAUTION",
                        "policeReason",
                        "Seen otherwise."));
        ended(other, january.plusDays(20), "COMPLETED");
        ended(other, january.plusDays(30), "NOT_COMPLETED");

        // one ended before the quarter, one after it, one was no disposal out of court
        LocalDate december = LocalDate.of(2024, 12, 3);
        ended(decided("N-" + fresh(), december, COMMUNITY_RESOLUTION), LocalDate.of(2024, 12, 31), "COMPLETED");
        ended(decided("N-" + fresh(), december, COMMUNITY_RESOLUTION), LocalDate.of(2025, 7, 1), "COMPLETED");
        ended(decided("N-" + fresh(), january, CHARGE), january.plusDays(9), "COMPLETED");

        Endings told = in(new Quarter(2025, 1));
        assertThat(lines(told))
                .isEqualTo(Map.of(
                        OutOfCourt.COMMUNITY_RESOLUTION, new Endings.Line(1, 1),
                        OutOfCourt.OUTCOME_22, new Endings.Line(1, 0),
                        OutOfCourt.YOUTH_CAUTION, new Endings.Line(1, 0)));
        assertThat(told.all()).isEqualTo(4);
        assertThat(told.charged()).isEqualTo(1);
    }
}
