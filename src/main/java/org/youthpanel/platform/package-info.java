/**
 * Puts the stages together and runs them: settings, the database, who is signed in, the web server. Comes in: settings
 * and a data folder. Goes out: a running application. The only place that reads the clock, and the rightmost stage:
 * nothing imports it.
 */
@NullMarked
package org.youthpanel.platform;

import org.jspecify.annotations.NullMarked;
