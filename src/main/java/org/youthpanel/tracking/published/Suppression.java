package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Says which of linked counts are hidden, so that nothing about few children follows from what is left (policy H6).
 *
 * <p>Every count under the threshold is hidden, 0 among them, and then as many more as it takes. What is shown is
 * compared with other counts that would have led to the same: whole numbers from 0, with the same totals. Of every count
 * under the threshold some of them say 0 and others the threshold or more; of every other hidden count they differ by
 * at least the threshold. These others are found one by one, and kept: hiding more never takes one away.
 */
public final class Suppression {

    private static final int STEPS = 20_000;
    /** Programs for one count. */
    private static final int TRIES = 60;

    /** Above the price of any change that takes one more child. */
    private static final double REWARD = 500;

    private static final double NEAR = 1e-6;

    private final Linked linked;
    private final int fewest;
    private final BitSet hidden = new BitSet();
    /** The least and the most that a count has in any of the counts found. */
    private final int[] least;

    private final int[] most;

    private Suppression(Linked linked, int fewest) {
        this.linked = linked;
        this.fewest = fewest;
        this.least = linked.counts().stream().mapToInt(Integer::intValue).toArray();
        this.most = least.clone();
    }

    /** @param fewest the least number that may be told */
    public static BitSet of(Linked linked, int fewest) {
        Suppression suppression = new Suppression(linked, fewest);
        suppression.hide();
        return suppression.hidden;
    }

    private void hide() {
        int size = linked.counts().size();
        for (int i = 0; i < size; i++) {
            hidden.set(i, count(i) < fewest);
        }
        // each turn widens what one count can be, so there is an end
        for (int open = open(); open >= 0; open = open()) {
            boolean few = count(open) < fewest;
            Optional<int[]> other = few && least[open] > 0
                    ? others(open, Relationship.LEQ, 0)
                    : others(open, Relationship.GEQ, few ? fewest : least[open] + fewest);
            if (other.isPresent()) {
                keep(other.get());
            } else if (hidden.cardinality() < size) {
                // not found in time: with one more hidden, it is found more easily
                hidden.set(smallestShown());
            } else {
                // where everything is hidden, nothing follows
                return;
            }
        }
    }

    private int smallestShown() {
        return IntStream.range(0, linked.counts().size())
                .filter(i -> !hidden.get(i))
                .boxed()
                .min(Comparator.comparing(this::count))
                .orElseThrow();
    }

    /** A hidden count of which too much is known; -1 where there is none. */
    private int open() {
        return hidden.stream()
                .filter(i -> count(i) < fewest ? least[i] > 0 || most[i] < fewest : most[i] < least[i] + fewest)
                .findFirst()
                .orElse(-1);
    }

    private int count(int place) {
        return linked.counts().get(place);
    }

    /** Hides where these differ from the counts. */
    private void keep(int[] other) {
        for (int i = 0; i < other.length; i++) {
            least[i] = Math.min(least[i], other[i]);
            most[i] = Math.max(most[i], other[i]);
            if (other[i] != count(i)) {
                hidden.set(i);
            }
        }
    }

    /**
     * Counts with the same totals, in which one of them is another: those that differ least from what is shown, so that
     * nothing more is hidden where nothing has to be, and few children where something has.
     */
    private Optional<int[]> others(int place, Relationship relationship, int target) {
        int size = linked.counts().size();
        // of each count how much more, and how much less
        int width = 2 * size;
        double[] cost = new double[width];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double price = hidden.get(i) ? 0 : 1 + count(i);
            cost[2 * i] = price;
            cost[2 * i + 1] = price;
            if (count(i) > 0) {
                double[] less = new double[width];
                less[2 * i + 1] = 1;
                constraints.add(new LinearConstraint(less, Relationship.LEQ, count(i)));
            }
        }
        for (Linked.Total total : linked.totals()) {
            double[] sum = new double[width];
            put(sum, total.of(), -1);
            total.parts().forEach(part -> put(sum, part, 1));
            // twice, since the solver loses equations of 0 on its way
            constraints.add(new LinearConstraint(sum, Relationship.LEQ, 0));
            constraints.add(
                    new LinearConstraint(Arrays.stream(sum).map(each -> -each).toArray(), Relationship.LEQ, 0));
        }
        // asked for by its price, not as a condition: then no change at all is a beginning that keeps every condition
        boolean up = relationship == Relationship.GEQ;
        constraints.add(bound(place, up ? Relationship.LEQ : Relationship.GEQ, target));
        double reward = REWARD
                * (1 + linked.counts().stream().mapToInt(each -> each).max().orElse(0));
        cost[2 * place] += up ? -reward : reward;
        cost[2 * place + 1] += up ? reward : -reward;
        return whole(new LinearObjectiveFunction(cost, 0), constraints, new int[] {TRIES})
                .filter(each -> each[place] == target);
    }

    private LinearConstraint bound(int place, Relationship relationship, int target) {
        double[] row = new double[2 * linked.counts().size()];
        put(row, place, 1);
        // with nothing below 0 on the right, where it can be
        return relationship == Relationship.GEQ
                ? new LinearConstraint(
                        Arrays.stream(row).map(each -> -each).toArray(), Relationship.LEQ, count(place) - target)
                : new LinearConstraint(row, relationship, target - count(place));
    }

    /** The program may answer with parts of children: then one count is asked to be a whole number, down or up. */
    private Optional<int[]> whole(LinearObjectiveFunction cost, List<LinearConstraint> constraints, int[] triesLeft) {
        if (triesLeft[0]-- <= 0) {
            return Optional.empty();
        }
        double[] found;
        try {
            found = new SimplexSolver()
                    .optimize(
                            new MaxIter(STEPS),
                            cost,
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND)
                    .getPoint();
        } catch (MathIllegalStateException e) {
            return Optional.empty();
        }
        double[] values = values(found);
        for (int i = values.length - 1; i >= 0; i--) {
            if (Math.abs(values[i] - Math.round(values[i])) > NEAR) {
                Optional<int[]> down =
                        whole(cost, with(constraints, bound(i, Relationship.LEQ, (int) values[i])), triesLeft);
                return down.isPresent()
                        ? down
                        : whole(cost, with(constraints, bound(i, Relationship.GEQ, (int) values[i] + 1)), triesLeft);
            }
        }
        int[] other =
                Arrays.stream(values).mapToInt(each -> (int) Math.round(each)).toArray();
        return addsUp(other) ? Optional.of(other) : Optional.empty();
    }

    private static List<LinearConstraint> with(List<LinearConstraint> constraints, LinearConstraint more) {
        List<LinearConstraint> all = new ArrayList<>(constraints);
        all.add(more);
        return all;
    }

    private void put(double[] row, int place, double sign) {
        row[2 * place] = sign;
        // a count of 0 cannot be less
        row[2 * place + 1] = count(place) > 0 ? -sign : 0;
    }

    private double[] values(double[] found) {
        double[] values = new double[linked.counts().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = count(i) + found[2 * i] - (count(i) > 0 ? found[2 * i + 1] : 0);
        }
        return values;
    }

    /** Checked once more in whole numbers, so that nothing rests on rounding. */
    private boolean addsUp(int[] other) {
        return Arrays.stream(other).allMatch(each -> each >= 0)
                && linked.totals().stream()
                        .allMatch(total -> total.parts().stream()
                                        .mapToInt(part -> other[part])
                                        .sum()
                                == other[total.of()]);
    }
}
