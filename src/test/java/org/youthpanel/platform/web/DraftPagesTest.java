package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Drafts;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class DraftPagesTest extends RunningApplication {

    @Autowired
    private Drafts drafts;

    private String advisedCase() {
        String reference = opened();
        advised(reference);
        return "/cases/" + reference + "/decision";
    }

    /** What the script of the page does. */
    private static Page autosave(Visitor visitor, Page page, String place, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
        all[0] = "place";
        all[1] = place;
        return visitor.sendTo(page, place, "/drafts", all);
    }

    @Test
    void whatWasTypedIsThereWhenTheFormIsOpenedAgainAndGoesWithIt() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        assertThat(form.document().selectFirst("form[data-draft]").attr("data-draft"))
                .isEqualTo(place);
        Page kept =
                autosave(chair, form, place, "rationale", "Half a sent", "decidedOn.day", "soon", "disposal", "CHARGE");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text()).matches(".*\"savedAt\":\"\\d{1,2}:\\d{2}[ap]m\".*");

        Page again = chair.get(place);
        assertThat(Visitor.value(again, "rationale")).isEqualTo("Half a sent");
        assertThat(Visitor.value(again, "decidedOn.day")).isEqualTo("soon");
        assertThat(Visitor.value(again, "disposal")).isEqualTo("CHARGE");
        assertThat(again.text()).contains("Draft from").contains("restored");
        assertThat(Visitor.value(again, "once")).isNotEqualTo(Visitor.value(form, "once"));

        Page recorded = chair.send(
                again,
                place,
                "disposal",
                "COMMUNITY_RESOLUTION",
                "rationale",
                "The panel agreed.",
                "decidedOn.day",
                "2");
        assertThat(recorded.text()).contains("Decision recorded");
        assertThat(drafts.find("chair", place)).isEmpty();
    }

    @Test
    void aDraftIsItsPersonsAlone() {
        String reference = opened();
        String place = "/cases/" + reference + "/characteristics";
        Visitor officer = Visitor.signedIn(port, "officer");
        autosave(officer, officer.get(place), place, "characteristics.sex", "MALE");
        Page other = Visitor.signedIn(port, "author").get(place);
        assertThat(Visitor.value(other, "characteristics.sex")).isEmpty();
        assertThat(other.text()).doesNotContain("restored");
    }

    @Test
    void aDraftCanBeDiscardedWithoutScript() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        autosave(chair, chair.get(place), place, "rationale", "Never mind.");
        Page after = chair.send(chair.get(place), "/drafts/discard");
        assertThat(after.path()).isEqualTo(place);
        assertThat(after.text()).contains("Draft discarded");
        assertThat(Visitor.value(after, "rationale")).isEmpty();
    }

    @Test
    void aDraftOfAFormThatChangedMeanwhileIsOfTheRecommendationOnThePage() {
        String place = advisedCase();
        String reference = place.split("/")[2];
        Visitor chair = Visitor.signedIn(port, "chair");
        autosave(chair, chair.get(place), place, "rationale", "Before the new advice.");
        String second = advised(reference);
        Page form = chair.get(place);
        assertThat(Visitor.value(form, "recommendation")).isEqualTo(second);
        assertThat(Visitor.value(form, "rationale")).isEqualTo("Before the new advice.");
    }

    @Test
    void onlyTheFormsThatThePersonMaySendKeepDraftsAndOnlySoMuch() {
        String place = advisedCase();
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        for (String elsewhere : List.of(
                "https://example.org/",
                "//example.org/x",
                "/sign-in",
                "/sign-out",
                "/nowhere",
                "/cases/x/facts/../y",
                "/home")) {
            assertThat(autosave(chair, form, place, "rationale", "x", "place", elsewhere)
                            .status())
                    .as(elsewhere)
                    .isEqualTo(404);
        }
        Visitor officer = Visitor.signedIn(port, "officer");
        Page own = officer.get("/cases/" + place.split("/")[2] + "/characteristics");
        String characteristics = "/cases/" + place.split("/")[2] + "/characteristics";
        assertThat(officer.sendTo(own, characteristics, "/drafts", "place", place)
                        .status())
                .isEqualTo(404);
        assertThat(autosave(chair, form, place, "rationale", "x".repeat(250_000))
                        .status())
                .isEqualTo(413);
        assertThat(drafts.places("officer")).doesNotContain(place);
        assertThat(drafts.places("chair")).doesNotContain(place, "/sign-in", "/nowhere");
    }

    @Test
    void whatNobodyTouchedForLongIsCleared() {
        Instant now = Instant.parse("2026-06-02T10:00:00Z");
        Drafts.Draft old = new Drafts.Draft(Map.of("a", List.of("b")), now.minus(Duration.ofDays(31)));
        drafts.keep("somebody", "/cases/old", old);
        drafts.keep("somebody", "/cases/new", new Drafts.Draft(Map.of(), now));
        drafts.dropBefore(now.minus(Duration.ofDays(30)));
        assertThat(drafts.places("somebody")).containsExactly("/cases/new");
    }

    @Test
    void whoElseHasThePageOpenIsToldToThoseOfTheService() {
        String place = advisedCase();
        String open = place.replace("/decision", "");
        Visitor chair = Visitor.signedIn(port, "chair");
        Page form = chair.get(place);
        assertThat(chair.sendTo(form, place, "/presence", "place", open).text()).contains("\"text\":\"\"");
        Visitor manager = Visitor.signedIn(port, "manager");
        Page page = manager.get(open);
        assertThat(manager.sendTo(page, "/sign-out", "/presence", "place", open).text())
                .contains("Also open: chair");
        assertThat(manager.sendTo(page, "/sign-out", "/presence", "place", place)
                        .status())
                .isEqualTo(404);
    }
}
