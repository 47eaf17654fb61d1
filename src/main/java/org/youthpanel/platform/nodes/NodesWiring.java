package org.youthpanel.platform.nodes;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Matrices;
import org.youthpanel.workbench.publishing.PublishedHere;

@Configuration(proxyBeanMethods = false)
class NodesWiring {

    /** Joined before anything is served. */
    @Bean(initMethod = "join")
    ServedAlike servedAlike(
            Adviser adviser, PublishedHere published, Matrices matrices, Log log, JdbcClient jdbc, Clock clock) {
        return new ServedAlike(new Serves(adviser, published, matrices), log, jdbc, clock);
    }

    @Bean
    LeftBehind leftBehind(ServedAlike alike) {
        return new LeftBehind(alike);
    }
}
