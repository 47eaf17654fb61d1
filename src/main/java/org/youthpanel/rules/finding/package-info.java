/** What a rule can say. A rule says it by inserting one of these; the resolver in the advice stage hears all of them. */
@NullMarked
package org.youthpanel.rules.finding;

import org.jspecify.annotations.NullMarked;
