/**
 * Several programs on one database. What comes in is what this one serves by, and what the others wrote down; what goes
 * out is whether it may serve. Nothing here knows a case.
 */
@NullMarked
package org.youthpanel.platform.nodes;

import org.jspecify.annotations.NullMarked;
