package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.concepts.FinalGravity;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.workbench.space.Invariant.Change;
import org.youthpanel.workbench.space.Invariant.Moves;
import org.youthpanel.workbench.space.Invariant.Never;
import org.youthpanel.workbench.space.Invariant.Then;

/** Tries a statement at every point of the case space of two versions, and keeps the smallest case that breaks it. */
final class InvariantCheck {

    private final WholeSpace space;
    private final Invariant invariant;
    private final Slice disposalSlice;
    private final Slice depthSlice;
    private long smallest = -1;

    private InvariantCheck(WholeSpace space, Invariant invariant) {
        this.space = space;
        this.invariant = invariant;
        this.disposalSlice = space.disposals().slice();
        this.depthSlice = space.depths().slice();
    }

    static Optional<Defect> broken(WholeSpace space, Invariant invariant) {
        InvariantCheck check = new InvariantCheck(space, invariant);
        if (invariant.claim() instanceof Moves moves) {
            return check.moves(moves);
        }
        if (invariant.claim() instanceof Then then) {
            return check.then(then);
        }
        return check.change((Change) invariant.claim());
    }

    private Optional<Defect> moves(Moves moves) {
        List<RuleDefinition> rules = new ArrayList<>(space.together().national().rules(Stratum.DECIDE));
        rules.addAll(space.together().service().rules(Stratum.DECIDE));
        return rules.stream()
                .filter(rule -> rule.effects().stream().anyMatch(effect -> !effect.startsWith("Need(")))
                .filter(rule -> rule.reads().stream().anyMatch(moves.facts()::contains))
                .findFirst()
                .map(rule -> Defect.of(invariant + " But " + rule.id() + " decides by it."));
    }

    private Optional<Defect> then(Then then) {
        if (then.depth().isPresent() || then.depthNot().isPresent()) {
            each(depthSlice, then.where(), point -> {
                Depth depth = space.depths().depth(point);
                return then.depth().map(wanted -> wanted != depth).orElse(false)
                        || then.depthNot().map(unwanted -> unwanted == depth).orElse(false);
            });
            return told(depthSlice);
        }
        List<Resolved> answers = space.disposals().resolved();
        boolean[] wrong = new boolean[answers.size()];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = !holds(then, answers.get(i));
        }
        each(disposalSlice, then.where(), point -> {
            int answer = space.disposals().answer(point);
            return answer != DisposalSweep.NO_ANSWER && wrong[answer];
        });
        return told(disposalSlice);
    }

    private static boolean holds(Then then, Resolved answer) {
        return then.outcome()
                        .map(wanted -> wanted.equals(answer.outcome().name()))
                        .orElse(true)
                && then.startingPoint()
                        .map(wanted -> answer.startingPoint()
                                .map(point -> point.disposal() == wanted)
                                .orElse(false))
                        .orElse(true)
                && then.barred().stream()
                        .allMatch(disposal -> answer.barred().containsKey(disposal)
                                && then.by()
                                        .map(label ->
                                                answer.barred().get(disposal).contains(label))
                                        .orElse(true));
    }

    private void each(Slice slice, Where where, LongPredicate breaks) {
        boolean[][] within = within(slice, where);
        for (long point = 0; point < slice.size(); point++) {
            if (breaks.test(point) && in(slice, within, point) && !excepted(slice, point)) {
                keep(slice, point);
            }
        }
    }

    private boolean[][] within(Slice slice, Where where) {
        boolean[][] within = new boolean[slice.groupings().size()][];
        for (int axis = 0; axis < within.length; axis++) {
            Grouping grouping = slice.groupings().get(axis);
            within[axis] = new boolean[grouping.size()];
            Set<String> paths = grouping.axis().paths();
            for (int place : grouping.where(space.together().empty(), facts -> where.holds(facts, paths))) {
                within[axis][place] = true;
            }
        }
        return within;
    }

    private static boolean in(Slice slice, boolean[][] within, long point) {
        for (int axis = 0; axis < within.length; axis++) {
            if (!within[axis][slice.place(point, axis)]) {
                return false;
            }
        }
        return true;
    }

    private boolean excepted(Slice slice, long point) {
        return invariant.except().stream()
                .anyMatch(
                        each -> each.where().holds(slice.at(point), each.where().paths()));
    }

    private Optional<Defect> change(Change change) {
        boolean depth = isDepth(change);
        Slice slice = depth ? depthSlice : disposalSlice;
        String path = change.fact().startsWith("finalGravity") ? "finalGravity.score" : change.fact();
        for (int axis = 0; axis < slice.groupings().size(); axis++) {
            if (slice.groupings().get(axis).axis().paths().contains(path)) {
                if (depth) {
                    change(
                            change,
                            slice,
                            axis,
                            point -> space.depths().depth(point).ordinal(),
                            (first, second) -> change.never() == Never.OTHER_DEPTH
                                    || rank(Depth.values()[second]) < rank(Depth.values()[first]));
                } else {
                    List<Resolved> answers = space.disposals().resolved();
                    change(
                            change,
                            slice,
                            axis,
                            point -> space.disposals().answer(point),
                            (first, second) -> brings(change.never(), answers.get(first), answers.get(second)));
                }
            }
        }
        return told(slice);
    }

    /** The light assessment, then one that cannot be told yet, then the full one. */
    private static int rank(Depth depth) {
        return depth == Depth.LARP ? 0 : depth == Depth.UNDETERMINED ? 1 : 2;
    }

    private static boolean brings(Never never, Resolved first, Resolved second) {
        return switch (never) {
            case OTHER_BARS -> !first.barred().equals(second.barred());
            case LESS_FORMAL_STARTING_POINT ->
                first.startingPoint().isPresent()
                        && second.startingPoint().isPresent()
                        && second.startingPoint().get().rung()
                                < first.startingPoint().get().rung();
            case LESS_FORMAL_RECOMMENDATION -> isLessFormal(first.recommended(), second.recommended());
            case EARNS ->
                second.recommended().isPresent() && first.recommended().isEmpty()
                        || isLessFormal(first.recommended(), second.recommended());
            case LESS_DEPTH, OTHER_DEPTH -> false;
        };
    }

    private static boolean isLessFormal(Optional<Disposal> first, Optional<Disposal> second) {
        return first.isPresent()
                && second.isPresent()
                && second.get().rung() < first.get().rung();
    }

    private void change(
            Change change, Slice slice, int axis, IntUnaryOperator answer, BiPredicate<Integer, Integer> breaks) {
        int[][] steps = steps(change, slice.groupings().get(axis));
        Chorus prompting = prompting(change.unless());
        int answers = Math.max(space.disposals().resolved().size(), Depth.values().length);
        BitSet wrong = new BitSet();
        for (int first = 0; first < answers; first++) {
            for (int second = 0; second < answers; second++) {
                wrong.set(first * answers + second, isPair(change, first, second) && breaks.test(first, second));
            }
        }
        for (int point = 0; point < slice.size(); point++) {
            int place = slice.place(point, axis);
            int first = answer.applyAsInt(point);
            for (int to : steps[place]) {
                int other = (int) (point + (to - place) * slice.stride(axis));
                int second = answer.applyAsInt(other);
                if (first != second
                        && first >= 0
                        && second >= 0
                        && wrong.get(first * answers + second)
                        && isOpen(change, point)
                        && (change.unless().isEmpty()
                                || prompting.at(point, resolvedAt(point)).isEmpty())
                        && !excepted(slice, point)
                        && !excepted(slice, other)) {
                    keep(slice, other);
                }
            }
        }
    }

    private boolean isPair(Change change, int first, int second) {
        int size = isDepth(change)
                ? Depth.values().length
                : space.disposals().resolved().size();
        return first != second && first < size && second < size;
    }

    private static boolean isDepth(Change change) {
        return change.never() == Never.LESS_DEPTH || change.never() == Never.OTHER_DEPTH;
    }

    private boolean isOpen(Change change, long point) {
        return change.open()
                .map(disposal -> space.disposals()
                        .resolved()
                        .get(space.disposals().answer(point))
                        .available()
                        .contains(disposal))
                .orElse(true);
    }

    /** From each class of the axis, to which the change goes. */
    private int[][] steps(Change change, Grouping grouping) {
        List<CaseFacts> cases = new ArrayList<>();
        for (int i = 0; i < grouping.size(); i++) {
            cases.add(grouping.value(i).put().apply(space.together().empty()));
        }
        return IntStream.range(0, cases.size())
                .mapToObj(from -> IntStream.range(0, cases.size())
                        .filter(to -> from != to && isStep(change, cases.get(from), cases.get(to)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private boolean isStep(Change change, CaseFacts first, CaseFacts second) {
        if (change.fact().startsWith("finalGravity")) {
            FinalGravity lower = gravity(first);
            FinalGravity higher = gravity(second);
            return higher.score() > lower.score() && higher.aggravated() == lower.aggravated();
        }
        if (change.raise()) {
            Optional<Level> lower = level(first, change.fact());
            Optional<Level> higher = level(second, change.fact());
            return lower.isPresent()
                    && higher.isPresent()
                    && higher.get().ordinal() > lower.get().ordinal();
        }
        return isOneOf(first, change.fact(), change.from()) && isOneOf(second, change.fact(), change.to());
    }

    private static boolean isOneOf(CaseFacts facts, String path, List<Object> values) {
        return values.isEmpty() || new Where(Map.of(path, values)).holds(facts, Set.of(path));
    }

    private static Optional<Level> level(CaseFacts facts, String path) {
        return Optional.ofNullable(facts.written(Where.fact(path))).map(code -> Level.valueOf(code.toString()));
    }

    private FinalGravity gravity(CaseFacts facts) {
        return space.together().concepts(facts).stream()
                .filter(FinalGravity.class::isInstance)
                .map(FinalGravity.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Those that say a prompt of a label, and see nothing beyond the slice of the disposal. */
    private Chorus prompting(Optional<String> label) {
        List<RuleDefinition> checks =
                new ArrayList<>(space.together().national().rules(Stratum.CHECK));
        checks.addAll(space.together().service().rules(Stratum.CHECK));
        return new Chorus(
                space.together(),
                checks.stream()
                        .filter(rule -> label.map(rule.label()::equals).orElse(false))
                        .filter(rule -> space.together()
                                        .slice(List.of(rule))
                                        .part(disposalSlice, false)
                                        .size()
                                == 1)
                        .toList(),
                disposalSlice);
    }

    private List<Object> resolvedAt(long point) {
        return space.disposals().resolved().get(space.disposals().answer(point)).concepts();
    }

    private void keep(Slice slice, long point) {
        if (smallest < 0 || slice.distance(point) < slice.distance(smallest)) {
            smallest = point;
        }
    }

    private Optional<Defect> told(Slice slice) {
        return smallest < 0
                ? Optional.empty()
                : Optional.of(new Defect("This does not hold: " + invariant, slice.example(smallest)));
    }
}
