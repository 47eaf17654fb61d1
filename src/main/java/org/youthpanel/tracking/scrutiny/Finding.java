package org.youthpanel.tracking.scrutiny;

import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Grade;

/**
 * What a scrutiny panel found of a decision. It changes no decision.
 *
 * @param words what was observed; given with the grades that say nothing without
 * @param disposal what the scrutiny panel would have decided, where it said so
 * @param decided the decision as it stood when it was looked at
 * @param why of a correction: what was wrong with the finding before
 */
public record Finding(
        Grade grade, Optional<String> words, Optional<Disposal> disposal, Disposal decided, Optional<String> why) {}
