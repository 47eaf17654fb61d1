package org.youthpanel.tracking.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The column of names at the left of a chart, wrapped, and cut where a name is very long: the table has all of it. */
final class Names {

    private static final double RATIO = 0.38;
    private static final int MOST_LINES = 3;
    /** Wrapping leaves some of a line empty. */
    private static final double FULL = 0.8;

    private Names() {}

    /** The same name twice is two rows. */
    record Row(int place, String name) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static CategoryAxis axis() {
        CategoryAxis axis = new ToTheRight();
        Theme.axis(axis);
        axis.setMaximumCategoryLabelWidthRatio((float) RATIO);
        axis.setMaximumCategoryLabelLines(MOST_LINES);
        axis.setCategoryLabelPositionOffset(8);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        return axis;
    }

    /** Room for the longest name. */
    static int rowHeight(List<String> names) {
        double longest = names.stream().mapToDouble(Theme::width).max().orElse(0);
        double line = Theme.WIDTH * RATIO * FULL;
        int lines = longest <= Theme.WIDTH * RATIO ? 1 : longest <= 2 * line ? 2 : MOST_LINES;
        return lines * Theme.LINE + 14;
    }

    /** Lines of a name end where the chart begins. */
    @SuppressWarnings({"serial", "rawtypes"})
    private static final class ToTheRight extends CategoryAxis {

        @Override
        protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D g2) {
            TextBlock label = super.createLabel(category, width, edge, g2);
            label.setLineAlignment(HorizontalAlignment.RIGHT);
            return label;
        }
    }

    /** What is left for the chart beside them. */
    static double beside(List<String> names) {
        double longest = names.stream().mapToDouble(Theme::width).max().orElse(0);
        return Theme.WIDTH - Math.min(longest, Theme.WIDTH * RATIO) - 30;
    }
}
