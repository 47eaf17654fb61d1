/**
 * Figures on how decisions stand to recommendations and proposals. Comes in: cases with the last of everything, of the
 * services a person belongs to. Goes out: counts with their intervals, and beside each denominator what was left out of
 * it. A figure that is undefined says why. Knows nothing of SQL or of the web, and ranks no person.
 */
@NullMarked
package org.youthpanel.tracking;

import org.jspecify.annotations.NullMarked;
