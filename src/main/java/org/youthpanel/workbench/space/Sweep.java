package org.youthpanel.workbench.space;

import java.util.List;

/** Goes over every point of a slice, and says where each lies in other, coarser slices. */
final class Sweep {

    /** Beyond it a space would not fit the memory, nor a minute. */
    static final long MOST = 60_000_000;

    private final Slice slice;
    private final long[][][] added;
    private final Visit visit;

    /** One point of the swept slice and the points of the others, in an array that is used again. */
    interface Visit {
        void at(int point, long[] others);
    }

    private Sweep(Slice slice, List<Slice> others, Visit visit) {
        this.slice = slice;
        this.added = new long[slice.groupings().size()][][];
        for (int axis = 0; axis < added.length; axis++) {
            added[axis] = new long[slice.groupings().get(axis).size()][others.size()];
        }
        for (int other = 0; other < others.size(); other++) {
            long[][] onto = slice.onto(others.get(other));
            for (int axis = 0; axis < added.length; axis++) {
                for (int place = 0; place < added[axis].length; place++) {
                    added[axis][place][other] = onto[axis][place];
                }
            }
        }
        this.visit = visit;
    }

    static void over(Slice slice, List<Slice> others, Visit visit) {
        if (slice.size() > MOST) {
            throw new TooLarge(slice);
        }
        new Sweep(slice, others, visit).walk(0, 0, new long[others.size()]);
    }

    private void walk(int axis, long point, long[] others) {
        if (axis == added.length) {
            visit.at((int) point, others);
            return;
        }
        long[] next = new long[others.length];
        for (int place = 0; place < added[axis].length; place++) {
            long[] own = added[axis][place];
            for (int i = 0; i < next.length; i++) {
                next[i] = others[i] + own[i];
            }
            walk(axis + 1, point + place * slice.stride(axis), next);
        }
    }

    /** Rules that look at so much at once that not every case can be tried. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(Slice slice) {
            super("The rules look at so many facts together that " + slice.size() + " kinds of case would have to be"
                    + " tried, more than " + MOST + ": "
                    + slice.groupings().stream()
                            .map(each -> each.axis().name() + " in " + each.size())
                            .toList());
        }
    }
}
