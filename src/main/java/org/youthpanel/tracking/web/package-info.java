/** The figures over the API. Comes in: a filter. Goes out: the same numbers that every other place shows. */
@NullMarked
package org.youthpanel.tracking.web;

import org.jspecify.annotations.NullMarked;
