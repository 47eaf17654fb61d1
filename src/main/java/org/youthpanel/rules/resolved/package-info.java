/** What was resolved after an earlier stratum, as facts for the rules of a later one. */
@NullMarked
package org.youthpanel.rules.resolved;

import org.jspecify.annotations.NullMarked;
