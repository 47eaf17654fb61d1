package org.youthpanel.platform;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.Sittings;
import org.youthpanel.workbench.ScenarioReader;
import org.youthpanel.workbench.reading.AskForTables;
import org.youthpanel.workbench.reading.FindScenarios;
import org.youthpanel.workbench.reading.TellWhatIsInForce;
import org.youthpanel.workbench.trying.TryCase;

/** The use cases of reading rules and of trying a case, with what they work on. */
@Configuration(proxyBeanMethods = false)
class ReadingUseCases {

    @Bean
    FindScenarios findScenarios(Adviser adviser, Settings settings) {
        return new FindScenarios(
                adviser,
                () -> ScenarioReader.below(BundledFiles.at(settings.scenarios(), "scenarios"), List.of())
                        .scenarios());
    }

    @Bean
    AskForTables askForTables(Adviser adviser) {
        return new AskForTables(adviser);
    }

    @Bean
    TellWhatIsInForce tellWhatIsInForce(Adviser adviser) {
        return new TellWhatIsInForce(adviser);
    }

    @Bean
    TryCase tryCase(
            Adviser adviser,
            FindCase finder,
            Recommendations recommendations,
            OpenRecommendation opening,
            Sittings sittings) {
        return new TryCase(adviser, finder, recommendations, opening, sittings);
    }
}
