package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to happen after a decision.
 *
 * @param interventions what the child is to do or is offered, in free words
 * @param responsible who sees to it: a role or initials
 * @param followUp the day on which it is looked at again
 */
public record Plan(List<String> interventions, Optional<String> responsible, Optional<LocalDate> followUp) {

    public static final Plan NONE = new Plan(List.of(), Optional.empty(), Optional.empty());

    public Plan {
        interventions = List.copyOf(interventions);
    }
}
