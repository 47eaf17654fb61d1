/** Jobs, their cases and shadows in the database. */
@NullMarked
package org.youthpanel.workbench.replay.store;

import org.jspecify.annotations.NullMarked;
