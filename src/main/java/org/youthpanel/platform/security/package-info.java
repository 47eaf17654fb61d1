/**
 * Who is signed in, and who may do what: one table, by which every request is judged before any of our code sees it.
 * What the table does not name is denied.
 */
@NullMarked
package org.youthpanel.platform.security;

import org.jspecify.annotations.NullMarked;
