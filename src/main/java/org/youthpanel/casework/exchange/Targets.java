package org.youthpanel.casework.exchange;

import java.util.List;
import java.util.Optional;

/** All that columns can give, in the order of the question pages. */
public record Targets(List<Target> all) {

    /** What can be said of all rows at once. */
    private static final List<String> FIXED =
            List.of("decisionDate", "gravity.scale", "evidence.sufficientToCharge", "assessment.done", "priorOutcomes");

    /** Without these no row can be a case. */
    private static final List<String> NEEDED = List.of(
            Target.REFERENCE,
            Target.CHILD,
            "decisionDate",
            "child.ageAtOffence",
            "child.ageAtDisposal",
            "offence.type",
            "gravity.scale",
            "gravity.base");

    public Targets {
        all = List.copyOf(all);
    }

    public Optional<Target> find(String path) {
        return all.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    public List<Target> fixed() {
        return FIXED.stream().flatMap(each -> find(each).stream()).toList();
    }

    public List<Target> needed() {
        return NEEDED.stream().flatMap(each -> find(each).stream()).toList();
    }
}
