/**
 * Tables as files: workbooks and CSV of the same sheets. Comes in: heads, and rows one after the other. Goes out: bytes,
 * written as they come, so that a large table is never held whole. Knows nothing of what a table says; text that a
 * spreadsheet would run as a formula is made harmless here, for every file alike.
 */
@NullMarked
package org.youthpanel.casework.sheet;

import org.jspecify.annotations.NullMarked;
