/**
 * What leaves for other systems: cases as a table, outcomes in the codes of a police force. Comes in: what is known of
 * cases. Goes out: columns, each with what it says and where it is from, so that a file and its dictionary cannot differ.
 * Knows nothing of how a file looks, and of no other system's own format.
 */
@NullMarked
package org.youthpanel.panel.exchange;

import org.jspecify.annotations.NullMarked;
