/**
 * What the panel decides: the decision on a case with its rationale, its departure from the recommendation where there
 * is one, corrections, and the whole history of a case.
 *
 * <p>Comes in: forms read as far as they could be, and the recommendations of casework. Goes out: sealed results and
 * entries of the log. A recorded decision is never edited: a correction is an entry of its own. Knows nothing of SQL or
 * of the web, and never decides anything itself: advice is compared with a decision, never taken for one.
 */
@NullMarked
package org.youthpanel.panel;

import org.jspecify.annotations.NullMarked;
