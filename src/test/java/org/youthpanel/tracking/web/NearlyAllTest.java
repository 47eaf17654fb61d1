package org.youthpanel.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youthpanel.tracking.web.SameNumbersTest.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.paper.Pdf;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountedCases;

/** Nothing that is not all is written as all, and rules that changed are never taken for a change of the panel. */
class NearlyAllTest extends RunningApplication {

    /** A quarter that no other test decides in. */
    private static final String QUARTER = "period=2020-Q2";

    @Autowired
    private CountedCases counted;

    @BeforeEach
    void fill() {
        for (int i = 0; i < 200; i++) {
            put(i, "2020-05-10", "2020-Q2", "national/5.0 leeds/3.0", i > 0);
        }
        for (int i = 200; i < 240; i++) {
            put(i, "2020-02-10", "2020-Q1", "national/4.0 leeds/3.0", i % 2 == 0);
        }
    }

    private void put(int number, String day, String quarter, String rules, boolean same) {
        Map<Column, Object> row = row(
                day,
                "DECIDED",
                Disposal.COMMUNITY_RESOLUTION,
                same ? Disposal.COMMUNITY_RESOLUTION : Disposal.YOUTH_CAUTION);
        row.put(Column.QUARTER, quarter);
        row.put(Column.RULE_SETS, rules);
        row.put(Column.REFERENCE, "NEARLY-" + number);
        row.put(Column.CHILD, "NEARLY-" + number);
        counted.put("NEARLY-" + number, new CountedCases.Rows(row, Map.of()));
    }

    /** No log stands behind these. */
    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM counted_case WHERE reference LIKE 'NEARLY-%'").update();
    }

    @Test
    void anAlmostFullShareIsOverNinetyNineEverywhere() throws java.io.IOException {
        Visitor manager = Visitor.signedIn(port, "manager");
        for (String page : List.of("", "/matrix", "/breakdown", "/drift")) {
            assertThat(manager.get("/tracking" + page + "?" + QUARTER).text())
                    .as(page)
                    .contains("over 99%")
                    .doesNotContain("199 of 200 cases (100%)");
        }
        assertThat(Pdf.words(manager.file("/tracking/board-report.pdf?" + QUARTER)
                                .body())
                        .replaceAll("\\s+", " "))
                .contains("199 of 200 cases (over 99%)")
                .doesNotContain("(100%)");
    }

    @Test
    void theOverviewBeginsAnewWhereRulesChangedAsThePageOverTimeDoes() {
        Visitor manager = Visitor.signedIn(port, "manager");
        List<String> overview = manager.get("/tracking?" + QUARTER)
                .document()
                .select("table:has(caption#quarters-numbers) tbody tr")
                .eachText();
        assertThat(overview)
                .containsExactly(
                        "January to March 2020 national 4.0, leeds 3.0 20 40 50%",
                        "April to June 2020 national 5.0, leeds 3.0 199 200 over 99%");
        assertThat(manager.get("/tracking?" + QUARTER).text()).contains("under the same rules");
    }
}
