/** Decisions and corrections in a table of the log. Inserts and selects only, by SQL that H2 and PostgreSQL read alike. */
@NullMarked
package org.youthpanel.panel.store;

import org.jspecify.annotations.NullMarked;
