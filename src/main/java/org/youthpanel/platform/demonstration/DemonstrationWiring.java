package org.youthpanel.platform.demonstration;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;
import org.youthpanel.platform.Settings;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.RecordFinding;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "youth-panel.made-up-year", matchIfMissing = true)
class DemonstrationWiring {

    @Bean
    FillDemonstration fillDemonstration(
            Adviser adviser,
            Log log,
            Cases cases,
            FactsVersions versions,
            Characteristics characteristics,
            ChildKeys keys,
            CaseNumbers numbers,
            Recommendations recommendations,
            Exposures exposures,
            PanelDecisions decisions,
            CaseEvents events,
            Sittings sittings) {
        return new FillDemonstration(
                adviser,
                log,
                cases,
                versions,
                characteristics,
                keys,
                numbers,
                recommendations,
                exposures,
                decisions,
                events,
                sittings);
    }

    @Bean
    MadeUpScrutiny madeUpScrutiny(
            DrawSample drawing, RecordFinding recording, PanelDecisions decisions, Recommendations recommendations) {
        return new MadeUpScrutiny(drawing, recording, decisions, recommendations);
    }

    /** Before the web server listens, so that nobody sees half a year; and never in live mode. */
    @Bean
    SmartInitializingSingleton fillOnStart(
            Settings settings, FillDemonstration demonstration, MadeUpScrutiny scrutiny, Clock clock) {
        return () -> {
            if (settings.mode() == Settings.Mode.DEMONSTRATION && demonstration.fill(clock)) {
                scrutiny.fill(clock);
            }
        };
    }
}
