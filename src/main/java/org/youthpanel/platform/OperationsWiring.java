package org.youthpanel.platform;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.platform.operations.RulesInUse;

/** What health is told of. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {

    @Bean
    RulesInUse rulesInUse(Adviser adviser, UseCases.RulesFolder folder, JdbcClient jdbc) {
        return new RulesInUse(
                adviser.rules(),
                folder.path(),
                () -> Set.copyOf(jdbc.sql("SELECT DISTINCT service FROM case_file")
                        .query(String.class)
                        .list()));
    }
}
