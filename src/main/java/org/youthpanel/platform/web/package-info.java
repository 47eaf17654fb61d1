/** What goes wrong under the API, told as problems; whatever went wrong, nothing of a case is in the answer. */
@NullMarked
package org.youthpanel.platform.web;

import org.jspecify.annotations.NullMarked;
