package org.youthpanel.workbench.publishing;

import java.util.List;
import java.util.Optional;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.Step.State;

/**
 * Where a version is, by what was done with it here.
 *
 * @param steps the earliest first; those with files that were changed since among them
 */
public record Life(State state, List<Step> steps) {

    /** @param steps of the version, the earliest first */
    static Life of(RuleSetVersion version, List<Step> steps) {
        return new Life(state(version.sha256(), steps), List.copyOf(steps));
    }

    /** Changed files are a new draft; but a number that was once in force, or was to be, is taken for good. */
    private static State state(String sha256, List<Step> steps) {
        Optional<Step> last = steps.stream()
                .filter(each -> isPublic(each) || each.sha256().equals(sha256))
                .reduce((one, other) -> other);
        return last.map(each -> each.kind().to()).orElse(State.DRAFT);
    }

    private static boolean isPublic(Step step) {
        return step.kind() == Kind.PUBLISHED || step.kind() == Kind.WITHDRAWN;
    }

    /** The last step of this kind, where it still stands. */
    public Optional<Step> last(Kind kind) {
        return steps.stream().filter(each -> each.kind() == kind).reduce((one, other) -> other);
    }
}
