/**
 * Live mode: what has to be configured, who the people are whom the identity providers vouch for, and what their app
 * roles mean here. The chains of filters that use it are in {@code security}.
 */
@NullMarked
package org.youthpanel.platform.live;

import org.jspecify.annotations.NullMarked;
