package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.BreakDownAgreement;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.chart.Chart;
import org.youthpanel.tracking.chart.Intervals;
import org.youthpanel.tracking.statistics.Funnel;
import org.youthpanel.tracking.statistics.Limits;

/** Where two voices differ: by offence, by panel, by team. Places are in the order of their names, never a league. */
@Controller
class BreakdownPages {

    private final BreakDownAgreement counting;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final FigureWords words;

    BreakdownPages(BreakDownAgreement counting, TrackingFrame frame, ColumnWords names, FigureWords words) {
        this.counting = counting;
        this.frame = frame;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/tracking/breakdown")
    ModelAndView breakdown(
            Person person,
            @RequestParam(defaultValue = "offenceType") String by,
            HttpServletRequest request,
            Model model) {
        Column column = BreakDownAgreement.BY.stream()
                .filter(each -> each.camel().equals(by))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("title", words.of("figures.breakdown.title"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                Set.of("by"),
                asked -> counting.by(person, asked.selection(), column)
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, Breakdown told) {
        Breakdown.Line total = told.total();
        FigurePage page = new FigurePage(
                words.of("figures.breakdown.title"),
                total.n().n() == 0
                        ? words.of("tracking.empty")
                        : words.of(
                                "tracking.headline." + told.selection().pair(),
                                total.same().n(),
                                total.n().n(),
                                total.share()
                                        .map(each -> " (" + words.percent(each) + ")")
                                        .orElse("")));
        page.lead(words.of("figures.rate", words.share(total.share())));
        if (told.by() == Column.SERIOUS_VIOLENCE) {
            page.lead(words.of("figures.breakdown.serious"));
        }
        page.choice(
                words.of("figures.by"),
                BreakDownAgreement.BY.stream()
                        .map(each -> new TrackingFrame.Link(names.name(each), address(asked, each), each == told.by()))
                        .toList());
        List<String> said = new ArrayList<>();
        told.funnel().flatMap(each -> each.value()).ifPresent(funnel -> said.addAll(signals(told.by(), funnel)));
        String subtitle = words.of("figures.breakdown.subtitle", lower(names.name(told.by())));
        page.section(
                "breakdown",
                words.of("figures.breakdown.by", names.name(told.by())),
                subtitle,
                said,
                chart(told),
                head(told),
                told.lines().stream().map(each -> row(asked, told.by(), each)).toList());
        return page.note(words.of("figures.breakdown.note"));
    }

    private static String address(Asked asked, Column by) {
        Map<String, String> parameters = SelectionForm.parameters(asked.selection());
        parameters.put("by", by.camel());
        return SelectionForm.address("/tracking/breakdown", parameters);
    }

    private List<Cell> head(Breakdown told) {
        return List.of(
                Cell.text(names.name(told.by())),
                Cell.numeric(words.of("figures.cases")),
                Cell.numeric(words.of("figures.same")),
                Cell.numeric(words.of("figures.share-interval")),
                Cell.numeric(words.of("Towards.LESS_FORMAL")),
                Cell.numeric(words.of("Towards.SAME_RUNG")),
                Cell.numeric(words.of("Towards.MORE_FORMAL")));
    }

    private List<Cell> row(Asked asked, Column by, Breakdown.Line line) {
        return List.of(
                Cell.text(name(by, line)),
                words.cell(asked, line.n()),
                words.cell(asked, line.same()),
                Cell.numeric(words.share(line.share())),
                words.cell(asked, line.less()),
                words.cell(asked, line.sameRung()),
                words.cell(asked, line.more()));
    }

    private String name(Column by, Breakdown.Line line) {
        return line.code().map(code -> names.code(by, code)).orElseGet(() -> words.of("figures.not-known"));
    }

    private Optional<Chart> chart(Breakdown told) {
        if (told.funnel().isPresent()) {
            return told.funnel().get().value().map(funnel -> drawn(told, funnel));
        }
        if (told.lines().size() > Intervals.MOST || told.total().share().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Intervals(
                told.lines().stream()
                        .map(each -> new Intervals.Row(
                                name(told.by(), each),
                                each.share()
                                        .map(share -> new Intervals.Range(share.value(), share.low(), share.high())),
                                words.share(each.share())))
                        .toList(),
                Intervals.Scale.SHARE,
                told.total().share().get().value(),
                words.of("figures.overall")));
    }

    private Chart drawn(Breakdown told, Funnel funnel) {
        int most = told.lines().stream().mapToInt(each -> each.n().n()).max().orElse(1);
        List<org.youthpanel.tracking.chart.Funnel.Place> places = new ArrayList<>();
        for (int i = 0; i < told.lines().size(); i++) {
            Breakdown.Line line = told.lines().get(i);
            Funnel.Point point = funnel.points().get(i);
            line.share()
                    .ifPresent(share -> places.add(new org.youthpanel.tracking.chart.Funnel.Place(
                            name(told.by(), line), line.n().n(), share.value(), outside(point))));
        }
        int step = Math.max(1, most / 60);
        return new org.youthpanel.tracking.chart.Funnel(
                places,
                funnel.overall(),
                IntStream.iterate(1, each -> each <= most + step, each -> each + step)
                        .mapToObj(each -> limits(funnel, each))
                        .toList(),
                new org.youthpanel.tracking.chart.Funnel.Key(
                        names.name(told.by()),
                        words.of("figures.overall"),
                        words.of("figures.funnel.95"),
                        words.of("figures.funnel.998"),
                        words.of("figures.funnel.signal"),
                        words.of("figures.cases")));
    }

    private static org.youthpanel.tracking.chart.Funnel.Limits limits(Funnel funnel, int cases) {
        Limits inner = funnel.limits95(cases);
        Limits outer = funnel.limits998(cases);
        return new org.youthpanel.tracking.chart.Funnel.Limits(
                cases, inner.low(), inner.high(), outer.low(), outer.high());
    }

    private static boolean outside(Funnel.Point point) {
        return point.sample().of() >= Agreement.FEW
                && point.standing()
                        .filter(each -> each != Funnel.Standing.WITHIN)
                        .isPresent();
    }

    /** A signal is a sentence. */
    private List<String> signals(Column by, Funnel funnel) {
        List<String> said = funnel.points().stream()
                .filter(BreakdownPages::outside)
                .map(each -> words.of(
                        "figures.funnel." + each.standing().orElseThrow(),
                        each.sample().label().isEmpty()
                                ? words.of("figures.not-known")
                                : names.code(by, each.sample().label()),
                        words.outOf(each.sample().count(), each.sample().of())))
                .toList();
        return said.isEmpty() ? List.of(words.of("figures.funnel.none")) : said;
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.UK) + name.substring(1);
    }
}
