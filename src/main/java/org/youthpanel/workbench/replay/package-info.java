/**
 * What a version of a rule set would have said: tried on cases that were decided, as a job that can be left, cancelled
 * and gone on with, and silently beside live ones, as a shadow. Comes in: logged recommendations with their facts, and
 * decisions. Goes out: which answers change and which way, and whether the panel's decisions agree more or less with
 * them. Must not write into the log, nor be seen where a case is prepared or decided.
 */
@NullMarked
package org.youthpanel.workbench.replay;

import org.jspecify.annotations.NullMarked;
