package org.youthpanel.workbench.reading.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** What is different between two versions is read in plain words, in a few lines. */
class ComparisonPagesTest extends RunningApplication {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void fromNational4To5KnivesAndOutcome23ChangeAndNothingElse() {
        Page page = compared(Visitor.signedIn(port, "policy"), "/rules/national/5.0/changes-from/4.0");

        assertThat(page.heading()).isEqualTo("What is different in National 5.0 from 4.0");
        List<String> kinds =
                page.document().select("section[aria-labelledby^=part] article").eachText();
        assertThat(kinds)
                .hasSize(9)
                .allSatisfy(kind -> assertThat(kind)
                        .contains("the offence is possession of a knife, and nothing more is known of the knife")
                        .containsAnyOf(
                                "becomes a deferred prosecution (less formal)",
                                "becomes the starting point of the score")
                        .containsPattern("[\\d,]+ kinds of case")
                        .contains("Circumstances of the offence: Knife: simple possession"));
        assertThat(page.document().select("section[aria-labelledby^=part] h2").eachText())
                .containsExactly("Starting point, where nothing that stays the same comes before it");
        assertThat(kinds)
                .anySatisfy(kind -> assertThat(kind)
                        .contains("the number of known earlier outcomes for an offence with a knife is 1 or more")
                        .doesNotContain("willing to take part"));
        assertThat(page.document()
                        .select("section[aria-labelledby=parameters] li")
                        .eachText())
                .containsExactly("Police outcome code of a deferred prosecution: 22 becomes 23");
        assertThat(page.document().select("section[aria-labelledby=rules] h3").eachText())
                .hasSize(11)
                .allSatisfy(title -> assertThat(title).containsAnyOf(": C13", ": C14", ": B16"));
        assertThat(page.document().select(".app-rule").text())
                .doesNotContain("==")
                .doesNotContain("_");
        assertThat(page.document().getElementById("headline").text())
                .containsPattern("In [\\d,]+ of [\\d,]+ kinds of case something less formal is recommended\\.");
    }

    @Test
    void theTextOfTheFilesStandsBelowLineByLine() {
        Page page = compared(Visitor.signedIn(port, "auditor"), "/rules/national/5.0/changes-from/4.0");

        assertThat(page.document()
                        .select("section[aria-labelledby=text] summary")
                        .eachText())
                .contains("decide/15-knives.drl", "manifest.yaml")
                .doesNotContain("decide/20-preconditions.drl");
        assertThat(page.document().select(".app-diff ins").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("+ rule \"NAT-331 A first knife possession\""));
        assertThat(page.document().select(".app-diff del").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("- rule \"NAT-324 A knife possessed under 16\""));
    }

    @Test
    void fromLeeds1To2MoreDepthIsAskedForAndFrom2To3ThePanelsRuleChanges() {
        Visitor chair = Visitor.signedIn(port, "chair");
        Page first = compared(chair, "/rules/leeds/2.0/changes-from/1.0");
        assertThat(first.document().select("section[aria-labelledby^=part] h2").eachText())
                .containsExactly("Assessment");
        assertThat(first.document().select("section[aria-labelledby^=part] h3").eachText())
                .hasSize(9)
                .allSatisfy(change -> assertThat(change).endsWith("(more depth)"));
        assertThat(first.document().getElementById("headline").text()).isEqualTo("No case has another recommendation.");

        Page second = compared(chair, "/rules/leeds/3.0/changes-from/2.0");
        assertThat(second.document().select("section[aria-labelledby^=part] h2").eachText())
                .containsExactly(
                        "Whether a deferred prosecution is ruled out (B20)",
                        "Whether a deferred caution is ruled out (B20)",
                        "Whether it is a case for the panel");
        assertThat(second.document()
                        .select("table[aria-labelledby=recommended] td")
                        .eachText())
                .contains("A deferred prosecution");
    }

    @Test
    void theFileIsTheOneThatIsKept() throws Exception {
        Visitor officer = Visitor.signedIn(port, "officer");
        compared(officer, "/rules/leeds/3.0/changes-from/2.0");

        var file = officer.file("/rules/leeds/3.0/changes-from/2.0/csv");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"leeds-3.0-changes-from-2.0.csv\"");
        assertThat(file.body()).isEqualTo(Files.readAllBytes(Path.of("rules/leeds/3.0/changes-from-2.0.csv")));
    }

    @Test
    void theRulebookOffersTheVersionBeforeFirst() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page rulebook = policy.get("/rules/leeds/2.0");
        assertThat(rulebook.document().select("#other option").eachText()).containsExactly("Leeds 1.0", "Leeds 3.0");

        assertThat(policy.get("/rules/leeds/2.0/changes-from?other=1.0").path())
                .isEqualTo("/rules/leeds/2.0/changes-from/1.0");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhoMayNotReadRuleSetsMayNotReadThis() {
        Visitor policy = Visitor.signedIn(port, "policy");
        assertThat(policy.get("/rules/leeds/3.0/changes-from/99.0").status()).isEqualTo(404);
        assertThat(policy.get("/rules/leeds/3.0/changes-from/3.0").status()).isEqualTo(404);
        assertThat(policy.get("/rules/leeds/3.0/changes-from?other=x").status()).isEqualTo(404);
        assertThat(Visitor.signedIn(port, "admin")
                        .get("/rules/leeds/3.0/changes-from/2.0")
                        .status())
                .isEqualTo(403);
    }

    /** Whoever asks first sees that it is being worked out. */
    private static Page compared(Visitor visitor, String path) {
        Instant until = Instant.now().plus(PATIENCE);
        Page page = visitor.get(path);
        while (page.document().getElementById("progress") != null
                && Instant.now().isBefore(until)) {
            assertThat(page.text()).contains("every kind of case that their rules can tell apart");
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            page = visitor.get(path);
        }
        return page;
    }
}
