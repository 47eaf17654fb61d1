package org.youthpanel.platform.operations;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.London;

/**
 * What {@link RulesInUse} found, a minute ago at most: it reads every file of the rules and at first compiles them, for
 * which no probe would wait. Until it has looked once, the program is not ready.
 */
@Component
final class RulesHealthIndicator
        implements HealthIndicator, ApplicationListener<ApplicationReadyEvent>, RunsInBackground, AutoCloseable {

    private static final int LOOK_EVERY = 60;

    private final RulesInUse rules;
    private final Clock clock;
    private final boolean asked;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread looking = new Thread(work, "background-health");
        looking.setDaemon(true);
        return looking;
    });
    private volatile @Nullable Future<?> looking;
    private volatile Health last =
            Health.down().withDetail("problem", "not looked at yet").build();

    RulesHealthIndicator(RulesInUse rules, Clock clock, @Value("${management.server.port}") int port) {
        this.rules = rules;
        this.clock = clock;
        this.asked = port >= 0;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (asked && looking == null) {
            looking = thread.scheduleWithFixedDelay(() -> last = look(), 0, LOOK_EVERY, TimeUnit.SECONDS);
        }
    }

    @Override
    public Health health() {
        return last;
    }

    @Override
    public boolean isAlive() {
        return looking == null || !looking.isDone();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Health look() {
        try {
            RulesInUse.Found found = rules.on(London.today(clock));
            Map<String, String> versions = new TreeMap<>();
            found.versions()
                    .forEach((set, version) ->
                            versions.put(set, version.manifest().version().toString()));
            Health.Builder health =
                    found.problems().isEmpty() ? Health.up() : Health.down().withDetail("problems", found.problems());
            return health.withDetail("versions", versions).build();
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
