/**
 * Cases that come from a file of another system. Comes in: a table, and how its columns and codes are to be read. Goes
 * out: what each row would come to, and then all of them as cases, or none. Every row is judged as a case that is opened
 * by hand is; nothing of a file is in the log before somebody says so. Knows nothing of SQL and of the web.
 */
@NullMarked
package org.youthpanel.casework.exchange;

import org.jspecify.annotations.NullMarked;
