/**
 * Trying a case with other facts. Comes in: a case, and what somebody would change in a copy of its facts. Goes out:
 * both answers, and the rules that differ. Nothing of it is kept but that the recommendation was seen.
 */
@NullMarked
package org.youthpanel.workbench.trying;

import org.jspecify.annotations.NullMarked;
