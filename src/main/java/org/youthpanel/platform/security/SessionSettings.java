package org.youthpanel.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything
 * @param sitting the same, while a sitting is under way in the session
 * @param longest whatever is done
 * @param warning how long before the end the page says so
 * @param remembered how long after its end a form of the session can still be sent to become a draft
 */
@ConfigurationProperties("youth-panel.sessions")
public record SessionSettings(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("3h") Duration sitting,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("5m") Duration warning,
        @DefaultValue("12h") Duration remembered) {}
