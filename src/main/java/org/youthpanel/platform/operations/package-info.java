/**
 * What whoever runs the program sees of it: health, numbers and logs, on a port of their own, and nothing of any case.
 * Comes in: what the other parts know of themselves. Goes out: answers to probes and to whoever collects numbers.
 */
@NullMarked
package org.youthpanel.platform.operations;

import org.jspecify.annotations.NullMarked;
