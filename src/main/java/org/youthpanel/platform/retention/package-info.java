/**
 * Removes what was kept long enough, as the owner of the database and by a command alone: the user who serves requests can
 * take nothing away. Comes in: a period that the service set. Goes out: what was removed, which the chain bears out.
 */
@NullMarked
package org.youthpanel.platform.retention;

import org.jspecify.annotations.NullMarked;
