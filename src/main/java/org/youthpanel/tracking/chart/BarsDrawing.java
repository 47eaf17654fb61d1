package org.youthpanel.tracking.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** The second period is hollow, so that the two differ without colour. */
final class BarsDrawing {

    private static final int BAR = 24;

    private BarsDrawing() {}

    static Svg draw(Bars bars, Alternative alternative) {
        int periods = Math.max(1, bars.series().size());
        List<String> names = bars.bars().stream().map(Bars.Bar::name).toList();
        int row = Math.max(Names.rowHeight(names), periods * BAR + 16);
        BarRenderer renderer = renderer(bars);
        renderer.setMaximumBarWidth((double) BAR / (names.size() * row));
        CategoryPlot plot = new CategoryPlot(data(bars), Names.axis(), length(bars, names), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = Theme.chart(plot);
        int key = 0;
        if (periods > 1) {
            List<LegendItem> items = new ArrayList<>();
            items.add(Theme.mark(bars.series().get(0), Theme.SQUARE, Theme.BLUE, Theme.BLUE));
            items.add(Theme.mark(bars.series().get(1), Theme.SQUARE, Theme.PAPER, Theme.ORANGE));
            key = Theme.key(chart, items);
        }
        return Sheet.draw(chart, names.size() * row + key + 8, alternative);
    }

    private static CategoryDataset data(Bars bars) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.bars().size(); i++) {
            Names.Row row = new Names.Row(i, bars.bars().get(i).name());
            List<Bars.Value> values = bars.bars().get(i).values();
            for (int period = 0; period < values.size(); period++) {
                data.addValue(values.get(period).length(), Integer.valueOf(period), row);
            }
        }
        return data;
    }

    /** Without figures, since each bar has its own; long enough that the label of the longest is not cut. */
    private static NumberAxis length(Bars bars, List<String> names) {
        double room = Names.beside(names);
        double upper = bars.bars().stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(each -> each.length() * room / Math.max(40, room - Theme.width(each.label()) - 14))
                .max()
                .orElse(1);
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, upper > 0 ? upper : 1);
        axis.setVisible(false);
        return axis;
    }

    private static BarRenderer renderer(Bars bars) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setItemMargin(0.06);
        renderer.setDefaultOutlineStroke(Theme.FIRM);
        renderer.setSeriesPaint(0, Theme.BLUE);
        renderer.setSeriesOutlinePaint(0, Theme.BLUE);
        renderer.setSeriesPaint(1, Theme.PAPER);
        renderer.setSeriesOutlinePaint(1, Theme.ORANGE);
        renderer.setDefaultItemLabelFont(Theme.TEXT);
        renderer.setDefaultItemLabelPaint(Theme.INK);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setItemLabelInsets(new RectangleInsets(6, 6, 6, 6));
        renderer.setDefaultItemLabelGenerator(new Labels(bars));
        return renderer;
    }

    private record Labels(Bars bars) implements CategoryItemLabelGenerator {

        @Override
        public String generateLabel(CategoryDataset data, int period, int bar) {
            return bars.bars().get(bar).values().get(period).label();
        }

        @Override
        public String generateRowLabel(CategoryDataset data, int period) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int bar) {
            return "";
        }
    }
}
