/** The rulebook of a version and the transparency record, as pages and as printed documents. */
@NullMarked
package org.youthpanel.workbench.reading.web;

import org.jspecify.annotations.NullMarked;
