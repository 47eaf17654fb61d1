package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.data.xy.XYSeries;

/** A name stands beside its point where there is room, of those that signal first. */
final class FunnelDrawing {

    private static final int HIGH = 280;
    private static final int WIDE = Theme.WIDTH - 75;

    private FunnelDrawing() {}

    static Svg draw(Funnel funnel, Alternative alternative) {
        Bounds bounds = Bounds.around(figures(funnel));
        double most = DoubleStream.concat(
                                funnel.places().stream().mapToDouble(Funnel.Place::cases),
                                funnel.limits().stream().mapToDouble(Funnel.Limits::cases))
                        .max()
                        .orElse(1)
                * 1.05;
        TickAxis along = cases(most);
        along.setLabel(funnel.key().cases());
        Layers layers = new Layers(along, TickAxis.shares(bounds, 0));
        layers.lines(both(funnel, Funnel.Limits::lower998, Funnel.Limits::upper998), Theme.GREY, Theme.DOTTED)
                .lines(both(funnel, Funnel.Limits::lower95, Funnel.Limits::upper95), Theme.GREY, Theme.DASHED)
                .lines(List.of(overall(funnel, most)), Theme.ORANGE, Theme.FIRM)
                .marks(points(funnel, false), Theme.DOT, Theme.BLUE, Theme.BLUE)
                .marks(points(funnel, true), Theme.DIAMOND, Theme.PAPER, Theme.BLUE);
        new PointNames(layers.plot(), WIDE, HIGH, most, bounds).write(funnel.places());
        JFreeChart chart = Theme.chart(layers.plot());
        int key = Theme.key(chart, key(funnel));
        return Sheet.draw(chart, HIGH + key + 56, alternative);
    }

    private static TickAxis cases(double most) {
        double step = Stream.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000)
                .filter(each -> most / each <= 6)
                .findFirst()
                .orElse(1_000_000);
        List<TickAxis.Tick> ticks = new ArrayList<>();
        for (double each = 0; each <= most; each += step) {
            ticks.add(new TickAxis.Tick(each, String.format(java.util.Locale.UK, "%,.0f", each)));
        }
        return new TickAxis(ticks, 0, most);
    }

    private static List<LegendItem> key(Funnel funnel) {
        Funnel.Key words = funnel.key();
        List<LegendItem> key = new ArrayList<>();
        key.add(Theme.mark(words.place(), Theme.DOT, Theme.BLUE, Theme.BLUE));
        if (funnel.places().stream().anyMatch(Funnel.Place::signal)) {
            key.add(Theme.mark(words.signal(), Theme.DIAMOND, Theme.PAPER, Theme.BLUE));
        }
        key.add(Theme.line(words.overall(), Theme.ORANGE, Theme.FIRM));
        key.add(Theme.line(words.limits95(), Theme.GREY, Theme.DASHED));
        key.add(Theme.line(words.limits998(), Theme.GREY, Theme.DOTTED));
        return key;
    }

    private static DoubleStream figures(Funnel funnel) {
        return DoubleStream.concat(
                DoubleStream.concat(
                        DoubleStream.of(funnel.overall()),
                        funnel.places().stream().mapToDouble(Funnel.Place::share)),
                funnel.limits().stream().flatMapToDouble(each -> DoubleStream.of(each.lower998(), each.upper998())));
    }

    private static XYSeries overall(Funnel funnel, double most) {
        XYSeries series = Layers.series(0);
        series.add(0, funnel.overall());
        series.add(most, funnel.overall());
        return series;
    }

    private static List<XYSeries> both(
            Funnel funnel, ToDoubleFunction<Funnel.Limits> lower, ToDoubleFunction<Funnel.Limits> upper) {
        XYSeries below = Layers.series(0);
        XYSeries above = Layers.series(1);
        for (Funnel.Limits each : funnel.limits()) {
            below.add(each.cases(), lower.applyAsDouble(each));
            above.add(each.cases(), upper.applyAsDouble(each));
        }
        return List.of(below, above);
    }

    private static XYSeries points(Funnel funnel, boolean signal) {
        XYSeries series = Layers.series(0);
        funnel.places().stream()
                .filter(each -> each.signal() == signal)
                .forEach(each -> series.add(each.cases(), each.share()));
        return series;
    }
}
