package org.youthpanel.platform;

import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.paper.Signs;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;
import org.youthpanel.platform.security.WhoMayDoWhat;
import org.youthpanel.tracking.BreakDownAgreement;
import org.youthpanel.tracking.CompareGroups;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.CountDepartures;
import org.youthpanel.tracking.CountLevelChanges;
import org.youthpanel.tracking.CountSelected;
import org.youthpanel.tracking.CountTimeTaken;
import org.youthpanel.tracking.CountedCases;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.FindChoices;
import org.youthpanel.tracking.FollowDrift;
import org.youthpanel.tracking.KeepCounts;
import org.youthpanel.tracking.ListBehind;
import org.youthpanel.tracking.ScrutinyViews;
import org.youthpanel.tracking.TellOverview;
import org.youthpanel.tracking.file.TakeFigures;
import org.youthpanel.tracking.following.CountEndings;
import org.youthpanel.tracking.following.CountReEntries;
import org.youthpanel.tracking.following.Followings;
import org.youthpanel.tracking.published.ListPublications;
import org.youthpanel.tracking.published.Publications;
import org.youthpanel.tracking.published.PublishQuarter;
import org.youthpanel.tracking.scrutiny.AddCase;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.ReadSamples;
import org.youthpanel.tracking.scrutiny.RecordFinding;
import org.youthpanel.tracking.scrutiny.Samples;
import org.youthpanel.tracking.web.Opens;

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
            Sittings sittings,
            ScrutinyViews scrutiny) {
        return new KeepCounts(
                log, counted, cases, versions, recommendations, decisions, events, characteristics, sittings, scrutiny);
    }

    /** Once the application listens: whoever comes first does not wait for what was counted by an older program. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> countAtStart(KeepCounts keeping, Adviser adviser) {
        return ready -> {
            Thread counting = new Thread(() -> keeping.catchUp(adviser.rules().services()), "counting");
            counting.setDaemon(true);
            counting.start();
        };
    }

    @Bean
    CountAgreement countAgreement(KeepCounts keeping, Counts counts, Clock clock) {
        return new CountAgreement(keeping, counts, clock);
    }

    // scrutiny

    @Bean
    DrawSample drawSample(Log log, KeepCounts keeping, Counts counts, Samples samples, Clock clock) {
        return new DrawSample(log, keeping, counts, samples, clock);
    }

    @Bean
    AddCase addCase(Log log, FindCase finder, PanelDecisions decisions, Samples samples, Clock clock) {
        return new AddCase(log, finder, decisions, samples, clock);
    }

    @Bean
    RecordFinding recordFinding(Log log, FindCase finder, PanelDecisions decisions, Samples samples, Clock clock) {
        return new RecordFinding(log, finder, decisions, samples, clock);
    }

    @Bean
    ReadSamples readSamples(KeepCounts keeping, Counts counts, Samples samples, Clock clock) {
        return new ReadSamples(keeping, counts, samples, clock);
    }

    @Bean
    FindChoices findChoices(KeepCounts keeping, Counts counts) {
        return new FindChoices(keeping, counts);
    }

    @Bean
    ListBehind listBehind(KeepCounts keeping, Counts counts, Clock clock) {
        return new ListBehind(keeping, counts, clock);
    }

    @Bean
    TellOverview tellOverview(CountAgreement counting, FollowDrift following, Counts counts, Clock clock) {
        return new TellOverview(counting, following, counts, clock);
    }

    /** Pages link to what the table of addresses has, for those whom it lets in. */
    @Bean
    Opens opens() {
        return (person, method, path) ->
                WhoMayDoWhat.judge(method, path, person.roles()) instanceof WhoMayDoWhat.Verdict.Allowed;
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

    // files

    @Bean
    TakeFigures takeFigures(
            CountAgreement agreement,
            BreakDownAgreement breakdown,
            CountLevelChanges levelChanges,
            CountDepartures departures,
            CountTimeTaken time,
            CompareGroups groups,
            FollowDrift drift,
            CountReEntries outcomes,
            Counts counts,
            Clock clock) {
        return new TakeFigures(
                new TakeFigures.Counting(agreement, breakdown, levelChanges, departures, time, groups, drift, outcomes),
                counts,
                clock);
    }

    @Bean
    PrintPaper printPaper(Words words) {
        return new PrintPaper(words.of("layout.product"), signs -> words.of("paper.lacking", signs, Signs.IN_PLACE));
    }

    // what differs, where, when, how fast, and for whom

    @Bean
    CountSelected countSelected(KeepCounts keeping, Counts counts, Clock clock) {
        return new CountSelected(keeping, counts, clock);
    }

    @Bean
    BreakDownAgreement breakDownAgreement(CountSelected counting) {
        return new BreakDownAgreement(counting);
    }

    @Bean
    CountLevelChanges countLevelChanges(CountSelected counting) {
        return new CountLevelChanges(counting);
    }

    @Bean
    CountDepartures countDepartures(CountSelected counting) {
        return new CountDepartures(counting);
    }

    @Bean
    CountTimeTaken countTimeTaken(CountSelected counting) {
        return new CountTimeTaken(counting);
    }

    @Bean
    CompareGroups compareGroups(CountSelected counting) {
        return new CompareGroups(counting);
    }

    @Bean
    FollowDrift followDrift(CountSelected counting) {
        return new FollowDrift(counting);
    }
}
