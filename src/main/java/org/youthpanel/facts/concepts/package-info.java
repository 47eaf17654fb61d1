/**
 * What rules see: the facts of a case, grouped by concept, with the counting and dating done. Rules match on these
 * types alone. Each property names the facts it is read from, which is how an explanation can show them. Nothing here
 * is ever null: what is not known has a value of its own.
 */
@NullMarked
package org.youthpanel.facts.concepts;

import org.jspecify.annotations.NullMarked;
