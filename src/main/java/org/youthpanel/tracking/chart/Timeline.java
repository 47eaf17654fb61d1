package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** What the charts over time have in common: the axis of periods, and segments that begin where rules changed. */
final class Timeline {

    private static final double EDGE = 0.5;
    /** About what the axis of figures leaves. */
    private static final double WIDE = Theme.WIDTH - 80;

    private final List<String> labels;
    private final List<Optional<String>> starts;

    Timeline(List<String> labels, List<Optional<String>> starts) {
        this.labels = labels;
        this.starts = starts;
    }

    TickAxis axis() {
        return new TickAxis(
                IntStream.range(0, labels.size())
                        .mapToObj(each -> new TickAxis.Tick(each, labels.get(each)))
                        .toList(),
                -EDGE,
                labels.size() - EDGE);
    }

    /** The first point of each segment, and one after the last. */
    List<Integer> bounds() {
        List<Integer> bounds = new ArrayList<>(List.of(0));
        IntStream.range(1, starts.size())
                .filter(each -> starts.get(each).isPresent())
                .forEach(bounds::add);
        bounds.add(starts.size());
        return bounds;
    }

    /** How many lines the words above the breaks take. */
    int lines() {
        return rows().stream().mapToInt(each -> each + 1).max().orElse(0);
    }

    /**
     * @param upper where the figures end
     * @param line how high a line of text is, in figures
     */
    void breaks(XYPlot plot, double lower, double upper, double line) {
        List<Integer> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            if (row < 0) {
                continue;
            }
            double at = i - EDGE;
            double high = upper + (lines() - row - 0.3) * line;
            plot.addAnnotation(new XYLineAnnotation(at, lower, at, high + line * 0.3, Theme.THIN, Theme.INK));
            boolean left = flipped(i);
            double gap = 6 * labels.size() / WIDE;
            XYTextAnnotation text = new XYTextAnnotation(starts.get(i).orElseThrow(), at + (left ? -gap : gap), high);
            text.setFont(Theme.TEXT);
            text.setPaint(Theme.INK);
            text.setBackgroundPaint(Theme.PAPER); // or another break would run through it
            text.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            plot.addAnnotation(text);
        }
    }

    /** Each in the first line from the top where it does not touch the one before; -1 where nothing starts. */
    private List<Integer> rows() {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).isEmpty()) {
                rows.add(-1);
                continue;
            }
            double at = i * WIDE / labels.size();
            double wide = Theme.width(starts.get(i).get()) + 16;
            double from = flipped(i) ? at - wide : at;
            int row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, from + wide);
            rows.add(row);
        }
        return rows;
    }

    /** Words that would run over the right edge stand to the left. */
    private boolean flipped(int start) {
        return start * WIDE / labels.size() + Theme.width(starts.get(start).orElse("")) > WIDE;
    }
}
