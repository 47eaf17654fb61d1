/** The only package that knows Drools: reads and lints DRL, compiles it, and runs it on the concepts of one case. */
@NullMarked
package org.youthpanel.rules.engine;

import org.jspecify.annotations.NullMarked;
