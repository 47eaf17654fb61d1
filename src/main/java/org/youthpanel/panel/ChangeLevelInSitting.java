package org.youthpanel.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;

/** The panel changes an assessed level of a case that it hears: counted as its own, and advised again (A9, D4, H4). */
public final class ChangeLevelInSitting {

    private final SittingChanges changes;
    private final ChangeLevels levels;

    public ChangeLevelInSitting(SittingChanges changes, ChangeLevels levels) {
        this.changes = changes;
        this.levels = levels;
    }

    /**
     * @param seen the version of the facts that the change was made from
     * @param raisedBy which agency asked for it
     * @param told what could not be read
     */
    public SittingResult change(
            Person person,
            String id,
            int number,
            int seen,
            LevelChange change,
            Optional<Agency> raisedBy,
            List<Problem> told) {
        return changes.hearing(person, id, number, (sitting, item) -> {
            List<Problem> problems = new ArrayList<>(told);
            problems.addAll(change.problems(told));
            Fields.required("levels.raisedBy", raisedBy, problems);
            if (!problems.isEmpty()) {
                return new SittingResult.Refused(List.copyOf(problems));
            }
            ChangeLevels.Result result = levels.change(person, item.reference(), seen, change, Origin.LEVELS_BY_PANEL);
            if (result instanceof ChangeLevels.Changed changed) {
                return changes.changed(
                        person,
                        sitting,
                        new SittingEvent.LevelChanged(
                                item.reference(), changed.facts().version(), raisedBy.orElseThrow()));
            }
            if (result instanceof ChangeLevels.Result.Stale stale) {
                return new SittingResult.StaleFacts(stale.current());
            }
            if (result instanceof ChangeLevels.Result.Refused refused) {
                return new SittingResult.Refused(refused.problems());
            }
            return result instanceof ChangeLevels.Result.Unchanged
                    ? new SittingResult.Refused(
                            List.of(new Problem("levels", "unchanged", "These are the levels that the case has.")))
                    : new SittingResult.NoSuchSitting();
        });
    }
}
