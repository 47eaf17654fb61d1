package org.youthpanel.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.FollowDrift;
import org.youthpanel.tracking.statistics.PChart;

/** Whether decisions drift away from what is recommended, or towards it. */
@Controller
class DriftPages {

    static final List<Column> BY = List.of(Column.QUARTER, Column.MONTH);

    private final FollowDrift following;
    private final TrackingFrame frame;
    private final ColumnWords names;
    private final FigureWords words;
    private final DriftCharts charts;

    DriftPages(FollowDrift following, TrackingFrame frame, ColumnWords names, FigureWords words, DriftCharts charts) {
        this.following = following;
        this.frame = frame;
        this.names = names;
        this.words = words;
        this.charts = charts;
    }

    @GetMapping("/tracking/drift")
    ModelAndView drift(
            Person person, @RequestParam(defaultValue = "quarter") String by, HttpServletRequest request, Model model) {
        Column column = BY.stream()
                .filter(each -> each.camel().equals(by))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("title", words.of("figures.drift.title"));
        return frame.page(
                "tracking/figures",
                person,
                request,
                model,
                Set.of("by"),
                asked -> following
                        .follow(person, asked.selection(), column)
                        .value()
                        .ifPresent(told -> page(asked, told).into(model)));
    }

    private FigurePage page(Asked asked, Drift told) {
        Asked longer = new Asked(asked.person(), told.selection(), asked.behind(), asked.opens());
        List<String> signals = signals(told);
        FigurePage page = new FigurePage(
                words.of("figures.drift.title"),
                told.periods().isEmpty()
                        ? words.of("tracking.empty")
                        : signals.isEmpty() ? words.of("figures.drift.no-signal") : signals.get(0));
        page.lead(words.of("figures.drift.period", names.period(told.selection().period())));
        signals.stream().skip(1).forEach(page::lead);
        page.choice(
                words.of("figures.by"),
                BY.stream()
                        .map(each -> new TrackingFrame.Link(names.name(each), address(asked, each), each == told.by()))
                        .toList());
        if (told.periods().isEmpty()) {
            return page;
        }
        page.section(
                "drift",
                words.of("figures.drift.chart", names.name(told.by())),
                words.of("figures.drift.chart.subtitle"),
                List.of(),
                Optional.of(charts.run(told, words.of("figures.same"))),
                List.of(
                        Cell.text(names.name(told.by())),
                        Cell.text(words.of("tracking.column.ruleSets")),
                        Cell.numeric(words.of("figures.cases")),
                        Cell.numeric(words.of("figures.same")),
                        Cell.numeric(words.of("figures.share.plain")),
                        Cell.numeric(words.of("figures.drift.limits")),
                        Cell.text(words.of("figures.drift.signal"))),
                rows(longer, told));
        charts.sums(told)
                .ifPresent(chart -> page.section(
                        "cusum",
                        words.of(charts.sumsSignal(told) ? "figures.cusum.signal" : "figures.cusum.none"),
                        words.of("figures.cusum.subtitle"),
                        List.of(),
                        Optional.of(chart),
                        words.head(1, "tracking.column.ruleSets", "figures.cusum.up", "figures.cusum.down"),
                        charts.sumsRows(told)));
        return page.note(words.of("figures.drift.note.signal"))
                .note(words.of("figures.drift.note.segment"))
                .note(words.of("figures.drift.note.cusum"))
                .note(words.of("figures.drift.note.few"));
    }

    private static String address(Asked asked, Column by) {
        Map<String, String> parameters = SelectionForm.parameters(asked.selection());
        parameters.put("by", by.camel());
        return SelectionForm.address("/tracking/drift", parameters);
    }

    private List<List<Cell>> rows(Asked asked, Drift told) {
        List<List<Cell>> rows = new ArrayList<>();
        List<PChart.Point> points = DriftCharts.points(told);
        for (int i = 0; i < points.size(); i++) {
            Drift.Period period = told.periods().get(i);
            PChart.Point point = points.get(i);
            rows.add(List.of(
                    Cell.text(names.code(told.by(), period.period())),
                    Cell.text(names.code(Column.RULE_SETS, period.rules())),
                    words.cell(asked, period.n()),
                    words.cell(asked, period.followed()),
                    Cell.numeric(
                            period.tooFew()
                                    ? words.of("figures.too-few")
                                    : words.share(
                                            period.followed().n(), period.n().n())),
                    Cell.numeric(
                            period.tooFew()
                                    ? ""
                                    : point.limits()
                                            .map(each -> words.of(
                                                    "figures.drift.between",
                                                    FigureWords.end(each.low()),
                                                    FigureWords.end(each.high())))
                                            .orElse("")),
                    Cell.text(
                            DriftCharts.signals(period, point)
                                    ? words.of("figures.drift.is-signal")
                                    : words.of("figures.drift.is-none"))));
        }
        return rows;
    }

    /** Each as a sentence. */
    private List<String> signals(Drift told) {
        List<String> said = new ArrayList<>();
        List<PChart.Point> points = DriftCharts.points(told);
        for (int i = 0; i < points.size(); i++) {
            Drift.Period period = told.periods().get(i);
            PChart.Point point = points.get(i);
            if (DriftCharts.signals(period, point)) {
                point.signals().stream()
                        .sorted()
                        .map(each -> words.of(
                                "figures.drift." + each,
                                names.code(told.by(), period.period()),
                                words.outOf(period.followed().n(), period.n().n())))
                        .forEach(said::add);
            }
        }
        told.sums().stream()
                .flatMap(each -> each.value().stream())
                .flatMap(each -> each.segments().stream())
                .forEach(segment -> segment.points().stream()
                        .filter(each -> !each.signals().isEmpty())
                        .findFirst()
                        .ifPresent(each -> said.add(words.of(
                                "figures.cusum." + each.signals().iterator().next(),
                                charts.day(each.sample().label())))));
        return said;
    }
}
