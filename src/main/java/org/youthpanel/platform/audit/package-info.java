/** Writes down what is asked for, before anything of the answer leaves. */
@NullMarked
package org.youthpanel.platform.audit;

import org.jspecify.annotations.NullMarked;
