package org.youthpanel.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.youthpanel.casework.Drafts;

/** Clears away what was typed and never sent: at the start, and once a day. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftWiring {

    private final Drafts drafts;
    private final DraftSettings settings;
    private final Clock clock;

    DraftWiring(Drafts drafts, DraftSettings settings, Clock clock) {
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param kept how long a draft is kept that nobody touches */
    @ConfigurationProperties("youth-panel.drafts")
    record DraftSettings(@DefaultValue("30d") Duration kept) {}

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void clear() {
        drafts.dropBefore(clock.instant().minus(settings.kept()));
    }
}
