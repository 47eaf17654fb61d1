/**
 * The log in tables, by plain SQL that H2 and PostgreSQL read alike. Comes in: records of casework. Goes out: the same,
 * read back. Inserts and selects only: the user of requests is granted nothing else.
 */
@NullMarked
package org.youthpanel.casework.store;

import org.jspecify.annotations.NullMarked;
