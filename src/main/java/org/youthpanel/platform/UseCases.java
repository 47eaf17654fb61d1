package org.youthpanel.platform;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.BeginCase;
import org.youthpanel.casework.BeginChange;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.ChangeHold;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.DiscardWorkingCopy;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.FollowLatest;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.HandInCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Questions;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.RecordCharacteristics;
import org.youthpanel.casework.ReturnToPreparer;
import org.youthpanel.casework.RunAgain;
import org.youthpanel.casework.SaveSection;
import org.youthpanel.casework.SignOff;
import org.youthpanel.casework.TryFacts;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.panel.AnswerCorrection;
import org.youthpanel.panel.ArrangeAgenda;
import org.youthpanel.panel.ChangeLevelInSitting;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.DecideInSitting;
import org.youthpanel.panel.FollowUps;
import org.youthpanel.panel.ListCases;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.ListSittings;
import org.youthpanel.panel.ListWork;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.PlanSitting;
import org.youthpanel.panel.PutOffCase;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.panel.ReadHistory;
import org.youthpanel.panel.RecordFirstView;
import org.youthpanel.panel.RecordPanelDecision;
import org.youthpanel.panel.RunSitting;
import org.youthpanel.panel.SittingChanges;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.after.FeedbackGiven;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.after.RecordFollowing;
import org.youthpanel.panel.after.WhatIsDue;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.workbench.publishing.PublishedHere;

/** The use cases, which know nothing of Spring, with what they work on. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    /** @param path the folder of the rule sets that the program runs */
    record RulesFolder(Path path) {}

    @Bean
    RulesFolder rulesFolder(Settings settings) {
        return new RulesFolder(BundledFiles.at(settings.rules(), "rules"));
    }

    @Bean
    Adviser adviser(RulesFolder folder, PublishedHere published, Adviser.Stopwatch stopwatch) {
        return PublishingUseCases.adviser(RuleBook.reading(folder.path()), published, stopwatch);
    }

    @Bean
    Matrices matrices(Settings settings, MatrixFolder.MatrixSettings folder) {
        return MatrixFolder.read(folder.folder(settings.data()));
    }

    @Bean
    FindCase findCase(Cases cases, FactsVersions versions, Adviser adviser) {
        return new FindCase(cases, versions, adviser);
    }

    @Bean
    OpenCase openCase(
            Adviser adviser,
            Log log,
            Cases cases,
            FactsVersions versions,
            Characteristics characteristics,
            ChildKeys keys,
            CaseNumbers numbers,
            Clock clock) {
        return new OpenCase(adviser, log, cases, versions, characteristics, keys, numbers, clock);
    }

    @Bean
    ChangeFacts changeFacts(Adviser adviser, Log log, FindCase finder, FactsVersions versions, Clock clock) {
        return new ChangeFacts(adviser, log, finder, versions, clock);
    }

    @Bean
    RecordCharacteristics recordCharacteristics(
            Log log, FindCase finder, Characteristics characteristics, Clock clock) {
        return new RecordCharacteristics(log, finder, characteristics, clock);
    }

    @Bean
    OpenRecommendation openRecommendation(
            Log log, FindCase finder, Recommendations recommendations, Exposures exposures, Clock clock) {
        return new OpenRecommendation(log, finder, recommendations, exposures, clock);
    }

    @Bean
    AskForRecommendation askForRecommendation(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            OpenRecommendation exposure,
            Clock clock) {
        return new AskForRecommendation(adviser, log, finder, recommendations, exposure, clock);
    }

    @Bean
    ChangeLevels changeLevels(
            Log log,
            FindCase finder,
            FactsVersions versions,
            Recommendations recommendations,
            AskForRecommendation advice,
            Clock clock) {
        return new ChangeLevels(log, finder, versions, recommendations, advice, clock);
    }

    @Bean
    Gatekeeping gatekeeping(FactsVersions versions, CaseEvents events) {
        return new Gatekeeping(versions, events);
    }

    @Bean
    ReturnToPreparer returnToPreparer(Log log, FindCase finder, CaseEvents events, Clock clock) {
        return new ReturnToPreparer(log, finder, events, clock);
    }

    @Bean
    SignOff signOff(
            Adviser adviser,
            Log log,
            FindCase finder,
            FactsVersions versions,
            CaseEvents events,
            Recommendations recommendations,
            ChangeLevels levels,
            AskForRecommendation advice,
            Clock clock) {
        return new SignOff(adviser.rules(), log, finder, versions, events, recommendations, levels, advice, clock);
    }

    @Bean
    ChangeHold changeHold(Log log, FindCase finder, CaseEvents events, Clock clock) {
        return new ChangeHold(log, finder, events, clock);
    }

    @Bean
    TryFacts tryFacts(Adviser adviser) {
        return new TryFacts(adviser);
    }

    @Bean
    RunAgain runAgain(Adviser adviser) {
        return new RunAgain(adviser);
    }

    @Bean
    RecordPanelDecision recordPanelDecision(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        return new RecordPanelDecision(adviser.rules(), log, finder, recommendations, levels, decisions, events, clock);
    }

    @Bean
    CorrectPanelDecision correctPanelDecision(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        return new CorrectPanelDecision(
                adviser.rules(), log, finder, recommendations, levels, decisions, events, clock);
    }

    @Bean
    AnswerCorrection answerCorrection(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        return new AnswerCorrection(adviser.rules(), log, finder, recommendations, levels, decisions, events, clock);
    }

    @Bean
    WhatIsDue whatIsDue(PanelDecisions decisions, CaseEvents events, Recommendations recommendations, Clock clock) {
        return new WhatIsDue(decisions, events, recommendations, clock);
    }

    @Bean
    ReadAftermath readAftermath(
            FindCase finder,
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        return new ReadAftermath(finder, cases, versions, recommendations, decisions, events, clock);
    }

    @Bean
    RecordFollowing recordFollowing(Log log, ReadAftermath reading, CaseEvents events, Clock clock) {
        return new RecordFollowing(log, reading, events, clock);
    }

    @Bean
    FeedbackGiven feedbackGiven(CaseEvents events) {
        return new FeedbackGiven(events);
    }

    @Bean
    ReadHistory readHistory(
            Log log,
            FindCase finder,
            FactsVersions versions,
            Characteristics characteristics,
            Recommendations recommendations,
            Exposures exposures,
            PanelDecisions decisions,
            CaseEvents events,
            OpenRecommendation exposure) {
        return new ReadHistory(
                log, finder, versions, characteristics, recommendations, exposures, decisions, events, exposure);
    }

    @Bean
    ListCases listCases(
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Sittings sittings) {
        return new ListCases(cases, versions, recommendations, decisions, events, sittings);
    }

    @Bean
    FollowUps followUps(WhatIsDue due) {
        return services -> due.list(services).stream()
                .map(each ->
                        new FollowUps.FollowUp(each.reference(), each.kind().name(), each.on()))
                .toList();
    }

    @Bean
    ListWork listWork(
            Cases cases,
            FactsVersions versions,
            CaseEvents events,
            PanelDecisions decisions,
            WorkingCopies copies,
            ListSittings sittings,
            FollowUps followUps) {
        return new ListWork(cases, versions, events, decisions, copies, sittings, followUps);
    }

    @Bean
    BeginCase beginCase(Log log, WorkingCopies copies, Cases cases, ChildKeys keys, CaseNumbers numbers, Clock clock) {
        return new BeginCase(log, copies, cases, keys, numbers, clock);
    }

    @Bean
    BeginChange beginChange(Log log, FindCase finder, WorkingCopies copies, Questions questions, Clock clock) {
        return new BeginChange(log, finder, copies, questions, clock);
    }

    @Bean
    SaveSection saveSection(Log log, WorkingCopies copies, Clock clock) {
        return new SaveSection(log, copies, clock);
    }

    @Bean
    ReadWorkingCopy readWorkingCopy(
            WorkingCopies copies, FactsVersions versions, Questions questions, Adviser adviser) {
        return new ReadWorkingCopy(copies, versions, questions, adviser);
    }

    @Bean
    HandInCase handInCase(
            Log log,
            WorkingCopies copies,
            ReadWorkingCopy reader,
            FindCase finder,
            OpenCase opening,
            ChangeFacts changing,
            AskForRecommendation asking,
            Recommendations recommendations,
            CaseEvents events,
            CaseNumbers numbers,
            Clock clock) {
        return new HandInCase(
                log, copies, reader, finder, opening, changing, asking, recommendations, events, numbers, clock);
    }

    @Bean
    FollowLatest followLatest(Log log, WorkingCopies copies, FindCase finder, Clock clock) {
        return new FollowLatest(log, copies, finder, clock);
    }

    @Bean
    DiscardWorkingCopy discardWorkingCopy(Log log, WorkingCopies copies, Drafts drafts) {
        return new DiscardWorkingCopy(log, copies, drafts);
    }

    // sittings

    @Bean
    ReadAgenda readAgenda(
            Sittings sittings,
            FindCase finder,
            Recommendations recommendations,
            Gatekeeping gatekeeping,
            Adviser adviser) {
        return new ReadAgenda(sittings, finder, recommendations, gatekeeping, adviser.rules());
    }

    @Bean
    ListSittings listSittings(Sittings sittings, ReadAgenda agenda) {
        return new ListSittings(sittings, agenda);
    }

    @Bean
    SittingChanges sittingChanges(Log log, Sittings sittings, ReadAgenda agenda, Cases cases, Clock clock) {
        return new SittingChanges(log, sittings, agenda, cases, clock);
    }

    @Bean
    PlanSitting planSitting(Adviser adviser, SittingSettings settings, Log log, Sittings sittings, Clock clock) {
        return new PlanSitting(adviser.rules(), settings.quorum(), log, sittings, clock);
    }

    @Bean
    RunSitting runSitting(SittingChanges changes, ReadAgenda agenda) {
        return new RunSitting(changes, agenda);
    }

    @Bean
    ArrangeAgenda arrangeAgenda(SittingChanges changes, ReadAgenda agenda) {
        return new ArrangeAgenda(changes, agenda);
    }

    @Bean
    ListForSitting listForSitting(
            Adviser adviser,
            SittingChanges changes,
            Sittings sittings,
            FindCase finder,
            FactsVersions versions,
            Recommendations recommendations,
            AskForRecommendation advice,
            Gatekeeping gatekeeping,
            CaseEvents events,
            PanelDecisions decisions,
            ListCases cases,
            Clock clock) {
        return new ListForSitting(
                adviser,
                changes,
                sittings,
                finder,
                versions,
                recommendations,
                advice,
                gatekeeping,
                events,
                decisions,
                cases,
                clock);
    }

    @Bean
    RecordFirstView recordFirstView(
            SittingChanges changes,
            FindCase finder,
            Exposures exposures,
            CaseEvents events,
            PanelDecisions decisions,
            Clock clock) {
        return new RecordFirstView(changes, finder, exposures, events, decisions, clock);
    }

    @Bean
    ChangeLevelInSitting changeLevelInSitting(SittingChanges changes, ChangeLevels levels) {
        return new ChangeLevelInSitting(changes, levels);
    }

    @Bean
    PutOffCase putOffCase(
            SittingChanges changes,
            ReadAgenda agenda,
            ListForSitting listing,
            FindCase finder,
            CaseEvents events,
            Clock clock) {
        return new PutOffCase(changes, agenda, listing, finder, events, clock);
    }

    @Bean
    DecideInSitting decideInSitting(
            Log log,
            Sittings sittings,
            SittingChanges changes,
            ReadAgenda agenda,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            RecordPanelDecision recording,
            Clock clock) {
        return new DecideInSitting(
                log, sittings, changes, agenda, recommendations, decisions, events, recording, clock);
    }
}
