package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Optional;

/**
 * Named counts as horizontal bars, the first on top; of one period, or of two.
 *
 * @param series the periods: none or one where there is a single one, which the page names; two are told apart by a key
 * @param bars at most {@value #MOST}
 */
public record Bars(List<String> series, List<Bar> bars) implements Chart {

    public static final int MOST = 12;

    /** @param values one for each of the periods */
    public record Bar(String name, List<Value> values) {

        public Bar {
            values = List.copyOf(values);
        }

        public static Bar of(String name, int count) {
            return new Bar(name, List.of(new Value(count, String.valueOf(count))));
        }

        public static Bar of(String name, int count, int before) {
            return new Bar(
                    name, List.of(new Value(count, String.valueOf(count)), new Value(before, String.valueOf(before))));
        }
    }

    /** @param label stands at the end of the bar: the count, or the count with its share */
    public record Value(double length, String label) {

        public Value {
            if (!(length >= 0) || Double.isInfinite(length)) {
                throw new IllegalArgumentException(length + " is no length of a bar");
            }
        }
    }

    public Bars {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        int periods = Math.max(1, series.size());
        if (periods > 2 || bars.size() > MOST) {
            throw new IllegalArgumentException(bars.size() + " bars of " + periods + " periods are too many to read");
        }
        if (bars.stream().anyMatch(each -> each.values().size() != periods)) {
            throw new IllegalArgumentException("Each bar has a value for each period");
        }
    }

    /** Bars of one period. */
    public static Bars of(List<Bar> bars) {
        return new Bars(List.of(), bars);
    }

    @Override
    public Optional<Svg> draw(Alternative alternative) {
        return bars.isEmpty() ? Optional.empty() : Optional.of(BarsDrawing.draw(this, alternative));
    }
}
