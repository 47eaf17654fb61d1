/** The audit of access in the database, chained as the log is. */
@NullMarked
package org.youthpanel.casework.audit.store;

import org.jspecify.annotations.NullMarked;
