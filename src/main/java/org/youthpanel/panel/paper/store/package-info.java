/** Packs in the database. */
@NullMarked
package org.youthpanel.panel.paper.store;

import org.jspecify.annotations.NullMarked;
