/**
 * Proving rule sets before a child meets them: scenarios and verification. Comes in: a rule book and files of
 * scenarios. Goes out: what holds and what does not, in words a policy lead can act on. Needs no Spring.
 */
@NullMarked
package org.youthpanel.workbench;

import org.jspecify.annotations.NullMarked;
