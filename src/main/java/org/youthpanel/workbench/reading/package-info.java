/**
 * Reading rules without reading code: what a condition says, which scenarios fire a rule, what the rules answer in a
 * table, and what is in force for a transparency record. Comes in: rule sets and scenarios. Goes out: facts about them,
 * which the pages put into words. Needs no Spring.
 */
@NullMarked
package org.youthpanel.workbench.reading;

import org.jspecify.annotations.NullMarked;
