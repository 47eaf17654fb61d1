/**
 * Charts as SVG. Comes in: names and plain numbers, all words among them. Goes out: markup that stands in a page whose
 * security policy allows no style and no script, with text as text. The message of a chart and the table of its numbers
 * belong to the page; the drawing never holds a number that the table does not. Knows no statistics, no Spring and no
 * SQL, and is the only package that knows JFreeChart and Batik.
 */
@NullMarked
package org.youthpanel.tracking.chart;

import org.jspecify.annotations.NullMarked;
