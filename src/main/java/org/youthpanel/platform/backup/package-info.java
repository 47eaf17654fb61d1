/**
 * Backups: everything that a database keeps, read in one snapshot as rows of text, sealed with a passphrase, and read
 * back into an empty database of either kind. Comes in: connections and a file. Goes out: a file, or a database whose
 * log was followed to the same ends.
 */
@NullMarked
package org.youthpanel.platform.backup;

import org.jspecify.annotations.NullMarked;
