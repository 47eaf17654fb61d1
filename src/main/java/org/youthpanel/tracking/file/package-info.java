/**
 * Figures that are taken along as files. Comes in: the selection of a page. Goes out: everything that the pages count of
 * it, by the same layer, and the counted cases one by one. Knows no format.
 */
@NullMarked
package org.youthpanel.tracking.file;

import org.jspecify.annotations.NullMarked;
