/**
 * The mathematics of the figures, and nothing else. Comes in: counts. Goes out: a figure with its interval, or the
 * reason why there is none. Knows no case, no service and no rule, and nothing of SQL, of Spring or of the web. What is
 * computed here is checked against published values, whose sources the tests name.
 */
@NullMarked
package org.youthpanel.tracking.statistics;

import org.jspecify.annotations.NullMarked;
