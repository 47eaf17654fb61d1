package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Optional;

/**
 * Named figures with their intervals, against a line that means no difference.
 *
 * @param reference where the line stands: 1 for ratios
 * @param referenceName what it means, such as "Same as all cases"
 */
public record Intervals(List<Row> rows, Scale scale, double reference, String referenceName) implements Chart {

    public static final int MOST = 12;

    public enum Scale {
        /** From 0 to 1, shown in per cent. */
        SHARE,
        /** Above 0, on a logarithmic axis: twice as often and half as often are equally far from 1. */
        RATIO
    }

    /**
     * @param range none where it is undefined or there are too few cases: the label says so
     * @param label the figure in words, such as "1.4 (0.8 to 2.5)" or "Too few to compare"
     */
    public record Row(String name, Optional<Range> range, String label) {}

    /** @param upper may be infinite */
    public record Range(double value, double lower, double upper) {

        public Range {
            if (!(lower <= value && value <= upper)) {
                throw new IllegalArgumentException(value + " is not within " + lower + " to " + upper);
            }
        }
    }

    public Intervals {
        rows = List.copyOf(rows);
        if (rows.size() > MOST) {
            throw new IllegalArgumentException(rows.size() + " intervals are too many to read");
        }
    }

    @Override
    public Optional<Svg> draw(Alternative alternative) {
        return rows.stream().noneMatch(each -> each.range().isPresent())
                ? Optional.empty()
                : Optional.of(IntervalsDrawing.draw(this, alternative));
    }
}
