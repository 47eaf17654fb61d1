package org.youthpanel.panel.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.panel.TodaysSitting;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** How long a pack of nine cases with many words takes, from the button to the page; said, not judged. */
@Tag("slow")
class NineCasePackTest extends RunningApplication {

    private static final String WORDS = "Comes to every session on time. The school speaks well of the last term. ";

    @Test
    void aPackOfNineCasesIsMade() throws Exception {
        Visitor chair = Visitor.signedIn(port, "chair");
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            cases.addAll(List.of(
                    "cases",
                    opened(
                            "gravity.base", 1 + i % 4,
                            "strengths", List.of(WORDS.repeat(3), WORDS, "Plays football"),
                            "assessment.safetyFactors", List.of("EHCP", "OUT_OF_EDUCATION"),
                            "priorOutcomes", List.of(earlier("2025-03-01"), earlier("2025-09-01")))));
        }
        String place = TodaysSitting.planned(chair, "no");
        chair.send(chair.get(place), place + "/cases", cases.toArray(String[]::new));
        List<Long> took = new ArrayList<>();
        String link = "";
        for (int i = 0; i < 6; i++) {
            Visitor.Page page = chair.get(place);
            long start = System.nanoTime();
            link = chair.send(page, place + "/packs")
                    .document()
                    .selectFirst("a[href*=/packs/]")
                    .attr("href");
            took.add((System.nanoTime() - start) / 1_000_000);
        }
        byte[] pack = chair.file(link).body();
        System.out.println("A pack of nine cases, milliseconds, the first and those after: " + took + "; pages: "
                + Pdf.pages(pack).size() + "; bytes: " + pack.length);
        assertThat(Pdf.breaks(pack)).isEmpty();
        assertThat(Pdf.words(pack)).contains("9. ");
    }

    private static Map<String, @Nullable Object> earlier(String on) {
        return map("outcome", "COMMUNITY_RESOLUTION", "on", on, "offenceType", "THEFT_AND_HANDLING");
    }
}
