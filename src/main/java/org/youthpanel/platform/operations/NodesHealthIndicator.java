package org.youthpanel.platform.operations;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.youthpanel.platform.nodes.ServedAlike;

/** Whether this node serves by the same as others on its database: one that was left behind is to be replaced. */
@Component
final class NodesHealthIndicator implements HealthIndicator {

    private final ServedAlike alike;

    NodesHealthIndicator(ServedAlike alike) {
        this.alike = alike;
    }

    @Override
    public Health health() {
        try {
            List<String> differences = alike.differences();
            return differences.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("problems", differences).build();
        } catch (RuntimeException failure) {
            return Health.down()
                    .withDetail(
                            "problem",
                            "could not be looked at: " + failure.getClass().getSimpleName())
                    .build();
        }
    }
}
