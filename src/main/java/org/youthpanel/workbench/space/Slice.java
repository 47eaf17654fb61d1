package org.youthpanel.workbench.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;

/**
 * The part of the case space that some rules can see: the product of their axes, each in the classes they tell apart.
 * A point is the place of a case in it, counted up to the {@link #size()}.
 */
final class Slice {

    private final CaseFacts empty;
    private final List<Grouping> groupings;
    private final long[] strides;
    private final long size;

    Slice(CaseFacts empty, List<Grouping> groupings) {
        this.empty = empty;
        this.groupings = List.copyOf(groupings);
        this.strides = new long[groupings.size()];
        long product = 1;
        for (int i = groupings.size() - 1; i >= 0; i--) {
            strides[i] = product;
            product = Math.multiplyExact(product, groupings.get(i).size());
        }
        this.size = product;
    }

    List<Grouping> groupings() {
        return groupings;
    }

    long size() {
        return size;
    }

    long stride(int axis) {
        return strides[axis];
    }

    int place(long point, int axis) {
        return (int) (point / strides[axis] % groupings.get(axis).size());
    }

    /** Where an axis stands here; empty where nothing in this slice looks at it. */
    Optional<Integer> indexOf(String axis) {
        for (int i = 0; i < groupings.size(); i++) {
            if (groupings.get(i).axis().name().equals(axis)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The simplest case at a point. */
    CaseFacts at(long point) {
        CaseFacts facts = empty;
        for (int i = 0; i < groupings.size(); i++) {
            facts = groupings.get(i).value(place(point, i)).put().apply(facts);
        }
        return facts;
    }

    /** How far a point is from the simplest: the number of axes on which it has another value than the first. */
    int distance(long point) {
        int distance = 0;
        for (int i = 0; i < groupings.size(); i++) {
            if (place(point, i) > 0) {
                distance++;
            }
        }
        return distance;
    }

    /**
     * What each class of each axis here adds to the point of a slice that looks at some of the same axes, less finely.
     * An axis that the other does not have adds nothing; one that only the other has is left at its first class.
     */
    long[][] onto(Slice other) {
        long[][] added = new long[groupings.size()][];
        for (int i = 0; i < added.length; i++) {
            Grouping own = groupings.get(i);
            added[i] = new long[own.size()];
            Optional<Integer> there = other.indexOf(own.axis().name());
            if (there.isPresent()) {
                int[] coarse = other.groupings.get(there.get()).coarsen(own, empty);
                for (int c = 0; c < coarse.length; c++) {
                    added[i][c] = coarse[c] * other.strides[there.get()];
                }
            }
        }
        return added;
    }

    /** A part of this slice: the axes that another has too, or those that it has not. */
    Slice part(Slice other, boolean shared) {
        return new Slice(
                empty,
                groupings.stream()
                        .filter(each -> other.indexOf(each.axis().name()).isPresent() == shared)
                        .toList());
    }

    /** Where a point of a part of this slice lies in it, the other axes at their first class. */
    long within(Slice part, long point) {
        long whole = 0;
        for (int i = 0; i < part.groupings.size(); i++) {
            int axis = indexOf(part.groupings.get(i).axis().name()).orElseThrow();
            whole += part.place(point, i) * strides[axis];
        }
        return whole;
    }

    Map<String, Object> example(long point) {
        return at(point).document();
    }
}
