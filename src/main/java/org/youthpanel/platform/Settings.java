package org.youthpanel.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the application.
 *
 * @param mode demonstration or live
 * @param data the folder of the database and its secrets
 * @param rules the folder of the rule sets; where it does not exist, those in the jar are used
 * @param scenarios the folder of the scenarios that versions are verified with; where it does not exist, those in the jar
 */
@ConfigurationProperties("youth-panel")
public record Settings(
        @DefaultValue("demonstration") Mode mode,
        @DefaultValue("data") Path data,
        @DefaultValue("rules") Path rules,
        @DefaultValue("scenarios") Path scenarios) {

    public enum Mode {
        /** Made-up cases, accounts with a known password, the loopback address only. */
        DEMONSTRATION,
        LIVE
    }
}
