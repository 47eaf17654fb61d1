package org.youthpanel.tracking.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a page may rely on in a drawing, whatever it is of. */
class ChartTest {

    private static final int LARGEST = 30_000;
    private static final String SCRIPT = "<script>alert('1')</script> & \"quoted\"";
    private static final String LONG =
            "The panel of the north and of the east, which sits on the last Thursday of a month";
    private static final String UNBROKEN =
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochllanfairpwllgwyngyllgogerych";

    static Stream<String> kinds() {
        return Samples.all().keySet().stream();
    }

    private static Document read(Svg svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.markup())));
        } catch (Exception e) {
            throw new AssertionError(svg.markup(), e);
        }
    }

    private static List<Element> elements(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(each -> (Element) all.item(each))
                .toList();
    }

    /** All that is written, without regard to where lines break. */
    private static String written(Document document) {
        StringBuilder written = new StringBuilder();
        elements(document).stream()
                .filter(each -> each.getTagName().equals("text"))
                .forEach(each -> written.append(each.getTextContent().strip()).append(' '));
        return written.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDrawingHoldsOnlyWhatThePolicyOfThePagesAllows(String kind) {
        for (Element each : elements(read(Samples.drawn(kind, Samples.all().get(kind))))) {
            assertThat(each.getTagName()).matches("svg|title|desc|g|text|path|line|rect|circle|ellipse|poly(gon|line)");
            var attributes = each.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName()).doesNotMatch("style|on.*|.*href|clip-path|filter");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDrawingIsReadAsOneImageWithItsTitleAndDescription(String kind) {
        Element svg = read(Samples.drawn(kind, Samples.all().get(kind))).getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox")).matches("0 0 480 \\d+");
        List<String> named = Stream.of(svg.getAttribute("aria-labelledby").split(" "))
                .map(id -> elements(svg.getOwnerDocument()).stream()
                        .filter(each -> each.getAttribute("id").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getTextContent())
                .toList();
        assertThat(named).containsExactly("Title of " + kind, "What is seen in " + kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameNumbersAreTheSameBytes(String kind) {
        assertThat(Samples.drawn(kind, Samples.all().get(kind)).markup())
                .isEqualTo(Samples.drawn(kind, Samples.all().get(kind)).markup())
                .hasSizeLessThan(LARGEST);
    }

    @Test
    void twoChartsOnAPageShareNoId() {
        List<String> ids = new ArrayList<>();
        for (String prefix : List.of("one", "two")) {
            Samples.all()
                    .forEach((kind, chart) -> elements(read(Samples.drawn(prefix + "-" + kind, chart))).stream()
                            .map(each -> each.getAttribute("id"))
                            .filter(each -> !each.isEmpty())
                            .forEach(ids::add));
        }
        assertThat(ids).hasSize(4 * Samples.all().size());
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void whatIsWrittenIsText() {
        assertThat(written(read(Samples.drawn("a", Samples.twoPeriods()))))
                .contains("July to September 2026", "As recommended", "19 of 27 (70%)", "3 of 26");
        assertThat(written(read(Samples.drawn("a", Samples.run()))))
                .contains("Decided as recommended", "Limits of chance", "Rule set 5.0", "80%", "Dec 2026");
        assertThat(written(read(Samples.drawn("a", Samples.cusum())))).contains("More departures", "3.0", "\u22123.0");
        assertThat(written(read(Samples.drawn("a", Samples.funnel()))))
                .contains("Leicestershire", "Leeds North", "Leeds East", "Leeds South", "Charnwood", "Decided cases");
        assertThat(written(read(Samples.drawn("a", Samples.intervals()))))
                .contains("Black", "1.4 (1.1 to 1.9)", "Too few to compare", "As often as for White children");
    }

    @Test
    void aBarIsAsLongAsItsCount() {
        List<Double> lengths = elements(read(Samples.drawn("a", Samples.bars()))).stream()
                .filter(each -> each.getAttribute("fill").equals("#12436d") && each.hasAttribute("width"))
                .map(each -> Double.valueOf(each.getAttribute("width")))
                .toList();
        assertThat(lengths).hasSize(4); // a count of 0 has none
        for (int i = 1; i < 4; i++) {
            assertThat(lengths.get(i) / lengths.get(0))
                    .isCloseTo(List.of(62, 7, 9, 2).get(i) / 62.0, org.assertj.core.data.Offset.offset(0.005));
        }
    }

    @Test
    void tooFewCasesLeaveAGapAndARuleSetBreaksTheLine() {
        RunChart run = Samples.run();
        RunChart sameRules = new RunChart(
                run.points().stream()
                        .map(each -> new RunChart.Point(
                                each.period(), each.share(), each.limits(), each.signal(), Optional.empty()))
                        .toList(),
                run.key());
        RunChart enough = new RunChart(
                sameRules.points().stream()
                        .filter(each -> each.share().isPresent())
                        .toList(),
                run.key());
        assertThat(pieces(run)).isEqualTo(3);
        assertThat(pieces(sameRules)).isEqualTo(2);
        assertThat(pieces(enough)).isEqualTo(1);
    }

    /** How many pieces the line of the shares has, without the marks on it and the sample in the key. */
    private static long pieces(RunChart run) {
        return elements(read(Samples.drawn("a", run))).stream()
                .filter(each -> each.getAttribute("fill").equals("none"))
                .filter(each -> each.getAttribute("stroke").equals("#12436d"))
                .map(each -> each.getAttribute("d"))
                .filter(each -> !each.endsWith("Z"))
                .flatMapToInt(String::chars)
                .filter(each -> each == 'M')
                .count();
    }

    @Test
    void nothingIsDrawnOfNothing() {
        Alternative alternative = new Alternative("a", "a", "a");
        RunChart.Key run = Samples.run().key();
        assertThat(Bars.of(List.of()).draw(alternative)).isEmpty();
        assertThat(new RunChart(List.of(), run).draw(alternative)).isEmpty();
        assertThat(new RunChart(List.of(RunChart.Point.tooFew("Jan 2026")), run).draw(alternative))
                .isEmpty();
        assertThat(new Cusum(List.of(), 3, Samples.cusum().key()).draw(alternative))
                .isEmpty();
        assertThat(new Funnel(List.of(), 0.5, List.of(), Samples.funnel().key()).draw(alternative))
                .isEmpty();
        assertThat(new Intervals(List.of(), Intervals.Scale.RATIO, 1, "").draw(alternative))
                .isEmpty();
    }

    @Test
    void theSmallestAndTheMostExtremeNumbersAreDrawn() {
        Stream.<Chart>of(
                        Bars.of(List.of(Bars.Bar.of("None", 0))),
                        Bars.of(List.of(Bars.Bar.of("Very many", Integer.MAX_VALUE), Bars.Bar.of("One", 1))),
                        new RunChart(
                                List.of(new RunChart.Point(
                                        "Jan 2026",
                                        OptionalDouble.of(1),
                                        Optional.empty(),
                                        true,
                                        Optional.of("Rule set 5.0"))),
                                Samples.run().key()),
                        new RunChart(
                                List.of(RunChart.Point.of("Jan 2026", 0, new RunChart.Limits(0, 0, 0))),
                                Samples.run().key()),
                        new Cusum(
                                List.of(Cusum.Step.of("1 Jul", 0, 0)),
                                5,
                                Samples.cusum().key()),
                        new Funnel(
                                List.of(new Funnel.Place("Leeds", 1, 1, false)),
                                1,
                                List.of(),
                                Samples.funnel().key()),
                        new Intervals(
                                List.of(new Intervals.Row(
                                        "None",
                                        Optional.of(new Intervals.Range(0, 0, Double.POSITIVE_INFINITY)),
                                        "0 of 12")),
                                Intervals.Scale.RATIO,
                                1,
                                "Same"),
                        new Intervals(
                                List.of(new Intervals.Row(
                                        "All", Optional.of(new Intervals.Range(1, 1, 1)), "12 of 12")),
                                Intervals.Scale.SHARE,
                                1,
                                "Same"))
                .forEach(each -> assertThat(Samples.drawn("a", each).markup())
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity"));
    }

    @Test
    void aDecadeOfStepsStaysSmall() {
        List<Cusum.Step> steps = IntStream.range(0, 1000)
                .mapToObj(each -> Cusum.Step.of("Case " + each, each % 7 / 2.0, each % 5 / 2.0))
                .toList();
        Svg svg = Samples.drawn("a", new Cusum(steps, 4, Samples.cusum().key()));
        assertThat(svg.markup()).hasSizeLessThan(LARGEST);
    }

    @Test
    void whatSomebodyNamedSoIsNeverMarkup() {
        Bars bars = Bars.of(Stream.of(SCRIPT, LONG, UNBROKEN, "Children’s panel", "Nul\u0000 and \ud800")
                .map(each -> Bars.Bar.of(each, 3))
                .toList());
        Svg svg = bars.draw(new Alternative("a", SCRIPT, SCRIPT)).orElseThrow();
        Document document = read(svg);
        assertThat(svg.markup()).doesNotContain("<script", "\u0000");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(SCRIPT);
        assertThat(written(document))
                .contains("<script>", "Children’s panel", "The panel of the")
                .doesNotContain("last Thursday of a month");
        for (Element each : elements(document)) {
            if (each.getTagName().equals("text")) {
                double x = Double.parseDouble(each.getAttribute("x"));
                assertThat(x).isNotNegative();
                assertThat(x + Theme.width(each.getTextContent().strip())).isLessThanOrEqualTo(Theme.WIDTH);
            }
        }
        Samples.drawn(
                "a",
                new Funnel(
                        List.of(new Funnel.Place(SCRIPT, 30, 0.5, true), new Funnel.Place(UNBROKEN, 30, 0.5, false)),
                        0.5,
                        List.of(),
                        Samples.funnel().key()));
    }

    @Test
    void anIdIsPlain() {
        assertThatThrownBy(() -> new Alternative("a b", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Alternative("\"><b", "", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
