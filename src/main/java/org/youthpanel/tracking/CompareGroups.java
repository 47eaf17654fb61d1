package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.Adherence;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Column.Answer;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Column.Direction;
import org.youthpanel.tracking.Column.Towards;
import org.youthpanel.tracking.CountSelected.Selected;
import org.youthpanel.tracking.Fairness.Denominator;
import org.youthpanel.tracking.Fairness.Measure;
import org.youthpanel.tracking.Fairness.Shown;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;

/**
 * Compares groups of children by a characteristic that no rule sees. Whoever may open the cases and read their
 * characteristics is told every number. To others few children are hidden, and they choose among whole quarters alone:
 * of two selections that differ by one case, its characteristic would follow.
 */
public final class CompareGroups {

    public static final List<Column> BY =
            List.of(Column.ETHNIC_GROUP, Column.ETHNICITY, Column.SEX, Column.AGE, Column.LOOKED_AFTER, Column.SEND);

    /** Those that others are usually compared with; of ages, the one with most cases. */
    private static final Map<Column, String> REFERENCES = Map.of(
            Column.ETHNIC_GROUP, "WHITE",
            Column.ETHNICITY, "W1",
            Column.SEX, "MALE",
            Column.LOOKED_AFTER, Answer.NO.name(),
            Column.SEND, Answer.NO.name());

    private final CountSelected counting;

    public CompareGroups(CountSelected counting) {
        this.counting = counting;
    }

    /** The group that others are usually compared with; null of a characteristic that has none. */
    public static @Nullable String usual(Column by) {
        return REFERENCES.get(by);
    }

    /** Whether the person may be told of this selection. */
    public static boolean fits(Person person, Selection selection, LocalDate today) {
        return CharacteristicsEntry.shownTo(person) || selection.ofClosedQuarters(today);
    }

    /** @param reference the group to compare with; empty for the usual one */
    public Told<Fairness> compare(Person person, Selection selection, Column by, Optional<String> reference) {
        if (!fits(person, selection, counting.today())) {
            return new Told.NotYours<>();
        }
        return counting.told(
                person,
                selection.of(Pair.RECOMMENDATION_DECISION),
                selected -> fairness(selected, by, reference.filter(each -> !each.isEmpty())));
    }

    private static Fairness fairness(Selected asking, Column by, Optional<String> asked) {
        Selected selected = asking.once(
                Behind.all(),
                by,
                Column.STANDING,
                Column.RECOMMENDED,
                Column.DECIDED,
                Column.ADHERENCE,
                Column.TOWARDS,
                Column.REACHED_PANEL,
                Column.FORMAL_RECOMMENDED,
                Column.FORMAL_DECIDED,
                Column.DEPTH,
                Column.REFUSED);
        Map<String, Integer> reached = selected.by(denominator(Denominator.REACHED_PANEL), by);
        Map<String, Integer> compared = selected.by(denominator(Denominator.COMPARED), by);
        List<String> groups = reached.keySet().stream()
                .filter(each -> !each.isEmpty())
                .sorted(BreakDownAgreement.order(by))
                .toList();
        Optional<String> reference = asked.filter(groups::contains)
                .or(() -> Optional.ofNullable(REFERENCES.get(by)).filter(groups::contains))
                .or(() -> groups.stream().max(Comparator.comparing(reached::get)));
        return new Fairness(
                selected.selection(),
                by,
                reference,
                Stream.of(Measure.values())
                        .map(measure -> measure(
                                selected,
                                measure,
                                by,
                                groups,
                                reference,
                                measure.of() == Denominator.COMPARED ? compared : reached))
                        .toList());
    }

    private static Fairness.Compared measure(
            Selected selected,
            Measure measure,
            Column by,
            List<String> groups,
            Optional<String> reference,
            Map<String, Integer> of) {
        Behind happened = happened(measure);
        Map<String, Integer> counted = selected.by(happened, by);
        boolean hiding = !CharacteristicsEntry.shownTo(selected.person());
        return new Fairness.Compared(
                measure,
                groups.stream()
                        .map(code -> {
                            Cell cell = new Cell(counted.getOrDefault(code, 0), of.getOrDefault(code, 0), hiding);
                            return new Fairness.Group(
                                    code,
                                    cell.count(happened.with(by, code)),
                                    cell.of(denominator(measure.of()).with(by, code)),
                                    reference
                                            .filter(each -> !each.equals(code))
                                            .map(each -> new Cell(
                                                    counted.getOrDefault(each, 0), of.getOrDefault(each, 0), hiding))
                                            .flatMap(cell::relativeTo));
                        })
                        .toList());
    }

    /** How often it happened in one group. @param hiding whether few are hidden, and not only left uncompared */
    private record Cell(int n, int all, boolean hiding) {

        Shown count(Behind behind) {
            return shown(!few(all) && !few(n) && !few(all - n), n, behind);
        }

        Shown of(Behind behind) {
            return shown(!few(all), all, behind);
        }

        Optional<Figure<RelativeRate>> relativeTo(Cell reference) {
            return Stream.of(this, reference)
                            .allMatch(each -> each.all >= Agreement.FEW && !few(each.n) && !few(each.all - each.n))
                    ? Optional.of(RelativeRate.of(n, all, reference.n, reference.all))
                    : Optional.empty();
        }

        private Shown shown(boolean shown, int number, Behind behind) {
            return new Shown(shown || !hiding ? Optional.of(Tally.of(number, behind)) : Optional.empty());
        }

        /** That there is nobody tells of nobody. */
        private static boolean few(int number) {
            return number > 0 && number < Fairness.HIDDEN;
        }
    }

    private static Behind denominator(Denominator of) {
        return of == Denominator.COMPARED ? Behind.compared() : Behind.all().with(Column.REACHED_PANEL, Answer.YES);
    }

    private static Behind happened(Measure measure) {
        Behind reached = denominator(Denominator.REACHED_PANEL);
        Behind compared = denominator(Denominator.COMPARED);
        return switch (measure) {
            case FORMAL_RECOMMENDED -> reached.with(Column.FORMAL_RECOMMENDED, Answer.YES);
            case FULL_ASSESSMENT -> reached.with(Column.DEPTH, Depth.ASSET_PLUS);
            case RAISED_BY_PANEL ->
                Behind.of(Counted.LEVEL_CHANGES)
                        .with(Column.REACHED_PANEL, Answer.YES)
                        .with(Column.CHANGED_BY, ChangedBy.PANEL)
                        .with(Column.DIRECTION, Direction.RAISED);
            case REFUSED -> reached.with(Column.REFUSED, Answer.YES);
            case FORMAL_DECIDED -> reached.with(Column.FORMAL_DECIDED, Answer.YES);
            case DIFFERENT -> compared.except(Column.ADHERENCE, Adherence.AS_RECOMMENDED.name());
            case MORE_FORMAL -> compared.with(Column.TOWARDS, Towards.MORE_FORMAL);
            case LESS_FORMAL -> compared.with(Column.TOWARDS, Towards.LESS_FORMAL);
        };
    }
}
