package org.youthpanel.workbench.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;

/**
 * How often something happened to children of each group before, and would after, under the rules for small numbers:
 * nothing tells of fewer than five children (policy H6), neither a number nor the difference of two, and where the whole
 * is known no number is hidden alone. Under ten cases nothing is compared.
 *
 * @param reference the group that the others are compared with; empty where there is none
 */
public record Disparity(Column by, Optional<String> reference, List<Measured> measures) {

    public enum Measure {
        FORMAL_RECOMMENDED,
        FULL_ASSESSMENT,
        DIFFERENT;

        private boolean counts(TwoAnswers each) {
            return this != DIFFERENT || each.recommendedBothTimes();
        }

        private boolean before(TwoAnswers each) {
            return switch (this) {
                case FORMAL_RECOMMENDED ->
                    each.before().recommended().filter(to -> to.rung() > 1).isPresent();
                case FULL_ASSESSMENT -> each.before().depth() == Depth.ASSET_PLUS;
                case DIFFERENT -> !each.agreedBefore();
            };
        }

        private boolean after(TwoAnswers each) {
            return switch (this) {
                case FORMAL_RECOMMENDED ->
                    each.after().recommended().filter(to -> to.rung() > 1).isPresent();
                case FULL_ASSESSMENT -> each.after().depth() == Depth.ASSET_PLUS;
                case DIFFERENT -> !each.agreesAfter();
            };
        }
    }

    public record Measured(Measure measure, List<Group> groups) {}

    /**
     * @param of empty, like the others, where it is hidden
     * @param relativeBefore to the reference; empty for the reference, of too few, and where a number is hidden
     */
    public record Group(
            String code,
            Optional<Integer> of,
            Optional<Integer> before,
            Optional<Integer> after,
            Optional<Figure<RelativeRate>> relativeBefore,
            Optional<Figure<RelativeRate>> relativeAfter) {}

    /** @param groups by the code of the characteristic */
    public static Disparity of(Column by, Map<String, List<Replays.Alike>> groups) {
        List<String> codes = groups.keySet().stream()
                .filter(each -> !each.isEmpty())
                .sorted()
                .toList();
        Optional<String> reference = Optional.ofNullable(CompareGroups.usual(by))
                .filter(codes::contains)
                .or(() -> codes.stream().max(Comparator.comparing(each -> Changes.sum(groups.get(each), all -> true))));
        return new Disparity(
                by,
                reference,
                Stream.of(Measure.values())
                        .map(each -> new Measured(each, measured(each, codes, reference, groups)))
                        .toList());
    }

    /** Counts of a group, and which of them may be told. */
    private static final class Cell {

        private final String code;
        private final int of;
        private final int before;
        private final int after;
        private boolean ofShown;
        private boolean beforeShown;
        private boolean afterShown;

        Cell(String code, Measure measure, List<Replays.Alike> alike) {
            this.code = code;
            this.of = Changes.sum(alike, measure::counts);
            this.before = Changes.sum(alike, each -> measure.counts(each) && measure.before(each));
            this.after = Changes.sum(alike, each -> measure.counts(each) && measure.after(each));
            ofShown = !few(of);
            beforeShown = ofShown && !few(before) && !few(of - before);
            afterShown = ofShown && !few(after) && !few(of - after) && !few(Math.abs(after - before));
        }
    }

    private static List<Group> measured(
            Measure measure, List<String> codes, Optional<String> reference, Map<String, List<Replays.Alike>> groups) {
        List<Cell> cells = new ArrayList<>();
        codes.forEach(code -> cells.add(new Cell(code, measure, groups.get(code))));
        notAlone(cells, cell -> cell.ofShown, cell -> cell.of, cell -> cell.ofShown = false);
        cells.stream().filter(cell -> !cell.ofShown).forEach(cell -> {
            cell.beforeShown = false;
            cell.afterShown = false;
        });
        notAlone(cells, cell -> cell.beforeShown, cell -> cell.before, cell -> cell.beforeShown = false);
        notAlone(cells, cell -> cell.afterShown, cell -> cell.after, cell -> cell.afterShown = false);
        Optional<Cell> to = cells.stream()
                .filter(each -> reference.equals(Optional.of(each.code)))
                .findFirst();
        return cells.stream()
                .map(cell -> new Group(
                        cell.code,
                        shown(cell.ofShown, cell.of),
                        shown(cell.beforeShown, cell.before),
                        shown(cell.afterShown, cell.after),
                        to.filter(each -> each != cell && each.beforeShown && cell.beforeShown)
                                .flatMap(each -> rate(cell.before, cell.of, each.before, each.of)),
                        to.filter(each -> each != cell && each.afterShown && cell.afterShown)
                                .flatMap(each -> rate(cell.after, cell.of, each.after, each.of))))
                .toList();
    }

    /** One number that is hidden among many that are told follows from their total: then the smallest other goes too. */
    private static void notAlone(
            List<Cell> cells, Predicate<Cell> shown, ToIntFunction<Cell> number, Consumer<Cell> hide) {
        if (cells.stream().filter(each -> !shown.test(each)).count() == 1) {
            cells.stream().filter(shown).min(Comparator.comparingInt(number)).ifPresent(hide);
        }
    }

    private static Optional<Figure<RelativeRate>> rate(int n, int of, int otherN, int otherOf) {
        return of >= Agreement.FEW && otherOf >= Agreement.FEW
                ? Optional.of(RelativeRate.of(n, of, otherN, otherOf))
                : Optional.empty();
    }

    private static Optional<Integer> shown(boolean shown, int number) {
        return shown ? Optional.of(number) : Optional.empty();
    }

    /** That there is nobody tells of nobody. */
    private static boolean few(int number) {
        return number > 0 && number < Fairness.HIDDEN;
    }
}
