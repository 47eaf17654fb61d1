package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Exposed;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.statistics.ChiSquare;
import org.youthpanel.tracking.statistics.Estimate;
import org.youthpanel.tracking.statistics.Figure;

/** Kappa and its relatives, for those who want them, each with a sentence on what it says. */
@Controller
class StatisticsPages {

    /** By convention; a page says in words what it means. */
    private static final double SELDOM = 0.05;

    private final CountAgreement counting;
    private final TrackingFrame frame;
    private final HeadlineWords headlines;
    private final Words words;
    private final FigureWords rates;

    StatisticsPages(
            CountAgreement counting, TrackingFrame frame, HeadlineWords headlines, Words words, FigureWords rates) {
        this.counting = counting;
        this.frame = frame;
        this.headlines = headlines;
        this.words = words;
        this.rates = rates;
    }

    /**
     * A figure in words.
     *
     * @param code its name in the API
     * @param interval null where the figure has none
     * @param why it is undefined; null where it is not
     */
    public record Line(
            String code,
            String name,
            String sentence,
            @Nullable String value,
            @Nullable String interval,
            @Nullable String why) {}

    /** The figures of those cases in which this was so. */
    public record Split(String name, Asked.Figure n, List<String> values) {}

    @GetMapping("/tracking/statistics")
    ModelAndView statistics(Person person, HttpServletRequest request, Model model) {
        return frame.page("tracking/statistics", person, request, model, asked -> {
            if (counting.count(person, asked.selection()) instanceof CountAgreement.Result.Counted counted) {
                show(asked, counted.agreement(), model);
            }
        });
    }

    private void show(Asked asked, Agreement agreement, Model model) {
        headlines.put(asked.selection(), agreement, model);
        model.addAttribute("few", agreement.tooFewToCompare());
        AgreementFigures figures = agreement.crossing().figures();
        model.addAttribute(
                "lines",
                List.of(
                        estimate("kappa", figures.kappa()),
                        estimate("linear", figures.linear()),
                        estimate("quadratic", figures.quadratic()),
                        estimate("ac1", figures.ac1()),
                        number("tauB", figures.tauB()),
                        number("rho", figures.rho()),
                        estimate("meanRungs", figures.meanDifference())));
        model.addAttribute(
                "tests", List.of(test("stuartMaxwell", figures.stuartMaxwell()), test("bowker", figures.bowker())));
        model.addAttribute("exposures", exposures(asked, agreement));
        model.addAttribute("total", asked.figure(Behind.compared(), agreement.n()));
    }

    private List<Split> exposures(Asked asked, Agreement agreement) {
        List<Split> all = new ArrayList<>();
        for (Exposed each : Exposed.values()) {
            if (agreement.exposed().containsKey(each)) {
                int n = agreement.exposed().get(each).n();
                AgreementFigures figures = agreement.exposed().get(each).figures();
                List<String> values = List.of(
                        value(n, figures.kappa()),
                        value(n, figures.linear()),
                        value(n, figures.quadratic()),
                        value(n, figures.ac1()),
                        value(n, figures.meanDifference()));
                all.add(new Split(
                        words.code(each), asked.figure(Behind.compared().with(Column.EXPOSURE, each), n), values));
            }
        }
        return all;
    }

    private String value(int n, Figure<Estimate> figure) {
        return n < Agreement.FEW
                ? words.of("tracking.few")
                : figure.value()
                        .map(each -> FigureWords.decimals(each.value()))
                        .orElseGet(() -> words.of("tracking.undefined"));
    }

    private Line estimate(String code, Figure<Estimate> figure) {
        return line(
                code,
                figure,
                each -> FigureWords.decimals(each.value()),
                each -> words.of("tracking.days", FigureWords.decimals(each.low()), FigureWords.decimals(each.high())));
    }

    private Line number(String code, Figure<Double> figure) {
        return line(code, figure, FigureWords::decimals, each -> null);
    }

    private Line test(String code, Figure<ChiSquare> figure) {
        return line(
                code,
                figure,
                each -> words.of(
                        "tracking.test",
                        FigureWords.decimals(each.statistic()),
                        String.valueOf(each.df()),
                        rates.chance(each.p())),
                each -> words.of(each.p() < SELDOM ? "tracking.test.seldom" : "tracking.test.chance"));
    }

    private <T> Line line(
            String code, Figure<T> figure, Function<T, String> value, Function<T, @Nullable String> interval) {
        return new Line(
                code,
                words.of("tracking.figure." + code),
                words.of("tracking.figure." + code + ".says"),
                figure.value().map(value).orElse(null),
                figure.value().map(interval).orElse(null),
                figure.reason().orElse(null));
    }
}
