package org.youthpanel.advice;

import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.resolved.Depth;

/**
 * What the advice on one case comes to, without why: enough to hold two answers against each other.
 *
 * @param recommended empty unless the outcome is RECOMMENDED
 */
public record ShortAnswer(Outcome outcome, Optional<Disposal> recommended, Depth depth, PanelCase panelCase) {

    static ShortAnswer of(Evaluation evaluation) {
        return new ShortAnswer(
                Outcome.of(evaluation.disposal()),
                evaluation.recommended(),
                evaluation.depth(),
                evaluation.panelCase());
    }
}
