/** The commands of the jar: each does one thing and exits, without a web server. */
@NullMarked
package org.youthpanel.platform.cli;

import org.jspecify.annotations.NullMarked;
