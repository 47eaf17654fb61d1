/**
 * What leaves a service: one fixed set of tables for each closed quarter, in which no number tells of fewer than five
 * children (policy H6). Comes in: children with a decision in the quarter. Goes out: tables with hidden cells, kept in the
 * log once and for good. The proof that hidden cells stay hidden is made here, when they are hidden.
 */
@NullMarked
package org.youthpanel.tracking.published;

import org.jspecify.annotations.NullMarked;
