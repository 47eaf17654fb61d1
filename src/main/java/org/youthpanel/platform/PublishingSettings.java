package org.youthpanel.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of published tables.
 *
 * @param fewest the least number of children that is told; policy H6 says 5, a council may want more
 */
@ConfigurationProperties("youth-panel.publishing")
public record PublishingSettings(@DefaultValue("5") int fewest) {

    private static final int BY_POLICY = 5;

    public PublishingSettings {
        if (fewest < BY_POLICY) {
            throw new IllegalArgumentException("youth-panel.publishing.fewest must be 5 or more");
        }
    }
}
