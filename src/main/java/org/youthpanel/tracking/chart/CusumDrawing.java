package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.data.xy.XYSeries;

/** The sum upwards stands above the line of 0, that downwards below it; a mark stands where one reaches the limit. */
final class CusumDrawing {

    private static final int HIGH = 230;

    private CusumDrawing() {}

    static Svg draw(Cusum cusum, Alternative alternative) {
        Timeline time = new Timeline(
                cusum.steps().stream().map(Cusum.Step::label).toList(),
                cusum.steps().stream().map(Cusum.Step::starts).toList());
        double most = Math.max(
                cusum.limit() * 1.15,
                cusum.steps().stream()
                                .mapToDouble(each -> Math.max(each.up(), each.down()))
                                .max()
                                .orElse(0)
                        * 1.05);
        double line = 2 * most / HIGH * Theme.LINE;
        String limit = String.format(Locale.ROOT, "%.1f", cusum.limit());
        Layers layers = new Layers(
                time.axis(),
                new TickAxis(
                        List.of(
                                new TickAxis.Tick(-cusum.limit(), "\u2212" + limit),
                                new TickAxis.Tick(0, "0"),
                                new TickAxis.Tick(cusum.limit(), limit)),
                        -most,
                        most + (time.lines() + 0.2) * line));
        List<XYSeries> limits = List.of(level(0, cusum, cusum.limit()), level(1, cusum, -cusum.limit()));
        layers.lines(limits, Theme.GREY, Theme.DASHED)
                .lines(List.of(level(0, cusum, 0)), Theme.INK, Theme.THIN)
                .lines(sums(cusum, time, Cusum.Step::up), Theme.BLUE, Theme.FIRM)
                .lines(sums(cusum, time, each -> -each.down()), Theme.ORANGE, Theme.FIRM_DOTTED)
                .marks(signals(cusum), Theme.DIAMOND, Theme.PAPER, Theme.BLUE);
        time.breaks(layers.plot(), -most, most, line);
        JFreeChart chart = Theme.chart(layers.plot());
        int key = Theme.key(chart, key(cusum));
        return Sheet.draw(chart, HIGH + time.lines() * Theme.LINE + key + 34, alternative);
    }

    private static List<LegendItem> key(Cusum cusum) {
        List<LegendItem> key = new ArrayList<>(List.of(
                Theme.line(cusum.key().up(), Theme.BLUE, Theme.FIRM),
                Theme.line(cusum.key().down(), Theme.ORANGE, Theme.FIRM_DOTTED),
                Theme.line(cusum.key().limit(), Theme.GREY, Theme.DASHED)));
        if (signals(cusum).getItemCount() > 0) {
            key.add(Theme.mark(cusum.key().signal(), Theme.DIAMOND, Theme.PAPER, Theme.BLUE));
        }
        return key;
    }

    private static XYSeries level(int name, Cusum cusum, double at) {
        XYSeries series = Layers.series(name);
        series.add(-0.5, at);
        series.add(cusum.steps().size() - 0.5, at);
        return series;
    }

    private static List<XYSeries> sums(Cusum cusum, Timeline time, ToDoubleFunction<Cusum.Step> sum) {
        List<XYSeries> all = new ArrayList<>();
        List<Integer> bounds = time.bounds();
        for (int segment = 0; segment + 1 < bounds.size(); segment++) {
            XYSeries series = Layers.series(segment);
            IntStream.range(bounds.get(segment), bounds.get(segment + 1))
                    .forEach(each ->
                            series.add(each, sum.applyAsDouble(cusum.steps().get(each))));
            all.add(series);
        }
        return all;
    }

    private static XYSeries signals(Cusum cusum) {
        XYSeries series = Layers.series(0);
        boolean before = false;
        for (int i = 0; i < cusum.steps().size(); i++) {
            Cusum.Step step = cusum.steps().get(i);
            boolean up = step.up() >= cusum.limit();
            boolean reached = up || step.down() >= cusum.limit();
            if (reached && (!before || step.starts().isPresent())) {
                series.add(i, up ? step.up() : -step.down());
            }
            before = reached;
        }
        return series;
    }
}
