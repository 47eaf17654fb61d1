package org.youthpanel.panel.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.facts.Sha256;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.panel.paper.Pack;
import org.youthpanel.panel.paper.Packs;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class PackPagesTest extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private Packs packs;

    private Visitor chair;

    @BeforeEach
    void signIn() {
        chair = Visitor.signedIn(port, "chair");
    }

    private String planned(String firstView, String... references) {
        String place = TodaysSitting.planned(chair, firstView);
        List<String> cases = new ArrayList<>();
        for (String each : references) {
            cases.addAll(List.of("cases", each));
        }
        if (references.length > 0) {
            assertThat(chair.send(chair.get(place), place + "/cases", cases.toArray(String[]::new))
                            .status())
                    .isEqualTo(200);
        }
        return place;
    }

    private static String link(Page page) {
        return page.document().selectFirst("a[href*=/packs/]").attr("href");
    }

    private String seen(String reference) {
        return get("auditor", "/api/v1/cases/" + reference + "/history").raw().body();
    }

    @Test
    void aPackIsKeptByteForByteAndItsFingerprintIsInTheLog() throws Exception {
        String one = opened("voice", map("child", "HEARD", "parentOrCarer", "HEARD"));
        String two = opened();
        String place = planned("no", one, two);
        assertThat(chair.get(place).text()).contains("No pack has been made of this sitting.");

        var before = rows();
        Page made = chair.send(chair.get(place), place + "/packs");
        assertThat(made.text()).contains("The pack is made").contains("with recommendations");
        assertThat(rows().get("made_document")).isEqualTo(before.get("made_document") + 1);

        HttpResponse<byte[]> first = chair.file(link(made));
        assertThat(first.headers().firstValue("Content-Type")).contains("application/pdf");
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first.body()));
        assertThat(made.text()).contains("Fingerprint " + fingerprint.substring(0, 12));
        assertThat(jdbc.sql("SELECT sha256 FROM made_document WHERE about = ?")
                        .param(place.substring("/panels/".length()))
                        .query(String.class)
                        .list())
                .as("made, and taken")
                .containsExactly(fingerprint, fingerprint);

        assertThat(Pdf.breaks(first.body())).isEmpty();
        assertThat(Pdf.words(first.body()))
                .containsSubsequence(
                        "Pack of the sitting",
                        "national 5.0, fingerprint",
                        "End of the log",
                        "leeds/",
                        "Agenda",
                        "1. " + one,
                        "Community resolution",
                        "2. " + two,
                        "Not known");

        // whatever becomes of the case, the pack stays as it was
        Answer now = get("officer", "/api/v1/cases/" + two);
        assertThat(call(
                                "officer",
                                "PUT",
                                "/api/v1/cases/" + two + "/facts",
                                org.youthpanel.casework.Ordinary.facts(
                                        "decisionDate", TODAY.toString(), "gravity.base", 3),
                                "If-Match",
                                now.header("ETag"))
                        .status())
                .isEqualTo(200);
        Page after = chair.get(place);
        assertThat(after.document().select("#packs-changed li").eachText())
                .containsExactly("Since the latest pack: the facts of " + two + " were changed");
        assertThat(chair.file(link(after)).body()).isEqualTo(first.body());
    }

    @Test
    void whoTakesARecommendationOnPaperHasSeenItAndWhereItIsCoveredThereIsNone() throws Exception {
        String open = opened();
        String place = planned("no", open);
        Page made = Visitor.signedIn(port, "officer")
                .send(Visitor.signedIn(port, "officer").get(place), place + "/packs");
        assertThat(made.status()).isIn(200, 403);
        Visitor officer = Visitor.signedIn(port, "officer");
        Page pack = officer.send(officer.get(place), place + "/packs");
        assertThat(seen(open)).contains("\"way\":\"PACK\"");
        int before = seen(open).split("\"way\":\"PACK\"", -1).length;
        chair.file(link(pack));
        assertThat(seen(open).split("\"way\":\"PACK\"", -1)).hasSize(before + 1);

        String covered = opened();
        String sealed = planned("yes", covered);
        Page without = chair.send(chair.get(sealed), sealed + "/packs");
        assertThat(without.text()).contains("without recommendations");
        byte[] paper = chair.file(link(without)).body();
        assertThat(Pdf.words(paper))
                .contains("Not printed: the panel records its own view first.")
                .doesNotContain("Why")
                .doesNotContain("score of 2");
        assertThat(seen(covered)).doesNotContain("\"way\":\"PACK\"");
        assertThat(Pdf.breaks(paper)).isEmpty();
    }

    @Test
    void aSittingWithoutCasesHasNoPackAndAnothersPackIsNotFound() {
        String place = planned("no", opened());
        Page made = chair.send(chair.get(place), place + "/packs");
        String empty = planned("no");
        Page none = chair.sendTo(chair.get(empty), empty + "/first-view", empty + "/packs");
        assertThat(none.text()).contains("There is no case on the agenda that you may see");
        assertThat(none.document().select("a[href*=/packs/]")).isEmpty();
        String other = planned("no", opened());
        assertThat(chair.file(other + link(made).substring(place.length())).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "policy").file(link(made)).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "auditor").file(link(made)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePanelPaperOfACaseSaysWhatIsKnownAndWhatIsNot() throws Exception {
        String reference = opened("assessment.riskOfHarm", null);
        advised(reference);
        Visitor officer = Visitor.signedIn(port, "officer");
        assertThat(officer.get("/cases/" + reference).document().select("a[href$=panel-paper.pdf]"))
                .hasSize(1);
        HttpResponse<byte[]> paper = officer.file("/cases/" + reference + "/panel-paper.pdf");
        assertThat(paper.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"panel-paper-" + reference + ".pdf\"");
        assertThat(Pdf.breaks(paper.body())).isEmpty();
        assertThat(Pdf.words(paper.body()))
                .containsSubsequence(
                        reference,
                        "Recommended disposal",
                        "Why",
                        "Read in",
                        "The offence and its gravity",
                        "The assessment",
                        "Not known",
                        "Risk of harm to others",
                        "Earlier panel decisions");
        assertThat(seen(reference)).as("by the officer, not by the panel").doesNotContain("\"way\":\"PACK\"");
        planned("yes", reference);
        assertThat(Pdf.words(
                        officer.file("/cases/" + reference + "/panel-paper.pdf").body()))
                .contains("Why");
        assertThat(Pdf.words(
                        chair.file("/cases/" + reference + "/panel-paper.pdf").body()))
                .contains("Not printed: the panel records its own view first.");
    }

    @Test
    void aPackThatSaysTooMuchIsNotHandedOutBeforeAFirstView() {
        String place = planned("no", opened());
        Page made = chair.send(chair.get(place), place + "/packs");
        String pack = link(made);
        chair.send(chair.get(place), place + "/first-view", "firstView", "yes");
        Page sealed = chair.get(place);
        assertThat(sealed.document().select("a[href*=/packs/]")).isEmpty();
        assertThat(sealed.text()).contains("it is not handed out before the first view");
        assertThat(chair.file(pack).statusCode()).isEqualTo(404);
        chair.send(chair.get(place), place + "/first-view", "firstView", "no");
        assertThat(chair.file(pack).statusCode()).isEqualTo(200);
    }

    @Test
    void signsThatNoPaperShowsAreToldOfOnThePageAndOnThePaper() throws Exception {
        String reference = opened("strengths", List.of("Любить футбол", "学校", "Sings\uffff"));
        String place = planned("no", reference);
        Page page = chair.get(place);
        assertThat(page.document().select("#packs-lacking li").eachText())
                .containsExactly("Signs of " + reference
                        + " that a paper cannot show: Strengths and protective factors (3). Read these on the screen.");
        byte[] pack = chair.file(link(chair.send(page, place + "/packs"))).body();
        assertThat(Pdf.breaks(pack)).isEmpty();
        assertThat(Pdf.words(pack).replaceAll("\\s+", " "))
                .contains("3 signs on this paper could not be printed. Each is shown as □ here.")
                .contains("Signs that could not be printed: Strengths and protective factors (3).")
                .contains("Любить футбол; □□; Sings□");
        assertThat(chair.get(planned("no", opened())).document().select("#packs-lacking"))
                .isEmpty();
    }

    @Test
    void thePageSaysWhatIsAnotherByNowThanThePackSays() throws Exception {
        String one = opened();
        String two = opened();
        String added = opened();
        String place = planned("no", one, two);
        chair.send(chair.get(place), place + "/packs");
        assertThat(changes(place)).isEmpty();

        chair.send(chair.get(place), place + "/agenda", "up", "2");
        assertThat(changes(place)).containsExactly("Since the latest pack: the order is another");
        chair.send(chair.get(place), place + "/agenda", "up", "1");
        assertThat(changes(place)).as("as it was").isEmpty();

        chair.send(chair.get(place), place + "/cases", "cases", added);
        assertThat(changes(place)).containsExactly("Since the latest pack: " + added + " was added");

        chair.send(chair.get(place), place + "/agenda", "off", "1");
        assertThat(changes(place))
                .containsExactly(
                        "Since the latest pack: " + added + " was added",
                        "Since the latest pack: " + one + " is no longer on the agenda");

        String again = advised(two);
        assertThat(again).isNotEqualTo("null");
        assertThat(changes(place)).contains("Since the latest pack: " + two + " was advised again");

        byte[] pack =
                chair.file(link(chair.send(chair.get(place), place + "/packs"))).body();
        assertThat(changes(place)).as("of the latest").isEmpty();
        assertThat(Pdf.words(pack)).contains("1. " + two, "2. " + added).doesNotContain(one);
    }

    private List<String> changes(String place) {
        return chair.get(place).document().select("#packs-changed li").eachText();
    }

    @Test
    void aCaseOfFewWordsStandsOnOnePageUnderItsOwnReference() throws Exception {
        String one = opened();
        String two = opened();
        String place = planned("no", one, two);
        byte[] pack =
                chair.file(link(chair.send(chair.get(place), place + "/packs"))).body();
        List<String> pages = Pdf.pages(pack);
        assertThat(pages).hasSize(3);
        assertThat(pages.get(1))
                .contains("OFFICIAL-SENSITIVE", "1. " + one, "Page 2 of 3")
                .doesNotContain(two);
        assertThat(pages.get(2))
                .contains("OFFICIAL-SENSITIVE", "2. " + two, "Page 3 of 3")
                .doesNotContain(one);
    }

    @Test
    void nothingOfAVictimIsMissingWhereThereIsNone() throws Exception {
        String none = opened("victim", map("identified", false));
        String some = opened("victim", map("identified", true));
        assertThat(notKnown(none)).doesNotContain("victim");
        assertThat(notKnown(some)).contains("The victim’s view");
    }

    private String notKnown(String reference) throws Exception {
        String words = Pdf.words(Visitor.signedIn(port, "officer")
                .file("/cases/" + reference + "/panel-paper.pdf")
                .body());
        return words.substring(words.indexOf("Not known"), words.indexOf("Earlier panel decisions"));
    }

    /** Nothing of it is made again: neither today's printing nor today's facts and rules come into it. */
    @Test
    void aPackOfAnEarlierDayIsHandedOutAsItWasKept() throws Exception {
        String reference = opened();
        String place = planned("no", reference);
        String sitting = place.substring("/panels/".length());
        byte[] then = "%PDF-1.7 of an earlier printing".getBytes(StandardCharsets.ISO_8859_1);
        Pack kept = new Pack(
                "earlier-" + reference,
                sitting,
                Set.of("leeds"),
                "chair",
                Instant.now().minus(1, ChronoUnit.DAYS),
                true,
                Sha256.of(then),
                List.of(new Pack.PackedCase(reference, 1, Optional.empty())));
        packs.add(kept, then);
        chair.send(chair.get(place), place + "/packs");
        List<String> links =
                chair.get(place).document().select("a[href*=/packs/]").eachAttr("href");
        assertThat(links).as("the latest first").hasSize(2);
        assertThat(links.get(1)).endsWith("/packs/" + kept.id());
        assertThat(chair.file(links.get(1)).body()).isEqualTo(then);
        assertThat(chair.file(links.get(0)).body()).isNotEqualTo(then);
    }
}
