/**
 * Whose service it is to look at: the council's name, logo and colour, and what the service calls this product. Comes
 * in: settings. Goes out: a style sheet, a logo and words for the frame of every page. Nothing here is a part of GOV.UK.
 */
@NullMarked
package org.youthpanel.platform.brand;

import org.jspecify.annotations.NullMarked;
