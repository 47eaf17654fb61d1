package org.youthpanel.tracking.published;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/** Somebody with the published tables and a linear program: between which bounds does a hidden count lie? */
final class Attack {

    /** Above what anybody would think of. */
    private static final double MOST = 1_000_000;

    private static final double NEAR = 1e-4;

    private int unsure;
    private final Linked linked;
    private final List<Integer> unknown;
    private final LinearConstraintSet known;

    Attack(Linked linked, BitSet hidden) {
        this(linked, hidden, new BitSet());
    }

    /** @param impossible counts of which everybody knows beforehand that they are 0 */
    Attack(Linked linked, BitSet hidden, BitSet impossible) {
        this.linked = linked;
        this.unknown =
                hidden.stream().filter(each -> !impossible.get(each)).boxed().toList();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Linked.Total total : linked.totals()) {
            double[] row = new double[unknown.size()];
            double shown = 0;
            for (int part : total.parts()) {
                shown += put(row, part, 1);
            }
            shown += put(row, total.of(), -1);
            constraints.add(new LinearConstraint(row, Relationship.LEQ, -shown));
            constraints.add(new LinearConstraint(row, Relationship.GEQ, -shown));
        }
        for (int i = 0; i < unknown.size(); i++) {
            double[] row = new double[unknown.size()];
            row[i] = 1;
            constraints.add(new LinearConstraint(row, Relationship.LEQ, MOST));
        }
        this.known = new LinearConstraintSet(constraints);
    }

    private double put(double[] row, int place, double sign) {
        int at = unknown.indexOf(place);
        if (at >= 0) {
            row[at] = sign;
            return 0;
        }
        return sign * linked.counts().get(place);
    }

    double least(int place) {
        return bound(place, GoalType.MINIMIZE);
    }

    double most(int place) {
        return bound(place, GoalType.MAXIMIZE);
    }

    private double bound(int place, GoalType goal) {
        double[] objective = new double[unknown.size()];
        objective[unknown.indexOf(place)] = 1;
        PointValuePair found = new SimplexSolver()
                .optimize(new LinearObjectiveFunction(objective, 0), known, goal, new NonNegativeConstraint(true));
        // the solver is known to lose an equation on its way: a bound that it did not reach proves nothing
        for (LinearConstraint each : known.getConstraints()) {
            double value = each.getCoefficients().dotProduct(new ArrayRealVector(found.getPoint()));
            boolean kept = each.getRelationship() == Relationship.LEQ
                    ? value < each.getValue() + NEAR
                    : value > each.getValue() - NEAR;
            if (!kept) {
                unsure++;
                return goal == GoalType.MINIMIZE ? 0 : MOST;
            }
        }
        return found.getValue();
    }

    /** How often the solver gave no answer. */
    int unsure() {
        return unsure;
    }

    /** What it finds out of counts that are hidden: a line for each. */
    List<String> findings(int fewest) {
        List<String> found = new ArrayList<>();
        for (int place : unknown) {
            int count = linked.counts().get(place);
            double least = least(place);
            double most = most(place);
            boolean safe = count < fewest ? least < 0.5 && most > fewest - 0.5 : most - least > fewest - 0.5;
            if (!safe) {
                found.add("count " + place + ", which is " + count + ", lies between " + least + " and " + most);
            }
        }
        return found;
    }
}
