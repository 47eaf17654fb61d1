package org.youthpanel.tracking.chart;

import java.awt.Rectangle;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/** What a chart is drawn on. */
final class Sheet {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 1;

    private Sheet() {}

    static Svg draw(JFreeChart chart, int height, Alternative alternative) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setPrecision(DECIMALS);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        chart.draw(graphics, new Rectangle(Theme.WIDTH, height));
        return Markup.of(graphics.getRoot(), height, alternative);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
