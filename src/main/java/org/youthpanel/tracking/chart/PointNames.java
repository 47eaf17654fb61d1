package org.youthpanel.tracking.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/**
 * Names beside the points of a funnel, where they touch neither a point nor one another; further off with a line to the
 * point where it is crowded. A name that finds no place is left to the table; those that signal come first, then those with the least
 * choice.
 */
final class PointNames {

    private static final int MOST_LETTERS = 28;
    private static final int TALL = 16;
    private static final int DOT = 14;
    private static final int DIAMOND = 18;

    private final XYPlot plot;
    private final double wide;
    private final double high;
    private final double across;
    private final double down;
    private final double upper;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param wide how wide and how high the plot is drawn, for the most cases and the shares within the bounds */
    PointNames(XYPlot plot, double wide, double high, double most, Bounds bounds) {
        this.plot = plot;
        this.wide = wide;
        this.high = high;
        this.across = wide / most;
        this.down = high / bounds.span();
        this.upper = bounds.upper();
    }

    void write(List<Funnel.Place> places) {
        for (Funnel.Place each : places) {
            int size = each.signal() ? DIAMOND : DOT;
            taken.add(new Rectangle2D.Double(x(each) - size / 2.0, y(each) - size / 2.0, size, size));
        }
        List<Funnel.Place> left = new ArrayList<>(places);
        while (!left.isEmpty()) {
            Funnel.Place next = left.stream()
                    .min(Comparator.comparing(Funnel.Place::signal)
                            .reversed()
                            .thenComparing(
                                    each -> beside(each).filter(this::free).count()))
                    .orElseThrow();
            left.remove(next);
            beside(next)
                    .filter(this::free)
                    .findFirst()
                    .ifPresentOrElse(each -> write(next, each), () -> furtherOff(next));
        }
    }

    private void furtherOff(Funnel.Place place) {
        double x = x(place);
        double y = y(place);
        for (Rectangle2D each : further(place).filter(this::free).toList()) {
            double endX = Math.max(each.getMinX() + 8, Math.min(each.getMaxX() - 8, x));
            double endY = each.getCenterY() > y ? each.getMinY() : each.getMaxY();
            Line2D line = new Line2D.Double(x, y, endX, endY);
            if (taken.stream().noneMatch(other -> !other.contains(x, y) && line.intersects(other))) {
                write(place, each);
                plot.addAnnotation(new XYLineAnnotation(
                        place.cases(), place.share(), endX / across, upper - endY / down, Theme.THIN, Theme.INK));
                return;
            }
        }
    }

    private Stream<Rectangle2D> beside(Funnel.Place place) {
        double x = x(place);
        double y = y(place);
        double length = Theme.width(cut(place.name()));
        return Stream.of(
                at(x + 12, y - 8, length),
                at(x - 12 - length, y - 8, length),
                at(x - length / 2, y - 28, length),
                at(x - length / 2, y + 12, length));
    }

    private Stream<Rectangle2D> further(Funnel.Place place) {
        double x = x(place);
        double length = Theme.width(cut(place.name()));
        return Stream.of(34, -52, 56, -74, 78, -96)
                .flatMap(dy -> Stream.of(-length / 2, 0.0, -length, 40.0, -length - 40)
                        .map(dx -> at(x + dx, y(place) + dy, length)));
    }

    private static Rectangle2D at(double x, double y, double length) {
        return new Rectangle2D.Double(x, y, length, TALL);
    }

    private boolean free(Rectangle2D place) {
        return place.getMinX() >= 4
                && place.getMaxX() <= wide + 14
                && place.getMinY() >= 0
                && place.getMaxY() <= high
                && taken.stream().noneMatch(place::intersects);
    }

    private void write(Funnel.Place place, Rectangle2D where) {
        taken.add(where);
        XYTextAnnotation text =
                new XYTextAnnotation(cut(place.name()), where.getCenterX() / across, upper - where.getCenterY() / down);
        text.setFont(Theme.TEXT);
        text.setPaint(Theme.INK);
        text.setBackgroundPaint(Theme.PAPER); // or the limits would run through it
        text.setTextAnchor(TextAnchor.CENTER);
        plot.addAnnotation(text);
    }

    private double x(Funnel.Place place) {
        return place.cases() * across;
    }

    private double y(Funnel.Place place) {
        return (upper - place.share()) * down;
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MOST_LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }
}
