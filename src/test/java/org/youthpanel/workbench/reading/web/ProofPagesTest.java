package org.youthpanel.workbench.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Whether a version is proven is asked for by the policy lead, and read by all who may read rule sets. */
class ProofPagesTest extends RunningApplication {

    private static final String PROOF = "/rules/leicestershire/1.0/proof";
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Test
    void thePolicyLeadAsksAndEverybodyReadsWhatWasFound() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Visitor auditor = Visitor.signedIn(port, "auditor");
        Page before = policy.get(PROOF);
        assertThat(before.heading()).isEqualTo("Is Leicestershire 1.0 proven?");
        assertThat(before.document().getElementById("headline").text())
                .isEqualTo("Nobody has asked since the program started.");
        assertThat(auditor.get(PROOF).document().select("main form")).isEmpty();

        Page asked = policy.send(before, PROOF);
        assertThat(asked.path()).isEqualTo(PROOF);
        assertThat(asked.document().getElementById("progress-text").text())
                .containsAnyOf("Waiting for what was asked for before", "steps done");
        assertThat(auditor.get("/rules/leicestershire/1.0").text()).contains("It is being tried.");

        Page page = proven(auditor);
        assertThat(page.document().getElementById("headline").text()).isEqualTo("Nothing is wrong with it.");
        String hash = auditor.get("/rules/leicestershire/1.0")
                .document()
                .select(".govuk-summary-list .app-code")
                .text();
        assertThat(page.text())
                .contains(hash)
                .containsPattern("[\\d,]+ kinds of case in \\d pairs of versions")
                .containsPattern("\\d+ scenarios run, with nothing that was not expected");
        assertThat(page.document().select("table thead th").eachText()).contains("No source seen");
        assertThat(page.document().select("table tbody th").eachText())
                .contains("National 5.0 with Leicestershire 1.0");
        assertThat(auditor.get("/rules/leicestershire/1.0").text()).contains("Nothing is wrong with it. Finished on ");
        assertThat(policy.get(PROOF).document().select("main form"))
                .as("what is proven need not be proven again")
                .isEmpty();
    }

    @Test
    void nobodyElseCanAskAndWhatDoesNotExistIsNotFound() {
        Visitor reader = Visitor.signedIn(port, "manager");
        assertThat(reader.sendTo(reader.get(PROOF), "/sign-out", PROOF).status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "admin").get(PROOF).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "manager")
                        .get("/rules/leicestershire/99.0/proof")
                        .status())
                .isEqualTo(404);
    }

    private static Page proven(Visitor visitor) {
        Instant until = Instant.now().plus(PATIENCE);
        Page page = visitor.get(PROOF);
        while (page.document().getElementById("progress") != null
                && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            page = visitor.get(PROOF);
        }
        return page;
    }
}
