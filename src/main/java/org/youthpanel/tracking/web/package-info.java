/** The figures, over the API and as a page. Comes in: a filter. Goes out: the same numbers in every place. */
@NullMarked
package org.youthpanel.tracking.web;

import org.jspecify.annotations.NullMarked;
