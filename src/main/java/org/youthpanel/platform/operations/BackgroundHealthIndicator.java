package org.youthpanel.platform.operations;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where a thread of the background has ended, as it does when memory ran out. */
@Component
final class BackgroundHealthIndicator implements HealthIndicator {

    private final List<RunsInBackground> work;

    BackgroundHealthIndicator(List<RunsInBackground> work) {
        this.work = List.copyOf(work);
    }

    @Override
    public Health health() {
        return work.stream().allMatch(RunsInBackground::isAlive)
                ? Health.up().build()
                : Health.down()
                        .withDetail("problem", "a thread of the background has ended")
                        .build();
    }
}
