package org.youthpanel.workbench.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.Step.State;

/**
 * Where a version is, by what was done with it here. Only steps with the files as they are now count: changed files are a
 * new draft, and a number that was published with other files is taken for good.
 *
 * @param steps all that bear its number, the earliest first
 * @param own those with these files that followed from where it was
 */
public record Life(State state, List<Step> steps, List<Step> own) {

    /** @param steps of the version, the earliest first */
    static Life of(RuleSetVersion version, List<Step> steps) {
        State state = State.DRAFT;
        List<Step> own = new ArrayList<>();
        for (Step step : steps) {
            if (step.sha256().equals(version.sha256()) && step.kind().follows(state)) {
                own.add(step);
                state = step.kind().to();
            } else if (step.kind() == Kind.PUBLISHED) {
                return new Life(State.TAKEN, List.copyOf(steps), List.of());
            }
        }
        boolean givenUp = state == State.DRAFT && version.manifest().status() == Status.WITHDRAWN;
        return new Life(givenUp ? State.WITHDRAWN : state, List.copyOf(steps), List.copyOf(own));
    }

    /** The last step of this kind. */
    public Optional<Step> last(Kind kind) {
        return own.stream().filter(each -> each.kind() == kind).reduce((one, other) -> other);
    }

    /** Whether a person ever proposed these files, also if that was taken back. */
    public boolean isProposedBy(Person person) {
        return own.stream()
                .anyMatch(each ->
                        each.kind() == Kind.PROPOSED && each.stamp().by().equals(person.name()));
    }
}
