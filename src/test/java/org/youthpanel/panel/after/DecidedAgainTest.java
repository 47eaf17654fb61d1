package org.youthpanel.panel.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.ListCases;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.Where;

/** A deferred outcome that was not completed comes back to the panel (worked case 20: the figure does not move). */
class DecidedAgainTest extends Earlier {

    @Autowired
    private ListCases listing;

    private Page progress(String reference, LocalDate on, String how, String words) {
        Visitor author = Visitor.signedIn(port, "author");
        String path = "/cases/" + reference + "/progress";
        return author.send(author.get(path), path, date("progressOn", on, "progress", how, "progressWords", words));
    }

    private Answer second(String reference) {
        String recommendation = recommendations.of(reference).get(0).id();
        var body = decision(recommendation, "CHARGE", "departure", "CHILD_ENGAGEMENT");
        body.put("decidedOn", today().toString());
        return post("chair", "/api/v1/cases/" + reference + "/decisions", body);
    }

    private Object agreed() {
        return get("chair", "/api/v1/tracking/agreement?service=leeds").at("table");
    }

    @Autowired
    private Counts counts;

    private Disposal listed(String reference) {
        return listing.list(person(Role.CHAIR, "leeds")).stream()
                .filter(each -> each.file().reference().equals(reference))
                .findFirst()
                .flatMap(ListCases.Overview::decision)
                .orElseThrow()
                .disposal();
    }

    @Test
    void theCaseIsDecidedAgainAndTheFigureDoesNotMove() {
        String reference = decided(60, Disposal.DEFERRED_PROSECUTION);
        assertThat(second(reference).status()).isEqualTo(409);
        assertThat(progress(reference, today().minusDays(1), "NOT_ENGAGING", "Missed two meetings.")
                        .text())
                .contains("Progress recorded");
        assertThat(second(reference).status()).isEqualTo(409);
        Page told = progress(reference, today(), "NOT_COMPLETED", "Did not come any more.");
        assertThat(told.text())
                .contains("Recorded. The case goes back to a sitting")
                .contains("where the panel decides again");

        Object before = agreed();
        assertThat(before).isNotNull();
        Page chair = Visitor.signedIn(port, "chair").get("/cases/" + reference);
        assertThat(chair.document().select("main a[href$=/decision]")).isNotEmpty();
        Answer again = second(reference);
        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        assertThat(again.at("number")).isEqualTo(2L);
        assertThat(second(reference).status()).isEqualTo(409);
        assertThat(agreed()).isEqualTo(before);
        assertThat(listed(reference)).isEqualTo(Disposal.CHARGE);
        Where itself = Where.of(Set.of("leeds"), today()).with(Column.REFERENCE, reference);
        assertThat(counts.cases(Counted.CASES, itself, List.of(Column.DECIDED), 0, 2))
                .extracting(each -> each.get(Column.DECIDED))
                .containsExactly("DEFERRED_PROSECUTION");
    }

    @Test
    void whatWasCompletedAfterAllDoesNotComeBack() {
        String reference = decided(60, Disposal.DEFERRED_CAUTION);
        progress(reference, today().minusDays(2), "NOT_COMPLETED", "Recorded of the wrong child.");
        progress(reference, today().minusDays(1), "COMPLETED", "");
        assertThat(second(reference).status()).isEqualTo(409);
    }

    @Test
    void anOutcomeThatDeferredNothingDoesNotComeBack() {
        String reference = decided(60, Disposal.OUTCOME_22);
        Page told = progress(reference, today(), "NOT_COMPLETED", "Moved away.");
        assertThat(told.text()).contains("Progress recorded").doesNotContain("goes back to a sitting");
        assertThat(second(reference).status()).isEqualTo(409);
    }

    @Test
    void whatFollowedTheFirstDecisionIsNotTakenForWhatFollowsTheSecond() {
        String reference = decided(60, Disposal.DEFERRED_PROSECUTION);
        progress(reference, today(), "NOT_COMPLETED", "Did not come any more.");
        second(reference);
        String after = Visitor.signedIn(port, "chair")
                .get("/cases/" + reference)
                .document()
                .select("section[aria-labelledby=after]")
                .text();
        assertThat(after).doesNotContain("Did not come any more.");
    }
}
