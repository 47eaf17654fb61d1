/** What is counted, in tables made from the log, and the SQL that counts it. */
@NullMarked
package org.youthpanel.tracking.store;

import org.jspecify.annotations.NullMarked;
