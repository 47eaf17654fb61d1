package org.youthpanel.tracking.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines and marks laid over one another, the first at the bottom. */
final class Layers {

    private final XYPlot plot;
    private int next;

    Layers(TickAxis along, TickAxis up) {
        plot = new XYPlot(null, along, up, null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
    }

    XYPlot plot() {
        return plot;
    }

    Layers lines(List<XYSeries> lines, Color paint, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultPaint(paint);
        renderer.setDefaultStroke(stroke);
        return add(lines, renderer);
    }

    Layers marks(XYSeries marks, Shape shape, Color fill, Color outline) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setDefaultShape(shape);
        renderer.setDefaultPaint(fill);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        renderer.setUseFillPaint(true);
        renderer.setDefaultFillPaint(fill);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setDefaultOutlinePaint(outline);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setDefaultOutlineStroke(Theme.FIRM);
        return add(List.of(marks), renderer);
    }

    private Layers add(List<XYSeries> all, XYLineAndShapeRenderer renderer) {
        XYSeriesCollection data = new XYSeriesCollection();
        all.forEach(data::addSeries);
        plot.setDataset(next, data);
        plot.setRenderer(next, renderer);
        next++;
        return this;
    }

    /** Points as they are given. */
    static XYSeries series(int name) {
        return new XYSeries(name, false, true);
    }
}
