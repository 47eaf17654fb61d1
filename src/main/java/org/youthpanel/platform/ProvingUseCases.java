package org.youthpanel.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.workbench.CompareVersions;
import org.youthpanel.workbench.ProveVersion;

/** The use cases of proving versions and of comparing them. */
@Configuration(proxyBeanMethods = false)
class ProvingUseCases {

    @Bean
    ProveVersion proveVersion(Adviser adviser, UseCases.RulesFolder folder, Settings settings, Clock clock) {
        return new ProveVersion(
                adviser::rules,
                folder.path(),
                BundledFiles.extracted("rules").resolve("invariants.yaml"),
                () -> BundledFiles.at(settings.scenarios(), "scenarios"),
                clock);
    }

    @Bean
    CompareVersions compareVersions(Adviser adviser, Clock clock) {
        return new CompareVersions(adviser::rules, clock);
    }
}
