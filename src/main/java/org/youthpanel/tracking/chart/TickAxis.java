package org.youthpanel.tracking.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with marks where it is told to have them; of labels side by side, every so many as there is room for. */
@SuppressWarnings("serial")
final class TickAxis extends NumberAxis {

    private static final int GAP = 14;

    record Tick(double at, String label) {}

    private final List<Tick> ticks;

    TickAxis(List<Tick> ticks, double lower, double upper) {
        this.ticks = List.copyOf(ticks);
        setRange(lower, upper);
        Theme.axis(this);
    }

    /** From 0 to 1 in per cent, within the bounds. */
    static TickAxis shares(Bounds bounds, double headroom) {
        double span = bounds.span();
        int step = span <= 0.25 ? 5 : span <= 0.5 ? 10 : 20;
        List<Tick> ticks = new ArrayList<>();
        for (long each = Math.round(bounds.lower() * 100 / step) * step;
                each <= Math.round(bounds.upper() * 100);
                each += step) {
            ticks.add(new Tick(each / 100.0, each + "%"));
        }
        return new TickAxis(ticks, bounds.lower(), bounds.upper() + headroom);
    }

    List<Tick> ticks() {
        return ticks;
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        int every = 1;
        while (every < ticks.size() && !fit(every, area, edge)) {
            every++;
        }
        List<NumberTick> shown = new ArrayList<>();
        for (int i = (ticks.size() - 1) % every; i < ticks.size(); i += every) {
            boolean over = over(ticks.get(i), area, edge);
            shown.add(tick(ticks.get(i), over ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER));
        }
        return shown;
    }

    /** Counted from the last, which is what is asked about first. */
    private boolean fit(int every, Rectangle2D area, RectangleEdge edge) {
        double end = Double.NEGATIVE_INFINITY;
        for (int i = (ticks.size() - 1) % every; i < ticks.size(); i += every) {
            double middle = valueToJava2D(ticks.get(i).at(), area, edge);
            double half = Theme.width(ticks.get(i).label()) / 2;
            boolean over = over(ticks.get(i), area, edge);
            if (middle - (over ? 2 * half : half) < end + GAP) {
                return false;
            }
            end = over ? middle : middle + half;
        }
        return true;
    }

    /** Whether a label in the middle would be cut by the right edge of the drawing. */
    private boolean over(Tick tick, Rectangle2D area, RectangleEdge edge) {
        return valueToJava2D(tick.at(), area, edge) + Theme.width(tick.label()) / 2 > area.getMaxX() + Theme.RIGHT - 2;
    }

    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        return ticks.stream().map(each -> tick(each, TextAnchor.CENTER_RIGHT)).toList();
    }

    private static NumberTick tick(Tick tick, TextAnchor anchor) {
        return new NumberTick(tick.at(), tick.label(), anchor, TextAnchor.CENTER, 0);
    }
}
