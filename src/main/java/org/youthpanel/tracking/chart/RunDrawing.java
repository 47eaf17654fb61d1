package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.data.xy.XYSeries;

/** Limits are steps as wide as a period. A period with too few cases is a gap in every line. */
final class RunDrawing {

    private static final int HIGH = 230;

    private RunDrawing() {}

    static Svg draw(RunChart run, Alternative alternative) {
        Timeline time = new Timeline(
                run.points().stream().map(RunChart.Point::period).toList(),
                run.points().stream().map(RunChart.Point::starts).toList());
        Bounds bounds = Bounds.around(figures(run));
        double line = bounds.span() / HIGH * Theme.LINE;
        Layers layers = new Layers(time.axis(), TickAxis.shares(bounds, (time.lines() + 0.2) * line));
        layers.lines(steps(run, time, RunChart.Limits::lower), Theme.GREY, Theme.DASHED)
                .lines(steps(run, time, RunChart.Limits::upper), Theme.GREY, Theme.DASHED)
                .lines(steps(run, time, RunChart.Limits::centre), Theme.ORANGE, Theme.FIRM)
                .lines(shares(run, time), Theme.BLUE, Theme.FIRM)
                .marks(points(run, false), Theme.DOT, Theme.BLUE, Theme.BLUE)
                .marks(points(run, true), Theme.DIAMOND, Theme.PAPER, Theme.BLUE);
        time.breaks(layers.plot(), bounds.lower(), bounds.upper(), line);
        JFreeChart chart = Theme.chart(layers.plot());
        int key = Theme.key(chart, key(run));
        return Sheet.draw(chart, HIGH + time.lines() * Theme.LINE + key + 34, alternative);
    }

    private static List<LegendItem> key(RunChart run) {
        List<LegendItem> key = new ArrayList<>();
        key.add(Theme.lineWithDots(run.key().share()));
        if (run.points().stream().anyMatch(each -> each.limits().isPresent())) {
            key.add(Theme.line(run.key().centre(), Theme.ORANGE, Theme.FIRM));
            key.add(Theme.line(run.key().limits(), Theme.GREY, Theme.DASHED));
        }
        if (run.points().stream().anyMatch(RunChart.Point::signal)) {
            key.add(Theme.mark(run.key().signal(), Theme.DIAMOND, Theme.PAPER, Theme.BLUE));
        }
        return key;
    }

    private static DoubleStream figures(RunChart run) {
        return run.points().stream()
                .flatMap(each -> Stream.concat(
                        each.share().stream().boxed(),
                        each.limits().stream()
                                .flatMap(limits -> Stream.of(limits.lower(), limits.centre(), limits.upper()))))
                .mapToDouble(Double::doubleValue);
    }

    private static List<XYSeries> shares(RunChart run, Timeline time) {
        List<XYSeries> all = new ArrayList<>();
        List<Integer> bounds = time.bounds();
        for (int segment = 0; segment + 1 < bounds.size(); segment++) {
            XYSeries series = Layers.series(segment);
            for (int i = bounds.get(segment); i < bounds.get(segment + 1); i++) {
                series.add(i, run.points().get(i).share().orElse(Double.NaN));
            }
            all.add(series);
        }
        return all;
    }

    private static List<XYSeries> steps(RunChart run, Timeline time, ToDoubleFunction<RunChart.Limits> which) {
        List<XYSeries> all = new ArrayList<>();
        List<Integer> bounds = time.bounds();
        for (int segment = 0; segment + 1 < bounds.size(); segment++) {
            XYSeries series = Layers.series(segment);
            for (int i = bounds.get(segment); i < bounds.get(segment + 1); i++) {
                double y =
                        run.points().get(i).limits().map(which::applyAsDouble).orElse(Double.NaN);
                series.add(i - 0.5, y);
                series.add(i + 0.5, y);
            }
            all.add(series);
        }
        return all;
    }

    private static XYSeries points(RunChart run, boolean signal) {
        XYSeries series = Layers.series(0);
        for (int i = 0; i < run.points().size(); i++) {
            RunChart.Point point = run.points().get(i);
            if (point.share().isPresent() && point.signal() == signal) {
                series.add(i, point.share().getAsDouble());
            }
        }
        return series;
    }
}
