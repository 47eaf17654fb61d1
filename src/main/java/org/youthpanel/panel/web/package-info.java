/**
 * Decisions, for programs and for people: recording and correcting them, a case's history, and the pages of the list of
 * cases and of one case. Comes in: bodies and forms, read strictly. Goes out: JSON and problems, or pages in words.
 * Decides nothing: what is refused is refused by the use cases.
 */
@NullMarked
package org.youthpanel.panel.web;

import org.jspecify.annotations.NullMarked;
