/**
 * Who saw and asked for what: the book beside the log. Comes in: what a request was, as the table of addresses names it.
 * Goes out: entries, as they were written. No entry repeats what a page said, nor what was searched for.
 */
@NullMarked
package org.youthpanel.casework.audit;

import org.jspecify.annotations.NullMarked;
