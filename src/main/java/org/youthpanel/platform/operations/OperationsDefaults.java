package org.youthpanel.platform.operations;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What is set where nothing else is, which depends on the mode: two demonstrations on one machine would quarrel over a
 * second port, and nobody collects what they say.
 */
public final class OperationsDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean live = "live".equalsIgnoreCase(environment.getProperty("youth-panel.mode", ""));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "operations",
                        live
                                ? Map.of(
                                        "management.server.port", "8081",
                                        "youth-panel.operations.drain", "5s",
                                        "logging.structured.format.console", "ecs")
                                : Map.of("management.server.port", "-1", "youth-panel.operations.drain", "0s")));
    }

    /** After the files of settings were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
