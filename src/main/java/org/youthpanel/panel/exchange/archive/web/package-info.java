/** Hands the archive out, and describes in words what is in it. */
@NullMarked
package org.youthpanel.panel.exchange.archive.web;

import org.jspecify.annotations.NullMarked;
