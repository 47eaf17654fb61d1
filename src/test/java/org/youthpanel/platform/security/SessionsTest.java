package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.youthpanel.casework.Chains;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

@Import(SessionsTest.Hours.class)
class SessionsTest extends RunningApplication {

    private static final AtomicLong SECONDS = new AtomicLong();

    /** A clock that a test can put on. */
    @TestConfiguration
    static class Hours {
        @Bean
        @Primary
        Clock handOfTheTest() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.parse("2026-06-02T09:00:00Z").plusSeconds(SECONDS.get());
                }
            };
        }
    }

    @Autowired
    private Chains chains;

    private static void wait(Duration time) {
        SECONDS.addAndGet(time.toSeconds());
    }

    private String advisedCase() {
        String reference = opened();
        advised(reference);
        return "/cases/" + reference + "/decision";
    }

    @Test
    void afterAnHourOfNothingThePageLeadsBackOverSigningIn() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        chair.get(place);
        wait(Duration.ofMinutes(59));
        assertThat(chair.get(place).path()).isEqualTo(place);
        wait(Duration.ofMinutes(59));
        assertThat(chair.get(place).path()).isEqualTo(place);
        wait(Duration.ofMinutes(61));
        Page page = chair.get(place);
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("You were signed out after 60 minutes. Your draft answers are saved.");
        Page back = chair.send(page, "/sign-in", "username", "chair", "password", "demo");
        assertThat(back.path()).isEqualTo(place);
    }

    @Test
    void afterTenHoursEvenWhoIsAtWorkSignsInAgain() {
        Visitor officer = Visitor.signedIn(port, "officer");
        officer.get("/cases");
        for (int i = 0; i < 10; i++) {
            wait(Duration.ofMinutes(59));
            assertThat(officer.get("/cases").path()).isEqualTo("/cases");
        }
        wait(Duration.ofMinutes(11));
        assertThat(officer.get("/cases").path()).isEqualTo("/sign-in");
    }

    @Test
    void aPageThatAsksByItselfIsNobodyAtWorkAndOnePressIs() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        assertThat(form.document().selectFirst("#timeout").attr("data-left")).isEqualTo("3600");
        wait(Duration.ofMinutes(56));
        assertThat(chair.sendTo(form, place, "/presence", "place", place).status())
                .isEqualTo(200);
        assertThat(chair.get("/session").text()).contains("\"seconds\":240").contains("\"extendable\":true");
        assertThat(chair.sendTo(form, place, "/session").text()).contains("\"seconds\":3600");
        wait(Duration.ofMinutes(40));
        chair.sendTo(form, place, "/presence", "place", place);
        wait(Duration.ofMinutes(21));
        assertThat(chair.get("/cases").path()).isEqualTo("/sign-in");
    }

    @Test
    void aFormSentTooLateIsADraftOfWhoTypedIt() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        wait(Duration.ofMinutes(90));
        var before = rows();
        Page signIn = chair.send(form, place, "disposal", "CHARGE", "rationale", "Typed for an hour and a half.");
        assertThat(signIn.path()).isEqualTo("/sign-in");
        assertThat(signIn.text()).contains("What you typed is saved as a draft");
        assertThat(rows()).isEqualTo(before);

        Page back = chair.send(signIn, "/sign-in", "username", "chair", "password", "demo");
        assertThat(back.path()).isEqualTo(place);
        assertThat(Visitor.value(back, "rationale")).isEqualTo("Typed for an hour and a half.");
        assertThat(Visitor.value(back, "disposal")).isEqualTo("CHARGE");
        Page recorded = chair.send(back, place, "disposal", "COMMUNITY_RESOLUTION");
        assertThat(recorded.text()).contains("Decision recorded");
    }

    @Test
    void aFormThatWasOpenInAnotherTabIsKeptWhenThatOneSignedOut() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        Page out = chair.send(chair.get("/home"), "/sign-out");
        // and somebody else signs in at the same machine
        Page cases = chair.send(out, "/sign-in", "username", "manager", "password", "demo");
        assertThat(cases.path()).isEqualTo("/home");
        Page late = chair.send(form, place, "rationale", "Not the manager’s words.");
        assertThat(late.text()).contains("What you typed is saved as a draft");
        Visitor again = Visitor.signedIn(port, "chair");
        assertThat(Visitor.value(again.get(place), "rationale")).isEqualTo("Not the manager’s words.");
    }

    @Test
    void whatIsTypedAfterTheEndIsKeptByTheScriptToo() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        wait(Duration.ofMinutes(61));
        assertThat(chair.sendTo(form, place, "/drafts", "place", place, "rationale", "After the end")
                        .status())
                .isEqualTo(401);
        assertThat(Visitor.value(Visitor.signedIn(port, "chair").get(place), "rationale"))
                .isEqualTo("After the end");
    }

    @Test
    void aFormOfNoKnownSessionKeepsNothing() {
        String place = advisedCase();
        Visitor stranger = new Visitor(port);
        Page signIn = stranger.get("/sign-in");
        Page answer = stranger.sendTo(signIn, "/sign-in", place, "rationale", "Smuggled", "_csrf", "made-up");
        assertThat(answer.text()).contains("You were signed out before that was sent, and it was not saved.");

        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        wait(Duration.ofMinutes(61));
        assertThat(chair.get("/cases").path()).isEqualTo("/sign-in");
        wait(Duration.ofHours(13));
        assertThat(chair.send(form, place, "rationale", "After a night").text()).contains("it was not saved");
        assertThat(Visitor.value(Visitor.signedIn(port, "chair").get(place), "rationale"))
                .isEmpty();
    }

    @Test
    void aClockThatIsPutBackAndOnEndsNoSessionAndTurnsNothingRound() {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        chair.get("/cases");
        wait(Duration.ofHours(-3));
        advised(reference);
        String place = "/cases/" + reference + "/decision";
        assertThat(chair.get(place).path()).isEqualTo(place);
        wait(Duration.ofMinutes(50));
        Page recorded = chair.send(
                chair.get(place),
                place,
                "disposal",
                "COMMUNITY_RESOLUTION",
                "rationale",
                "It was heard.",
                "interventions",
                "A letter",
                "responsible",
                "Case worker");
        assertThat(recorded.text()).contains("Decision recorded");
        List<String> history = chair.get("/cases/" + reference + "/history")
                .document()
                .select(".app-timeline__item h2")
                .eachText();
        assertThat(history).endsWith("Case added");
        assertThat(history.indexOf("Recommendation made"))
                .isGreaterThan(history.indexOf("Decision recorded"))
                .isLessThan(history.size() - 1);
        assertThat(history).contains("Decision recorded");
        assertThat(chains.verify())
                .allSatisfy(chain -> assertThat(chain.firstBreak()).isEmpty());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM case_file c JOIN recommendation r ON r.reference = c.reference"
                                + " WHERE c.reference = ? AND r.recorded_at < c.recorded_at"
                                + " AND r.chain_position > c.chain_position")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        wait(Duration.ofMinutes(130));
    }
}
