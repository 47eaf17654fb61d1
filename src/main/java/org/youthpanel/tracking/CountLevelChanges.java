package org.youthpanel.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.after.Escalation;
import org.youthpanel.tracking.Column.Answer;
import org.youthpanel.tracking.Column.AssessedLevel;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Column.Direction;
import org.youthpanel.tracking.CountSelected.Selected;

/** Counts how often assessed levels were changed, by whom and with what effect: what the inspectors asked for. */
public final class CountLevelChanges {

    private final CountSelected counting;

    public CountLevelChanges(CountSelected counting) {
        this.counting = counting;
    }

    public Told<LevelChanges> count(Person person, Selection selection) {
        return counting.told(person, selection, asking -> {
            Selected selected = once(asking);
            return new LevelChanges(
                    selection,
                    by(selected, ChangedBy.PANEL, Behind.all().with(Column.REACHED_PANEL, Answer.YES)),
                    by(selected, ChangedBy.GATEKEEPER, Behind.all()),
                    referrals(selected),
                    overtaken(selected));
        });
    }

    private static Selected once(Selected asking) {
        return asking.once(Behind.all(), Column.REACHED_PANEL, Column.AUTHOR_TEAM)
                .once(
                        Behind.of(Counted.LEVEL_CHANGES),
                        Column.REFERENCE,
                        Column.STANDING,
                        Column.AUTHOR_TEAM,
                        Column.CHANGED_BY,
                        Column.RAISED_BY,
                        Column.LEVEL,
                        Column.DIRECTION,
                        Column.LEVEL_RECOMMENDED_BEFORE,
                        Column.LEVEL_RECOMMENDED_AFTER,
                        Column.LEVEL_DEPTH_BEFORE,
                        Column.LEVEL_DEPTH_AFTER)
                .once(
                        Behind.of(Counted.OVERTAKEN),
                        Column.REFERENCE,
                        Column.STANDING,
                        Column.CAUSE,
                        Column.OVERTAKEN_BEFORE,
                        Column.OVERTAKEN_AFTER,
                        Column.OVERTAKEN_DEPTH_BEFORE,
                        Column.OVERTAKEN_DEPTH_AFTER);
    }

    private static LevelChanges.By by(Selected selected, ChangedBy who, Behind of) {
        Behind changes = Behind.of(Counted.LEVEL_CHANGES).with(Column.CHANGED_BY, who);
        return new LevelChanges.By(
                selected.tally(of),
                selected.tally(changes),
                selected.tally(changes.with(Column.DIRECTION, Direction.RAISED)),
                selected.tally(changes.with(Column.DIRECTION, Direction.LOWERED)),
                selected.tally(changes.with(Column.DIRECTION, Direction.FIRST_SET)),
                levels(selected, changes),
                teams(selected, changes, of),
                agencies(selected, changes),
                effects(
                        selected,
                        changes,
                        Column.LEVEL_RECOMMENDED_BEFORE,
                        Column.LEVEL_RECOMMENDED_AFTER,
                        Column.LEVEL_DEPTH_BEFORE,
                        Column.LEVEL_DEPTH_AFTER));
    }

    private static List<LevelChanges.Level> levels(Selected selected, Behind changes) {
        Ways ways = Ways.of(selected, changes, Column.LEVEL);
        return Stream.of(AssessedLevel.values())
                .map(level -> new LevelChanges.Level(
                        level,
                        ways.tally(level.name(), Direction.RAISED),
                        ways.tally(level.name(), Direction.LOWERED),
                        ways.tally(level.name(), Direction.FIRST_SET)))
                .toList();
    }

    private static List<LevelChanges.Team> teams(Selected selected, Behind changes, Behind of) {
        Ways ways = Ways.of(selected, changes, Column.AUTHOR_TEAM);
        Map<String, Integer> all = selected.by(of, Column.AUTHOR_TEAM);
        return all.keySet().stream()
                .sorted(BreakDownAgreement.order(Column.AUTHOR_TEAM))
                .map(team -> new LevelChanges.Team(
                        Optional.of(team).filter(each -> !each.isEmpty()),
                        Tally.of(all.get(team), having(of, Column.AUTHOR_TEAM, team)),
                        ways.tally(team, Direction.RAISED),
                        ways.tally(team, Direction.LOWERED),
                        ways.tally(team, Direction.FIRST_SET)))
                .toList();
    }

    /** @param counted by code and direction */
    private record Ways(Behind changes, Column column, List<Counts.Group> counted) {

        static Ways of(Selected selected, Behind changes, Column column) {
            return new Ways(changes, column, selected.countCases(changes, column, Column.DIRECTION));
        }

        Tally tally(String code, Direction direction) {
            return Tally.of(
                    counted.stream()
                            .filter(each -> each.code(column).orElse("").equals(code)
                                    && each.code(Column.DIRECTION).equals(Optional.of(direction.name())))
                            .mapToInt(Counts.Group::n)
                            .sum(),
                    having(changes, column, code).with(Column.DIRECTION, direction));
        }
    }

    private static List<LevelChanges.Raiser> agencies(Selected selected, Behind changes) {
        Map<String, Integer> counted = selected.by(changes.knowing(Column.RAISED_BY), Column.RAISED_BY);
        return Stream.of(Agency.values())
                .filter(each -> counted.containsKey(each.name()))
                .map(each -> new LevelChanges.Raiser(
                        each, Tally.of(counted.get(each.name()), changes.with(Column.RAISED_BY, each))))
                .toList();
    }

    private static List<LevelChanges.Effect> effects(
            Selected selected, Behind behind, Column before, Column after, Column depthBefore, Column depthAfter) {
        List<LevelChanges.Effect> effects = new ArrayList<>();
        // before the decision nobody learns here what is recommended
        Behind decided = behind.with(Column.STANDING, Column.Standing.DECIDED);
        for (Counts.Group group : selected.countCases(decided, before, after, depthBefore, depthAfter)) {
            Behind these = decided;
            for (Column column : List.of(before, after, depthBefore, depthAfter)) {
                these = having(these, column, group.code(column).orElse(""));
            }
            effects.add(new LevelChanges.Effect(
                    group.code(before),
                    group.code(after),
                    group.code(depthBefore),
                    group.code(depthAfter),
                    Tally.of(group.n(), these)));
        }
        effects.sort(Comparator.<LevelChanges.Effect>comparingInt(each -> each.changed() ? 0 : 1)
                .thenComparingInt(each -> -each.cases().n()));
        return effects;
    }

    private static List<LevelChanges.Overtaken> overtaken(Selected selected) {
        Behind all = Behind.of(Counted.OVERTAKEN);
        return Column.CAUSE.codes().stream()
                .flatMap(cause -> effects(
                                selected,
                                all.with(Column.CAUSE, cause),
                                Column.OVERTAKEN_BEFORE,
                                Column.OVERTAKEN_AFTER,
                                Column.OVERTAKEN_DEPTH_BEFORE,
                                Column.OVERTAKEN_DEPTH_AFTER)
                        .stream()
                        .map(effect -> new LevelChanges.Overtaken(cause, effect)))
                .toList();
    }

    private static List<LevelChanges.Referral> referrals(Selected selected) {
        List<Counts.Group> counted = selected.countCases(
                Behind.of(Counted.ESCALATIONS), Column.ESCALATION, Column.PROMPTED, Column.MADE, Column.PANEL_RAISED);
        List<LevelChanges.Referral> referrals = new ArrayList<>();
        for (Escalation to : Escalation.values()) {
            Behind of = Behind.of(Counted.ESCALATIONS).with(Column.ESCALATION, to);
            Behind prompted = of.with(Column.PROMPTED, Answer.YES);
            Behind after = prompted.with(Column.PANEL_RAISED, Answer.YES);
            LevelChanges.Referral referral = new LevelChanges.Referral(
                    to,
                    sum(counted, prompted),
                    sum(counted, prompted.with(Column.MADE, Answer.YES)),
                    sum(counted, of.with(Column.PROMPTED, Answer.NO).with(Column.MADE, Answer.YES)),
                    sum(counted, after),
                    sum(counted, after.with(Column.MADE, Answer.YES)));
            if (referral.prompted().n() + referral.unprompted().n() > 0) {
                referrals.add(referral);
            }
        }
        return referrals;
    }

    private static Tally sum(List<Counts.Group> counted, Behind behind) {
        return Tally.of(
                counted.stream()
                        .filter(each -> behind.is().entrySet().stream()
                                .allMatch(code -> each.code(code.getKey()).equals(Optional.of(code.getValue()))))
                        .mapToInt(Counts.Group::n)
                        .sum(),
                behind);
    }

    private static Behind having(Behind behind, Column column, String code) {
        return code.isEmpty() ? behind.lacking(column) : behind.with(column, code);
    }
}
