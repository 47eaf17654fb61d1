package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Chains;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class PublishedPagesTest extends RunningApplication {

    @Autowired
    private Chains chains;

    private void decided() {
        String reference = opened();
        post(
                "chair",
                "/api/v1/cases/" + reference + "/decisions",
                decision(advised(reference), "COMMUNITY_RESOLUTION"));
    }

    private String service() {
        return jdbc.sql("SELECT MIN(s.code) FROM counted_case c JOIN counted_code s ON s.id = c.service"
                        + " JOIN counted_code q ON q.id = c.counted_quarter WHERE q.code = '2026-Q2'")
                .query(String.class)
                .single();
    }

    @Test
    void aQuarterIsPublishedOnceAndStaysAsItWas() {
        for (int i = 0; i < 6; i++) {
            decided();
        }
        Visitor manager = Visitor.signedIn(port, "manager");
        assertThat(manager.get("/tracking/published").text()).contains("April to June 2026");
        String place = "/tracking/published/" + service() + "/2026-Q2";
        assertThat(Visitor.signedIn(port, "auditor").get(place).status()).isEqualTo(404);
        Page preview = manager.get(place);
        assertThat(preview.text()).contains("This is a preview").contains("[c]");
        assertThat(preview.document().select("main form")).isEmpty();
        for (Element table : preview.document().select("main table")) {
            // something else than totals, which are last
            table.select("tr").last().remove();
            assertThat(table.select("td").eachText()).as(table.text()).anyMatch(each -> each.matches("\\d+"));
        }
        assertThat(manager.get(place + "/csv").status()).isEqualTo(404);

        opened();
        Page check = manager.get(place + "/check");
        assertThat(check.text()).contains("Nobody can change them").contains("still have no decision");
        Element undecided = check.document().selectFirst("main a[href*=standing]");
        assertThat(manager.get(undecided.attr("href"))
                        .document()
                        .selectFirst("#number")
                        .text())
                .startsWith(undecided.text().replaceAll(".*: ", "") + " case");
        assertThat(Visitor.signedIn(port, "auditor").get(place + "/check").status())
                .isEqualTo(403);
        assertThat(manager.get(place + "/csv").status()).isEqualTo(404);

        Page published = manager.send(check, place);
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.text())
                .contains("The tables for April to June 2026 are published")
                .contains("Published by");
        Visitor auditor = Visitor.signedIn(port, "auditor");
        String csv = auditor.get(place + "/csv").text();
        assertThat(csv).contains("service,quarter,table,row_by,row,column_by,column,children");

        decided();
        assertThat(auditor.get(place + "/csv").text()).isEqualTo(csv);
        // the form that was open elsewhere leads to what was published, and publishes nothing
        assertThat(manager.send(check, place, "once", "another").text()).contains("Published by");
        assertThat(manager.get(place + "/check").text()).contains("Published by");
        assertThat(rows()).containsEntry("publication", 1);
        assertThat(chains.verify()).allMatch(each -> each.firstBreak().isEmpty());
    }

    @Test
    void aQuarterThatIsNotOverOrNotYoursIsNotThere() {
        decided();
        Visitor manager = Visitor.signedIn(port, "manager");
        manager.get("/tracking/published");
        assertThat(manager.get("/tracking/published/" + service() + "/2099-Q1").status())
                .isEqualTo(404);
        assertThat(manager.get("/tracking/published/elsewhere/2026-Q2").status())
                .isEqualTo(404);
        assertThat(manager.get("/tracking/published/" + service() + "/2026-Q5").status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "officer").get("/tracking/published").status())
                .isEqualTo(403);
    }

    @Test
    void theIndicatorAndTheOutcomesSayWhereTheyComeFromAndWhatTheyCannotShow() {
        decided();
        Visitor manager = Visitor.signedIn(port, "manager");
        Page indicator = manager.get("/tracking/kpi6");
        assertThat(indicator.status()).isEqualTo(200);
        assertThat(indicator.text()).contains("Not confirmed").contains("not for publication");
        assertThat(indicator.document().select("tbody tr")).hasSize(7);
        Page wrong = manager.get("/tracking/kpi6?quarter=summer");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.errors()).containsExactly("Select a quarter from the list");
        assertThat(wrong.deadLinks()).isEmpty();
        assertThat(manager.get("/tracking/kpi6?service=elsewhere").status()).isEqualTo(404);
        String file = "/tracking/kpi6/csv?service=" + service() + "&quarter=2026-Q2";
        assertThat(manager.get(file).text()).contains("service,quarter,kind,ended,completed,not_completed");
        assertThat(Visitor.signedIn(port, "auditor").get(file).status()).isEqualTo(403);
        assertThat(manager.get("/tracking/outcomes").text())
                .contains("This cannot show that following a recommendation helps or harms");
    }
}
