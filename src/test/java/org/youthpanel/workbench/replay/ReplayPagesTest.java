package org.youthpanel.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class ReplayPagesTest extends Replaying {

    private static final String FORM = "/rules/national/4.0/replay";

    private Page start(Visitor policy, String first, String last) {
        return policy.send(
                policy.get(FORM),
                FORM,
                "replay.period",
                "days",
                "replay.from.day",
                first,
                "replay.from.month",
                "4",
                "replay.from.year",
                "2026",
                "replay.to.day",
                last,
                "replay.to.month",
                "4",
                "replay.to.year",
                "2026");
    }

    @Test
    void whatAVersionChangesIsToldInASentenceAndOpensItsCasesToThoseWhoReadCases() {
        String knife = knife("2026-04-07", "DEFERRED_PROSECUTION");
        decided("2026-04-07", "COMMUNITY_RESOLUTION");
        Visitor policy = Visitor.signedIn(port, "policy");
        Page page = start(policy, "6", "8");
        assertThat(page.status()).isEqualTo(200);
        String place = page.path();
        assertThat(place).startsWith("/replays/");
        ended(place.substring("/replays/".length()));

        Page result = policy.get(place);
        assertThat(result.heading()).isEqualTo("National rules 4.0 on past cases");
        assertThat(result.document().getElementById("headline").text())
                .startsWith("The recommendation changes in 1 of 2 cases");
        assertThat(result.text())
                .contains("Too few to compare")
                .contains("2 of 2 cases checked")
                .doesNotContain(knife);
        assertThat(result.document().select("a[href*=/cases]")).isEmpty();
        assertThat(policy.get(place + "/cases").status()).isEqualTo(403);
        assertThat(policy.get("/home").text()).contains("National rules 4.0, on cases of");
        assertThat(policy.get(FORM).text()).contains("Done. 2 of 2 cases checked");

        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get(place).document().select("a[href$=which=changed]"))
                .hasSize(1);
        Page cases = manager.get(place + "/cases?which=changed");
        assertThat(cases.text()).contains("1 case").contains(knife);
        assertThat(cases.document().select("tbody a").eachAttr("href")).containsExactly("/cases/" + knife);
        assertThat(manager.get(place + "/cases?which=made").text()).contains(knife);
        assertThat(manager.get(place + "/cases?which=absorbed").text()).contains("No case");
        assertThat(manager.get(place + "/cases?which=none").status()).isEqualTo(404);
        assertThat(manager.get(FORM).form(FORM)).isNull();
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page empty = policy.send(policy.get(FORM), FORM);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.errors()).containsExactly("Select the period whose cases are to be checked");
        assertThat(empty.deadLinks()).isEmpty();

        Page wrong = policy.send(
                empty,
                FORM,
                "replay.period",
                "days",
                "replay.from.day",
                "31",
                "replay.from.month",
                "4",
                "replay.from.year",
                "2026",
                "replay.to.year",
                "2026");
        assertThat(wrong.errors())
                .containsExactly(
                        "First day must be a real date, such as 1 4 2026",
                        "Last day must include a day, a month and a year");
        assertThat(wrong.deadLinks()).isEmpty();
        assertThat(Visitor.value(wrong, "replay.from.day")).isEqualTo("31");
        assertThat(Visitor.value(wrong, "replay.period")).isEqualTo("days");

        Page none = policy.send(empty, FORM, "replay.period", "days");
        assertThat(none.errors()).containsExactly("Enter the first day or the last day");
        assertThat(none.deadLinks()).isEmpty();
        assertThat(start(policy, "9", "8").errors())
                .containsExactly("Last day must be the same as or after the first day");
    }

    @Test
    void aFormThatIsSentTwiceLeadsToTheSameReplay() {
        Visitor policy = Visitor.signedIn(port, "policy");
        Page form = policy.get(FORM);
        String first = policy.send(form, FORM, "replay.period", "2026-Q1").path();
        assertThat(policy.send(form, FORM, "replay.period", "2026-Q1").path()).isEqualTo(first);
        ended(first.substring("/replays/".length()));
    }

    @Test
    void aJobThatWaitsOrRunsSaysHowFarItIsAndCanBeCancelledAndGoneOnWith() {
        decided("2026-04-14", "COMMUNITY_RESOLUTION");
        String id = started("national", "4.0", "2026-04-13", "2026-04-15");
        ended(id);
        // as it would look halfway, held by a program that is alive
        jdbc.sql("UPDATE replay SET state = 'RUNNING', claim = 'elsewhere', done = 412, total = 1830, claimed_from = 0,"
                        + " alive_until = DATEADD('HOUR', 1, started_at),"
                        + " claimed_at = DATEADD('SECOND', -34, CURRENT_TIMESTAMP), ended_at = NULL WHERE id = ?")
                .param(id)
                .update();
        Visitor policy = Visitor.signedIn(port, "policy");
        String place = "/replays/" + id;
        Page running = policy.get(place);
        assertThat(running.heading()).isEqualTo("Checking past cases");
        assertThat(running.document().getElementById("progress-text").text())
                .isEqualTo("412 of 1,830 cases checked. About 2 minutes left");
        assertThat(running.document().selectFirst("progress").attr("value")).isEqualTo("412");
        assertThat(running.text()).contains("You can leave this page");
        Page asked = policy.get(place + "/progress");
        assertThat(asked.document().getElementById("progress").text())
                .isEqualTo(running.document().getElementById("progress").text());
        assertThat(Visitor.signedIn(port, "manager").get(place).form(place + "/cancel"))
                .isNull();

        Page cancelled = policy.send(running, place + "/cancel");
        assertThat(cancelled.text()).contains("Cancelled. 412 of 1,830 cases checked");
        assertThat(replays.holds(id, "elsewhere")).isFalse();

        jdbc.sql("UPDATE replay SET done = 1, total = 1 WHERE id = ?").param(id).update();
        Page resumed = policy.send(cancelled, place + "/resume");
        assertThat(resumed.status()).isEqualTo(200);
        assertThat(ended(id).state()).isEqualTo(Replay.State.DONE);
        // of those who press twice, the second finds it as it is
        assertThat(policy.send(cancelled, place + "/resume").path()).isEqualTo(place);
    }

    @Test
    void onlyThePolicyLeadStartsAndOnlyTheManagerReadsBeside() {
        for (String account : List.of("officer", "author", "gatekeeper", "chair", "auditor", "admin")) {
            Visitor visitor = Visitor.signedIn(port, account);
            assertThat(visitor.get(FORM).status()).as(account).isEqualTo(403);
            assertThat(visitor.get("/replays/any").status()).as(account).isEqualTo(403);
            assertThat(visitor.get("/shadows/any").status()).as(account).isEqualTo(403);
        }
        assertThat(Visitor.signedIn(port, "manager").get("/replays/any").status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "policy")
                        .get("/rules/national/99.0/replay")
                        .status())
                .isEqualTo(404);
    }
}
