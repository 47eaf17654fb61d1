/**
 * The words of the field and the facts of a case, read strictly from YAML or JSON.
 *
 * <p>Comes in: a document. Goes out: {@link org.youthpanel.facts.CaseFacts}, frozen, or every problem of the document
 * at once. Counting and dating (windows, ages, working days) happens here, so that rules stay one layer deep. Knows
 * nothing of rules, of storage or of the web, and never reads a clock.
 */
@NullMarked
package org.youthpanel.facts;

import org.jspecify.annotations.NullMarked;
