/**
 * The case space: every case that rules can tell apart. In come rule-set versions; each axis of the space is a fact, or
 * a few that vary together, with its values grouped into the classes that the conditions of rules tell apart, unknown
 * among them. What rules say is asked of the engine, once for each class they can see, and put together by the same
 * resolver that advises. Knows no database and no framework.
 */
@NullMarked
package org.youthpanel.workbench.space;

import org.jspecify.annotations.NullMarked;
