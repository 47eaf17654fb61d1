/**
 * What followed a decision: how the work with the child ended, and whether the child came to notice again. Comes in: rows
 * counted from the log. Goes out: figures that say what they cannot show.
 */
@NullMarked
package org.youthpanel.tracking.following;

import org.jspecify.annotations.NullMarked;
