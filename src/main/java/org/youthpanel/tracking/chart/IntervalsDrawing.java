package org.youthpanel.tracking.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A mark with its interval as a line, the figure in words above it; an arrow where the interval goes on. */
@SuppressWarnings("serial")
final class IntervalsDrawing extends AbstractCategoryItemRenderer {

    private static final List<Double> RATIOS = List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 20.0);
    private static final List<String> RATIO_NAMES = List.of("0.05", "0.1", "0.25", "0.5", "1", "2", "4", "8", "20");

    private final Intervals intervals;
    private final DoubleUnaryOperator place;

    private IntervalsDrawing(Intervals intervals) {
        this.intervals = intervals;
        this.place = intervals.scale() == Intervals.Scale.RATIO ? Math::log : DoubleUnaryOperator.identity();
    }

    static Svg draw(Intervals intervals, Alternative alternative) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        List<String> names = new ArrayList<>();
        for (Intervals.Row each : intervals.rows()) {
            data.addValue(0, "", new Names.Row(names.size(), each.name()));
            names.add(each.name());
        }
        IntervalsDrawing renderer = new IntervalsDrawing(intervals);
        CategoryPlot plot = new CategoryPlot(data, Names.axis(), renderer.axis(), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.addRangeMarker(
                new ValueMarker(renderer.place.applyAsDouble(intervals.reference()), Theme.ORANGE, Theme.FIRM),
                Layer.BACKGROUND);
        JFreeChart chart = Theme.chart(plot);
        int key = Theme.key(chart, List.of(Theme.line(intervals.referenceName(), Theme.ORANGE, Theme.FIRM)));
        int row = Math.max(Names.rowHeight(names), 2 * Theme.LINE + 14);
        return Sheet.draw(chart, names.size() * row + key + 40, alternative);
    }

    /** As wide as the figures and intervals need, up to the ends of the scale. */
    private TickAxis axis() {
        double[] figures = DoubleStream.concat(
                        DoubleStream.of(intervals.reference()),
                        intervals.rows().stream()
                                .flatMap(each -> each.range().stream())
                                .flatMapToDouble(each -> DoubleStream.of(each.lower(), each.value(), each.upper())))
                .filter(Double::isFinite)
                .toArray();
        double least = DoubleStream.of(figures).min().orElse(0);
        double most = DoubleStream.of(figures).max().orElse(1);
        if (intervals.scale() == Intervals.Scale.SHARE) {
            return TickAxis.shares(Bounds.around(DoubleStream.of(figures)), 0);
        }
        int first = 0;
        int last = RATIOS.size() - 1;
        while (first < 3 && RATIOS.get(first + 1) <= least) {
            first++;
        }
        while (last > 5 && RATIOS.get(last - 1) >= most) {
            last--;
        }
        List<TickAxis.Tick> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(new TickAxis.Tick(Math.log(RATIOS.get(i)), RATIO_NAMES.get(i)));
        }
        return new TickAxis(ticks, Math.log(RATIOS.get(first)), Math.log(RATIOS.get(last)));
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis names,
            ValueAxis figures,
            CategoryDataset data,
            int series,
            int at,
            int pass) {
        Intervals.Row row = intervals.rows().get(at);
        double middle = names.getCategoryMiddle(at, data.getColumnCount(), area, plot.getDomainAxisEdge());
        RectangleEdge edge = plot.getRangeAxisEdge();
        double half = Theme.width(row.label()) / 2;
        double x = area.getMinX() + half;
        if (row.range().isPresent()) {
            Intervals.Range range = row.range().get();
            double value = x(range.value(), figures, area, edge);
            interval(g2, range, figures, area, edge, middle + 8);
            x = Math.max(area.getMinX() + half, Math.min(value, area.getMaxX() + 18 - half));
            g2.setPaint(Theme.BLUE);
            g2.fill(AffineTransform.getTranslateInstance(value, middle + 8).createTransformedShape(Theme.DOT));
        }
        double y = row.range().isPresent() ? middle - 11 : middle;
        g2.setPaint(Theme.PAPER); // or the line of the reference would run through the words
        g2.fill(new Rectangle2D.Double(x - half - 3, y - 9, 2 * half + 6, 18));
        g2.setPaint(Theme.INK);
        g2.setFont(Theme.TEXT);
        TextUtils.drawAlignedString(row.label(), g2, (float) x, (float) y, TextAnchor.CENTER);
    }

    private void interval(
            Graphics2D g2, Intervals.Range range, ValueAxis axis, Rectangle2D area, RectangleEdge edge, double y) {
        double from = x(range.lower(), axis, area, edge);
        double to = x(range.upper(), axis, area, edge);
        g2.setPaint(Theme.BLUE);
        g2.setStroke(Theme.FIRM);
        g2.draw(new Line2D.Double(from, y, to, y));
        end(g2, from, y, place.applyAsDouble(range.lower()) < axis.getLowerBound() - 1e-9 ? 1 : 0);
        end(g2, to, y, place.applyAsDouble(range.upper()) > axis.getUpperBound() + 1e-9 ? -1 : 0);
    }

    /** @param inwards where the interval goes on beyond the axis, which way an arrow's head opens; else 0 */
    private static void end(Graphics2D g2, double x, double y, int inwards) {
        if (inwards == 0) {
            g2.draw(new Line2D.Double(x, y - 5, x, y + 5));
        } else {
            Stream.of(-5, 5).forEach(each -> g2.draw(new Line2D.Double(x, y, x + 7 * inwards, y + each)));
        }
    }

    private double x(double figure, ValueAxis axis, Rectangle2D area, RectangleEdge edge) {
        double at = Math.max(axis.getLowerBound(), Math.min(axis.getUpperBound(), place.applyAsDouble(figure)));
        return axis.valueToJava2D(at, area, edge);
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
        return Theme.line("", Theme.BLUE, Theme.FIRM);
    }
}
