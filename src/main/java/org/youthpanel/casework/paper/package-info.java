/**
 * Papers that people are handed. Comes in: a document written as XHTML for paper. Goes out: a PDF that keeps PDF/UA-1 and
 * PDF/A-2a, so that it can be read out by a machine and opened in decades. Loads nothing from anywhere, and knows nothing
 * of what a paper says.
 */
@NullMarked
package org.youthpanel.casework.paper;

import org.jspecify.annotations.NullMarked;
