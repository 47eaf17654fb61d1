package org.youthpanel.tracking.chart;

import java.util.List;
import java.util.Optional;

/**
 * Two cumulative sums, of what is above and of what is below the expected, with the limit at which they signal.
 *
 * @param limit at which either sum signals, above 0
 */
public record Cusum(List<Step> steps, double limit, Key key) implements Chart {

    /**
     * A case or a period.
     *
     * @param label what stands on the axis, such as a day
     * @param up the upper sum, 0 or above
     * @param down the lower sum, 0 or above; it is drawn downwards
     * @param starts what begins with this step: the lines are broken before it
     */
    public record Step(String label, double up, double down, Optional<String> starts) {

        public static Step of(String label, double up, double down) {
            return new Step(label, up, down, Optional.empty());
        }

        public Step starting(String what) {
            return new Step(label, up, down, Optional.of(what));
        }
    }

    /** What the lines and marks are called. */
    public record Key(String up, String down, String limit, String signal) {}

    public Cusum {
        steps = List.copyOf(steps);
        if (!(limit > 0)) {
            throw new IllegalArgumentException(limit + " is no limit");
        }
    }

    @Override
    public Optional<Svg> draw(Alternative alternative) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(CusumDrawing.draw(this, alternative));
    }
}
