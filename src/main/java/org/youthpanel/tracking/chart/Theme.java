package org.youthpanel.tracking.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.block.LineBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** How every chart looks. Nothing is told by colour alone: what differs in colour differs in shape or stroke as well. */
final class Theme {

    static final int WIDTH = 480;
    static final int LINE = 20;
    /** Between a chart and the right edge, for what is written at its end. */
    static final int RIGHT = 24;

    static final Color INK = new Color(0x0b0c0c);
    static final Color BLUE = new Color(0x12436d);
    static final Color ORANGE = new Color(0xf46a25);
    static final Color GREY = new Color(0x3d3d3d);
    static final Color PAPER = Color.WHITE;

    static final Stroke THIN = new BasicStroke(1);
    static final Stroke FIRM = new BasicStroke(2.5f);
    static final Stroke DASHED = dashes(2, 7, 4);
    static final Stroke DOTTED = dashes(2, 2, 4);
    static final Stroke FIRM_DOTTED = dashes(3, 3, 3);

    static final Shape DOT = new Ellipse2D.Double(-5, -5, 10, 10);
    static final Shape SQUARE = new Rectangle2D.Double(-8, -8, 16, 16);
    static final Shape DIAMOND = diamond();

    /** Measured with the typeface of the pages, or widths would be those of whatever the server has. */
    static final Font TEXT = typeface().deriveFont(16f);

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final Shape SAMPLE = new Line2D.Double(-15, 0, 15, 0);

    private Theme() {}

    static JFreeChart chart(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, RIGHT));
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /**
     * A key above the chart, in reading order.
     *
     * @return how high it is
     */
    static int key(JFreeChart chart, List<LegendItem> items) {
        LegendItemCollection all = new LegendItemCollection();
        items.forEach(all::add);
        LegendTitle key = new LegendTitle(() -> all);
        key.setItemFont(TEXT);
        key.setItemPaint(INK);
        key.setBackgroundPaint(null);
        key.setFrame(new LineBorder(PAPER, new BasicStroke(0), RectangleInsets.ZERO_INSETS));
        key.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        key.setPosition(RectangleEdge.TOP);
        key.setHorizontalAlignment(HorizontalAlignment.LEFT);
        key.setMargin(0, 0, 6, 0);
        chart.addLegend(key);
        int lines = 1;
        double used = 0;
        for (LegendItem each : items) {
            double wide = width(each.getLabel()) + (each.isLineVisible() ? 52 : 38);
            if (used > 0 && used + wide > WIDTH) {
                lines++;
                used = 0;
            }
            used += wide;
        }
        return lines * (LINE + 4) + 6;
    }

    static LegendItem line(String name, Color paint, Stroke stroke) {
        return new LegendItem(
                name, null, null, null, false, DOT, false, paint, false, paint, THIN, true, SAMPLE, stroke, paint);
    }

    static LegendItem lineWithDots(String name) {
        return new LegendItem(
                name, null, null, null, true, DOT, true, BLUE, false, BLUE, THIN, true, SAMPLE, FIRM, BLUE);
    }

    static LegendItem mark(String name, Shape shape, Color fill, Color outline) {
        return new LegendItem(
                name, null, null, null, true, shape, true, fill, true, outline, FIRM, false, SAMPLE, FIRM, fill);
    }

    static void axis(Axis axis) {
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setAxisLinePaint(INK);
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkStroke(THIN);
        axis.setTickMarkPaint(INK);
    }

    static double width(String text) {
        return TEXT.getStringBounds(text, MEASURE).getWidth();
    }

    private static Stroke dashes(float width, float on, float off) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {on, off}, 0);
    }

    private static Shape diamond() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -9);
        path.lineTo(9, 0);
        path.lineTo(0, 9);
        path.lineTo(-9, 0);
        path.closePath();
        return path;
    }

    private static Font typeface() {
        try (var in = Theme.class.getResourceAsStream("/fonts/atkinson-hyperlegible-400.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The typeface in the jar cannot be read", e);
        }
    }
}
