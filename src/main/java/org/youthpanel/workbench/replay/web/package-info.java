/** The pages and the API of replays and shadows. */
@NullMarked
package org.youthpanel.workbench.replay.web;

import org.jspecify.annotations.NullMarked;
