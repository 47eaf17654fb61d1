/** The steps of versions in the database. */
@NullMarked
package org.youthpanel.workbench.publishing.store;

import org.jspecify.annotations.NullMarked;
