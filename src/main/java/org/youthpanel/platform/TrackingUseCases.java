package org.youthpanel.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.CountedCases;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.following.CountEndings;
import org.youthpanel.tracking.following.CountReEntries;
import org.youthpanel.tracking.following.Followings;
import org.youthpanel.tracking.published.ListPublications;
import org.youthpanel.tracking.published.Publications;
import org.youthpanel.tracking.published.PublishQuarter;

/** The use cases of tracking, with what they work on. */
@Configuration(proxyBeanMethods = false)
class TrackingUseCases {

    @Bean
    KeepCounts keepCounts(
            Log log,
            CountedCases counted,
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Characteristics characteristics,
            Sittings sittings) {
        return new KeepCounts(
                log, counted, cases, versions, recommendations, decisions, events, characteristics, sittings);
    }

    @Bean
    CountAgreement countAgreement(KeepCounts keeping, Counts counts, Clock clock) {
        return new CountAgreement(keeping, counts, clock);
    }

    @Bean
    PublishQuarter publishQuarter(
            Log log,
            Publications publications,
            KeepCounts keeping,
            Counts counts,
            Clock clock,
            PublishingSettings settings) {
        return new PublishQuarter(log, publications, keeping, counts, clock, settings.fewest());
    }

    @Bean
    ListPublications listPublications(Publications publications, KeepCounts keeping, Counts counts, Clock clock) {
        return new ListPublications(publications, keeping, counts, clock);
    }

    @Bean
    CountEndings countEndings(KeepCounts keeping, Followings followings) {
        return new CountEndings(keeping, followings);
    }

    @Bean
    CountReEntries countReEntries(KeepCounts keeping, Followings followings, Clock clock, PublishingSettings settings) {
        return new CountReEntries(keeping, followings, clock, settings.fewest());
    }
}
