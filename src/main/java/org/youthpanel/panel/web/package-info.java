/**
 * The part of the API that records and corrects decisions and tells a case's history. Comes in: bodies, read strictly.
 * Goes out: JSON and problems. Decides nothing: what is refused is refused by the use cases.
 */
@NullMarked
package org.youthpanel.panel.web;

import org.jspecify.annotations.NullMarked;
