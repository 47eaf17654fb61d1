/**
 * Opens the database, a file or a PostgreSQL server: secrets, migrations, and a pool of connections that may insert and
 * select only. Comes in: the data folder, or how to reach the server. Goes out: a data source. Knows nothing of what the tables hold.
 */
@NullMarked
package org.youthpanel.platform.database;

import org.jspecify.annotations.NullMarked;
