package org.youthpanel.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.KeepDocument;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.web.HandOut;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.paper.MakePack;
import org.youthpanel.panel.paper.Packs;
import org.youthpanel.panel.paper.web.LetterTemplate;

/** The use cases of papers and files that leave the program. */
@Configuration(proxyBeanMethods = false)
class PaperUseCases {

    @Bean
    KeepDocument keepDocument(Log log, MadeDocuments documents, Clock clock) {
        return new KeepDocument(log, documents, clock);
    }

    @Bean
    HandOut.Unfinished unfinished(Settings settings) {
        return new HandOut.Unfinished(settings.data().resolve("unfinished"));
    }

    @Bean
    LetterTemplate letterTemplate(LetterSettings settings) {
        return settings.read();
    }

    @Bean
    MakePack makePack(
            ReadAgenda agenda,
            Sittings sittings,
            OpenRecommendation opening,
            Packs packs,
            KeepDocument keeping,
            Log log,
            Clock clock,
            MakePack.Press press) {
        return new MakePack(agenda, sittings, opening, packs, keeping, log, clock, press);
    }
}
