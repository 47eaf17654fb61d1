/**
 * A made-up year of a service, for demonstration mode. Comes in: a seed, a service, the last day that is over, and the
 * adviser. Goes out: cases whose facts hang together, and decisions drawn after the rules have advised. Nothing in it is
 * taken from a child: no case, no name and no sentence. The same seed and day make the same year: only what fills an empty
 * log with it asks a clock which day that is.
 */
@NullMarked
package org.youthpanel.platform.demonstration;

import org.jspecify.annotations.NullMarked;
