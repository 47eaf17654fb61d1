/**
 * From what the rules said to one answer, explained. Comes in: {@link org.youthpanel.facts.CaseFacts} and a
 * {@link org.youthpanel.rules.RuleBook}. Goes out: a {@link org.youthpanel.advice.Recommendation}. The core ends here:
 * no Spring, no database, no clock. What a person then does with the advice is not known here.
 */
@NullMarked
package org.youthpanel.advice;

import org.jspecify.annotations.NullMarked;
