/**
 * Cases from referral to advice, and the log that keeps them: versions of a case's facts, the recommendations made on
 * them, who opened which, and the codes kept for tracking alone.
 *
 * <p>Comes in: what a person gave, read into forms. Goes out: sealed results; an expected refusal is a value, never an
 * exception. The log only grows: nothing here changes or removes an entry. Knows nothing of SQL, of the web or of how a
 * person signed in, and takes the time from the clock it is given.
 */
@NullMarked
package org.youthpanel.casework;

import org.jspecify.annotations.NullMarked;
