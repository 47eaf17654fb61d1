/**
 * What follows a decision of the panel: what the chair tells about the assessment, what the police decided in the end,
 * what was given to the child and how it went, referrals made to others, and whether the child came to notice again.
 *
 * <p>Comes in: forms read as far as they could be. Goes out: events of the case, and what of it is due. It counts
 * nothing and judges nobody: the decision stands as the panel made it, whatever follows (policy H1).
 */
@NullMarked
package org.youthpanel.panel.after;

import org.jspecify.annotations.NullMarked;
