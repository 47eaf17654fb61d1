package org.youthpanel.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecisions;

/**
 * Numbers of this node since it started, over all its services: by service a number of one would tell that something was
 * decided about a child there.
 */
@Configuration(proxyBeanMethods = false)
class Numbers {

    @Bean
    Adviser.Stopwatch adviceTimed(MeterRegistry registry) {
        Timer timer = Timer.builder("youth.panel.advice")
                .description("Whole advice, with what would change it")
                .register(registry);
        return timer::record;
    }

    /** Around the two ports by which the log grows, so that whoever writes into it by whatever way is counted. */
    @Bean
    static BeanPostProcessor counted(ObjectProvider<MeterRegistry> registry) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Recommendations recommendations) {
                    return new CountedRecommendations(recommendations, kept(registry, "recommendations"));
                }
                if (bean instanceof PanelDecisions decisions) {
                    return new CountedDecisions(decisions, kept(registry, "decisions"));
                }
                return bean;
            }
        };
    }

    private static Kept kept(ObjectProvider<MeterRegistry> registry, String what) {
        // this is asked for while everything is still being put together
        return new Kept(() -> registry.getObject().counter("youth.panel." + what + ".logged"));
    }

    @Bean
    MeterBinder jobsThatWait(JobQueue queue) {
        return registry -> {
            for (JobQueue.Kind kind : JobQueue.Kind.values()) {
                for (JobQueue.State state : JobQueue.State.values()) {
                    Gauge.builder("youth.panel.jobs", () -> queue.count(kind, state))
                            .description("Jobs of the whole database that wait or run")
                            .tag("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                            .tag("state", state.name().toLowerCase(java.util.Locale.ROOT))
                            .register(registry);
                }
            }
        };
    }
}
