/** Making papers, and handing them out. */
@NullMarked
package org.youthpanel.panel.paper.web;

import org.jspecify.annotations.NullMarked;
