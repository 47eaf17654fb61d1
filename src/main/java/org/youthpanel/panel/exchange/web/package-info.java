/** The page and the addresses of what leaves for other systems. */
@NullMarked
package org.youthpanel.panel.exchange.web;

import org.jspecify.annotations.NullMarked;
