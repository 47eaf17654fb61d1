/**
 * Rule sets on disk: manifests, versions and their periods, parameters, sources, hashes, and which versions are in
 * force on a date the caller gives. Comes in: a folder. Goes out: a {@link org.youthpanel.rules.RuleBook}. Only
 * {@code rules.engine} knows Drools. Knows nothing of how findings become advice.
 */
@NullMarked
package org.youthpanel.rules;

import org.jspecify.annotations.NullMarked;
