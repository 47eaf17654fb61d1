/** Imports, and how files are read, in the database. */
@NullMarked
package org.youthpanel.casework.exchange.store;

import org.jspecify.annotations.NullMarked;
