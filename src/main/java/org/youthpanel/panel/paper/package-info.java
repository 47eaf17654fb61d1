/**
 * The papers of the week: the pack of a sitting, the panel paper of a case, minutes, letters, the calendar. Comes in: a
 * sitting or a case as it stands. Goes out: a file, and an entry that says who made it, with its fingerprint. Whoever is
 * handed a recommendation on paper has seen it, and that is logged as it is on every page.
 */
@NullMarked
package org.youthpanel.panel.paper;

import org.jspecify.annotations.NullMarked;
