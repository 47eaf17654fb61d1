/** Reads whole tables row by row, so that a large service takes no more memory than a small one. */
@NullMarked
package org.youthpanel.panel.exchange.archive.store;

import org.jspecify.annotations.NullMarked;
