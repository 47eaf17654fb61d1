package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.Shift;
import org.youthpanel.tracking.TellOverview;
import org.youthpanel.tracking.chart.Alternative;
import org.youthpanel.tracking.chart.Bars;
import org.youthpanel.tracking.chart.Svg;
import org.youthpanel.tracking.statistics.PChart;

/** The two drawings of the overview, each with its message and its numbers. */
@Component
class OverviewCharts {

    private final Words words;
    private final FigureWords rates;
    private final ColumnWords names;
    private final DriftCharts drift;

    OverviewCharts(Words words, FigureWords rates, ColumnWords names, DriftCharts drift) {
        this.words = words;
        this.rates = rates;
        this.names = names;
        this.drift = drift;
    }

    /** What the fragment of charts takes. @param svg null where there is nothing to draw */
    public record Drawn(
            String headline,
            String subtitle,
            @Nullable Svg svg,
            String caption,
            List<Cell> head,
            List<List<Cell>> rows) {}

    /** How the second voice stands to the first: by class of adherence where that is told, by rung otherwise. */
    Drawn split(Asked asked, TellOverview.Result.Told told) {
        Agreement now = told.now();
        Optional<Agreement> before = told.before().filter(each -> each.n() > 0);
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        if (now.adherence().isPresent()) {
            for (Adherence each : Adherence.values()) {
                add(
                        words.code(each),
                        Behind.compared().with(Column.ADHERENCE, each),
                        now.adherence().get().get(each),
                        before.map(
                                agreement -> agreement.adherence().orElseThrow().get(each)),
                        asked,
                        told,
                        bars,
                        rows);
            }
        } else {
            for (Shift each : Shift.values()) {
                add(
                        words.code(each),
                        Behind.compared().shifted(each),
                        now.crossing().count(each),
                        before.map(agreement -> agreement.crossing().count(each)),
                        asked,
                        told,
                        bars,
                        rows);
            }
        }
        String period = names.period(now.selection().period());
        List<String> series = before.map(
                        each -> List.of(period, names.period(each.selection().period())))
                .orElseGet(List::of);
        String headline = words.of(
                "tracking.split.headline",
                String.valueOf(now.n() - now.crossing().count(Shift.SAME)),
                String.valueOf(now.n()),
                String.valueOf(now.crossing().count(Shift.LESS_FORMAL)),
                String.valueOf(now.crossing().count(Shift.MORE_FORMAL)),
                String.valueOf(now.crossing().count(Shift.SAME_RUNG)));
        List<Cell> head = new ArrayList<>(List.of(
                Cell.text(words.of("tracking.second." + asked.selection().pair())), Cell.numeric(period)));
        head.add(Cell.numeric(words.of("tracking.share")));
        if (before.isPresent()) {
            head.add(Cell.numeric(series.get(1)));
            head.add(Cell.numeric(words.of("tracking.share")));
        }
        return new Drawn(
                headline,
                words.of("tracking.split.subtitle", words.code(asked.selection().pair()), period),
                new Bars(series, bars)
                        .draw(new Alternative("split", words.of("tracking.split.caption"), headline))
                        .orElse(null),
                words.of("tracking.split.caption"),
                head,
                rows);
    }

    private void add(
            String name,
            Behind behind,
            int n,
            Optional<Integer> before,
            Asked asked,
            TellOverview.Result.Told told,
            List<Bars.Bar> bars,
            List<List<Cell>> rows) {
        int of = told.now().n();
        List<Cell> row = new ArrayList<>(
                List.of(Cell.text(name), Cell.of(asked.figure(behind, n)), Cell.numeric(rates.share(n, of))));
        List<Bars.Value> values = new ArrayList<>(List.of(new Bars.Value(n, rates.rate(n, of))));
        before.ifPresent(count -> {
            Agreement then = told.before().orElseThrow();
            Asked earlier = new Asked(asked.person(), then.selection(), asked.behind(), asked.opens());
            row.add(Cell.of(earlier.figure(behind, count)));
            row.add(Cell.numeric(rates.share(count, then.n())));
            values.add(new Bars.Value(count, rates.rate(count, then.n())));
        });
        bars.add(new Bars.Bar(name, values));
        rows.add(row);
    }

    /** Agreement quarter by quarter; a quarter of too few cases has no point, and stands in the table. */
    Drawn quarters(Asked asked, Drift told) {
        Asked longer = new Asked(asked.person(), told.selection(), asked.behind(), asked.opens());
        List<PChart.Point> points = DriftCharts.points(told);
        List<List<Cell>> rows = new ArrayList<>();
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Drift.Period each = told.periods().get(i);
            String quarter = names.code(told.by(), each.period());
            if (DriftCharts.signals(each, points.get(i))) {
                signals.add(quarter);
            }
            rows.add(List.of(
                    Cell.text(quarter),
                    Cell.text(names.code(Column.RULE_SETS, each.rules())),
                    rates.cell(longer, each.followed()),
                    rates.cell(longer, each.n()),
                    Cell.numeric(rates.share(each.followed().n(), each.n().n()))));
        }
        long drawn = told.periods().stream().filter(each -> !each.tooFew()).count();
        String headline = drawn < 2
                ? words.of("tracking.quarters.few", String.valueOf(Agreement.FEW))
                : signals.isEmpty()
                        ? words.of("tracking.quarters.steady")
                        : words.of("tracking.quarters.signal", String.join(", ", signals));
        return new Drawn(
                headline,
                words.of(
                        "tracking.quarters.subtitle",
                        words.code(told.selection().pair())),
                drawn < 2
                        ? null
                        : drift.run(told, words.of("tracking.quarters.same"))
                                .draw(new Alternative("quarters", words.of("tracking.quarters.caption"), headline))
                                .orElse(null),
                words.of("tracking.quarters.caption"),
                List.of(
                        Cell.text(words.of("tracking.column.quarter")),
                        Cell.text(words.of("tracking.column.ruleSets")),
                        Cell.numeric(words.of("tracking.same")),
                        Cell.numeric(words.of("tracking.compared")),
                        Cell.numeric(words.of("tracking.share"))),
                rows);
    }
}
