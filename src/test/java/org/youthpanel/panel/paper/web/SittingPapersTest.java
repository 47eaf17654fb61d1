package org.youthpanel.panel.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Minutes, the calendar file and the list of what was taken along. */
class SittingPapersTest extends RunningApplication {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private Visitor chair;
    private String decided;
    private String waiting;
    private String place;

    @BeforeEach
    void aSittingWithTwoCases() {
        chair = Visitor.signedIn(port, "chair");
        decided = opened();
        waiting = opened();
        place = TodaysSitting.planned(chair, "no", "panel.place", "Room 4; the annexe");
        chair.send(chair.get(place), place + "/cases", "cases", decided, "cases", waiting);
    }

    private void decide() {
        chair.send(chair.get(place), place + "/start");
        decideTheFirst();
    }

    private void decideTheFirst() {
        String first = place + "/cases/1";
        chair.send(chair.get(first), first, "disposal", "COMMUNITY_RESOLUTION");
        Page done = chair.send(
                chair.get(first + "/check"),
                first + "/check",
                "rationale",
                "The panel heard the child.\nThe harm was put right.");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private XWPFDocument minutes() throws Exception {
        HttpResponse<byte[]> file = chair.file(place + "/minutes.docx");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
        return new XWPFDocument(new ByteArrayInputStream(file.body()));
    }

    @Test
    void minutesTellOfEachCaseWhatWasDecidedAndWhy() throws Exception {
        assertThat(chair.file(place + "/minutes.docx").statusCode())
                .as("before it begins")
                .isEqualTo(404);
        decide();

        try (XWPFDocument minutes = minutes()) {
            assertThat(new XWPFWordExtractor(minutes).getText())
                    .containsSubsequence(
                            "Minutes: Sitting of",
                            "not final",
                            "Room 4; the annexe",
                            "Attendance",
                            "1. " + decided,
                            "Recommended: Community resolution",
                            "Decided: Community resolution",
                            "The harm was put right.",
                            "2. " + waiting,
                            "Not decided.",
                            "Other business");
            List<String> headings = minutes.getParagraphs().stream()
                    .filter(each -> each.getStyle() != null && each.getStyle().startsWith("Heading"))
                    .map(XWPFParagraph::getStyle)
                    .toList();
            assertThat(headings).startsWith("Heading1", "Heading2", "Heading2", "Heading3", "Heading3");
            assertThat(minutes.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(get("auditor", "/api/v1/cases/" + decided + "/history")
                            .raw()
                            .body())
                    .as("they say what was recommended")
                    .contains("\"way\":\"PACK\"");
            var properties = minutes.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).startsWith("Minutes: Sitting of");
            assertThat(properties.getCreator()).isEqualTo("Youth Panel");
            assertThat(properties.getLastModifiedByUser()).isEqualTo("Youth Panel");
        }
    }

    @Test
    void theCalendarFileTellsOfTheDayAndNothingElse() {
        String before = calendar();
        assertThat(before)
                .contains("METHOD:PUBLISH\r\n")
                .contains("DTSTART;VALUE=DATE:" + TODAY.format(DateTimeFormatter.BASIC_ISO_DATE) + "\r\n")
                .contains("UID:" + place.substring("/panels/".length()) + "@youth-panel\r\n")
                .contains("SUMMARY:Youth panel\r\n")
                .contains("LOCATION:Room 4\\; the annexe\r\n")
                .doesNotContain(decided)
                .doesNotContain("chair");
        assertThat(calendar()).as("the same while nothing changed").isEqualTo(before);
        chair.send(chair.get(place), place + "/start");
        assertThat(sequence(calendar())).isGreaterThan(sequence(before));
    }

    private String calendar() {
        HttpResponse<byte[]> file = chair.file(place + "/sitting.ics");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private static int sequence(String calendar) {
        return calendar.lines()
                .filter(each -> each.startsWith("SEQUENCE:"))
                .map(each -> Integer.parseInt(each.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasTakenAlongIsListedForThoseWhoAnswerForIt() throws Exception {
        decide();
        minutes().close();
        Page list = Visitor.signedIn(port, "manager").get("/downloads");
        assertThat(list.document().select("tbody tr").first().text())
                .contains("chair")
                .contains("Minutes")
                .contains("minutes-" + TODAY + ".docx")
                .containsPattern("[0-9a-f]{64}");
        assertThat(Visitor.signedIn(port, "auditor").get("/downloads").status()).isEqualTo(200);
        assertThat(chair.get("/downloads").status()).isEqualTo(403);
    }

    @Test
    void minutesTellWhatBecameOfACaseThatWasNotDecidedAndWhoLeftTheRoom() throws Exception {
        String gone = opened();
        chair.send(chair.get(place), place + "/cases", "cases", gone);
        chair.send(chair.get(place), place + "/start");
        String attendance = place + "/attendance";
        Page declared = chair.send(
                chair.get(attendance),
                place + "/conflicts",
                "conflict.case",
                decided,
                "conflict.agency",
                "POLICE",
                "conflict.recusal",
                "LEFT_THE_ROOM");
        assertThat(declared.status()).isEqualTo(200);
        decideTheFirst();
        String late = place + "/cases/2/put-off";
        chair.send(
                chair.get(late),
                late,
                "putOff.reason",
                "The victim was not heard",
                "putOff.needed",
                "The victim’s view",
                "putOff.from",
                "Victim liaison");
        String withdrawal = place + "/cases/3/withdraw";
        chair.send(chair.get(withdrawal), withdrawal, "withdraw.reason", "The child moved away");
        Page closed = chair.send(chair.get(place + "/close"), place + "/close");
        assertThat(closed.status()).isEqualTo(200);
        String correct = "/cases/" + decided + "/decisions/1/correct";
        Page corrected = chair.send(
                chair.get(correct),
                correct,
                "disposal",
                "OUTCOME_22",
                "departure",
                "CHILD_ENGAGEMENT",
                "whyCode",
                "RECORDED_IN_ERROR",
                "why",
                "The wrong line was read out");
        assertThat(corrected.text()).contains("Correction recorded");

        try (XWPFDocument minutes = minutes()) {
            assertThat(new XWPFWordExtractor(minutes).getText())
                    .containsSubsequence(
                            "OFFICIAL-SENSITIVE",
                            "Closed: ",
                            " by chair",
                            "1. " + decided,
                            "Conflict of interest: Police: Left the room",
                            "Recommended: Community resolution",
                            "Decided: Diversion (outcome 22)",
                            "Reason for the difference: ",
                            "Corrected ",
                            "Why it was corrected: The wrong line was read out",
                            "2. " + waiting,
                            "Put off",
                            "The victim was not heard",
                            "3. " + gone,
                            "Withdrawn",
                            "The child moved away",
                            "Other business",
                            "Page ")
                    .doesNotContain("not final")
                    .doesNotContain("The panel can go on")
                    .doesNotContain("Decided: Community resolution");
            var size = minutes.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(size.getW().toString(), size.getH().toString()))
                    .as("A4")
                    .containsExactly("11906", "16838");
        }
    }
}
