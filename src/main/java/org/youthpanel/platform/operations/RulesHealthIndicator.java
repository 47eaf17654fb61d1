package org.youthpanel.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.London;

/** What {@link RulesInUse} finds. It reads every file of the rules, so it is asked once a minute, however often probes are. */
@Component
final class RulesHealthIndicator implements HealthIndicator {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RulesInUse rules;
    private final Clock clock;
    private @Nullable Health known;
    private Instant since = Instant.MIN;

    RulesHealthIndicator(RulesInUse rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Instant now = clock.instant();
        Health last = known;
        // also where the clock was put back
        if (last == null || now.isBefore(since) || !now.isBefore(since.plus(KEPT))) {
            last = look();
            known = last;
            since = now;
        }
        return last;
    }

    private Health look() {
        try {
            RulesInUse.Found found = rules.on(London.today(clock));
            Map<String, String> versions = new TreeMap<>();
            found.versions()
                    .forEach((set, version) ->
                            versions.put(set, version.manifest().version().toString()));
            return found.problems().isEmpty()
                    ? Health.up().withDetail("versions", versions).build()
                    : Health.down()
                            .withDetail("versions", versions)
                            .withDetail("problems", found.problems())
                            .build();
        } catch (RuntimeException failure) {
            // which versions are published, and which services have cases, stands in the database
            return Health.down()
                    .withDetail(
                            "problem",
                            "could not be looked at: " + failure.getClass().getSimpleName())
                    .build();
        }
    }
}
