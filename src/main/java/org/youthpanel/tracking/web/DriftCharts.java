package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.chart.Chart;
import org.youthpanel.tracking.chart.RunChart;
import org.youthpanel.tracking.statistics.Cusum;
import org.youthpanel.tracking.statistics.PChart;

/** Draws agreement over time, and its cumulative sums. */
@Component
class DriftCharts {

    private final ColumnWords names;
    private final FigureWords words;
    private final Words days;

    DriftCharts(ColumnWords names, FigureWords words, Words days) {
        this.names = names;
        this.words = words;
        this.days = days;
    }

    /** One for each period, in their order. */
    static List<PChart.Point> points(Drift told) {
        return told.chart().segments().stream()
                .flatMap(each -> each.points().stream())
                .toList();
    }

    /** No signal rests on too few cases. */
    static boolean signals(Drift.Period period, PChart.Point point) {
        return !period.tooFew() && !point.signals().isEmpty();
    }

    /** @param same what it is called that both voices are the same */
    RunChart run(Drift told, String same) {
        List<RunChart.Point> drawn = new ArrayList<>();
        List<PChart.Point> points = points(told);
        List<String> labels = told.periods().stream()
                .map(each -> told.by() == Column.QUARTER
                        ? Period.of(each.period()).map(names::brief).orElse(each.period())
                        : each.period())
                .toList();
        List<Double> centres = told.chart().segments().stream()
                .flatMap(segment -> segment.points().stream()
                        .map(point -> segment.centre().value().orElse(0.0)))
                .toList();
        for (int i = 0; i < points.size(); i++) {
            Drift.Period period = told.periods().get(i);
            double centre = centres.get(i);
            Optional<String> starts =
                    i > 0 && !told.periods().get(i - 1).rules().equals(period.rules())
                            ? Optional.of(names.code(Column.RULE_SETS, period.rules()))
                            : Optional.empty();
            drawn.add(
                    period.tooFew()
                            ? new RunChart.Point(labels.get(i), OptionalDouble.empty(), Optional.empty(), false, starts)
                            : new RunChart.Point(
                                    labels.get(i),
                                    OptionalDouble.of(
                                            points.get(i).sample().rate().orElseThrow()),
                                    points.get(i)
                                            .limits()
                                            .map(each -> new RunChart.Limits(centre, each.low(), each.high())),
                                    signals(period, points.get(i)),
                                    starts));
        }
        return new RunChart(
                drawn,
                new RunChart.Key(
                        same,
                        words.of("figures.drift.centre"),
                        words.of("figures.drift.limits"),
                        words.of("figures.drift.signal")));
    }

    /** All segments one after the other, each day a step; nothing where no segment has a rate to be measured against. */
    Optional<Chart> sums(Drift told) {
        List<org.youthpanel.tracking.chart.Cusum.Step> steps = new ArrayList<>();
        double limit = 0;
        for (var figure : told.sums()) {
            if (figure.value().isEmpty()) {
                continue;
            }
            Cusum sums = figure.value().get();
            limit = sums.design().decision();
            for (Cusum.Segment segment : sums.segments()) {
                boolean first = !steps.isEmpty();
                for (Cusum.Point point : segment.points()) {
                    var step = org.youthpanel.tracking.chart.Cusum.Step.of(
                            day(point.sample().label()), point.up(), point.down());
                    steps.add(first ? step.starting(names.code(Column.RULE_SETS, segment.name())) : step);
                    first = false;
                }
            }
        }
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new org.youthpanel.tracking.chart.Cusum(
                        steps,
                        limit,
                        new org.youthpanel.tracking.chart.Cusum.Key(
                                words.of("figures.cusum.up"),
                                words.of("figures.cusum.down"),
                                words.of("figures.cusum.limit"),
                                words.of("figures.drift.signal"))));
    }

    boolean sumsSignal(Drift told) {
        return told.sums().stream().flatMap(each -> each.value().stream()).anyMatch(Cusum::signals);
    }

    /** The highest that each sum reached in each segment. */
    List<List<Cell>> sumsRows(Drift told) {
        return told.sums().stream()
                .flatMap(each -> each.value().stream())
                .flatMap(each -> each.segments().stream())
                .map(each -> List.of(
                        Cell.text(names.code(Column.RULE_SETS, each.name())),
                        Cell.numeric(most(each, Comparator.comparingDouble(Cusum.Point::up), true)),
                        Cell.numeric(most(each, Comparator.comparingDouble(Cusum.Point::down), false))))
                .toList();
    }

    private static String most(Cusum.Segment segment, Comparator<Cusum.Point> order, boolean up) {
        return segment.points().stream()
                .max(order)
                .map(each -> String.format(Locale.UK, "%.1f", up ? each.up() : each.down()))
                .orElse("");
    }

    String day(String label) {
        return days.date(LocalDate.parse(label));
    }
}
