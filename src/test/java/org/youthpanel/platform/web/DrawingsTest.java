package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.youthpanel.tracking.chart.Samples;

/** The one way for markup into a page. */
class DrawingsTest {

    @Test
    void aDrawingStandsInItsPageAsItWasDrawn() {
        var svg = Samples.drawn("bars", Samples.all().get("bars"));
        assertThat(ChartPage.processed("<div app:svg=\"${drawings.bars}\">a sample</div>", Map.of("bars", svg)))
                .isEqualTo("<div>" + svg.markup() + "</div>");
    }

    @Test
    void nothingButADrawingIsPutIntoAPageAsItIs() {
        for (Object each : new Object[] {"<svg></svg>", new StringBuilder("<b>"), 1, ""}) {
            assertThatThrownBy(() ->
                            ChartPage.processed("<div app:svg=\"${drawings.get('x')}\"></div>", Map.of("x", each)))
                    .isInstanceOf(TemplateProcessingException.class)
                    .rootCause()
                    .hasMessageContaining("Only a drawing");
        }
        assertThatThrownBy(() -> ChartPage.processed("<div app:svg=\"${drawings.get('x')}\"></div>", new HashMap<>()))
                .isInstanceOf(TemplateProcessingException.class);
    }

    @Test
    void whatADrawingWritesIsNotATemplate() {
        var svg = Samples.drawn("a-b", Samples.named("${1 + 1} [[${1 + 1}]] __${1 + 1}__"));
        assertThat(Jsoup.parse(ChartPage.processed("<div app:svg=\"${drawings.get('x')}\"></div>", Map.of("x", svg)))
                        .text())
                .doesNotContain("2");
    }

    @Test
    void aChartHasItsMessageAboveItAndItsNumbersBeneath() {
        Document page = Jsoup.parse(ChartPage.html("/assets"));
        assertThat(page.select("figure")).hasSize(Samples.all().size());
        for (Element figure : page.select("figure")) {
            assertThat(figure.select("figcaption h2").text()).startsWith("The panel decided as recommended");
            assertThat(figure.select("figcaption p").text()).startsWith("Decided cases");
            assertThat(figure.select("[role=region][tabindex=0] > svg")).hasSize(1);
            assertThat(figure.select("table tbody tr")).hasSize(2);
            assertThat(figure.select("td a").attr("href")).isEqualTo("/cases?adherence=same");
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], script, style")).isEmpty();
    }

    @Test
    void withoutADrawingTheNumbersStandAlone() {
        String call =
                "<div th:replace=\"~{fragments/chart :: withNumbers('a', ${headline}, ${subtitle}, ${drawings.get('none')},"
                        + " ${caption}, ${head}, ${rows})}\"></div>";
        Document page = Jsoup.parse(ChartPage.processed(call, new HashMap<>()));
        assertThat(page.select("svg, .app-chart__box")).isEmpty();
        assertThat(page.select("table tbody tr")).hasSize(2);
    }
}
