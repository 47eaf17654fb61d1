package org.youthpanel.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.ChildKeys;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Matrices;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.RecordCharacteristics;
import org.youthpanel.casework.RunAgain;
import org.youthpanel.casework.TryFacts;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.ListCases;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.ReadHistory;
import org.youthpanel.panel.RecordPanelDecision;
import org.youthpanel.tracking.CountAgreement;

/** The use cases, which know nothing of Spring, with what they work on. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Adviser adviser(Settings settings) {
        Path folder = settings.rules();
        return Adviser.reading(Files.isDirectory(folder) ? folder : BundledFiles.extracted("rules"));
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
            Clock clock) {
        return new RecordPanelDecision(adviser.rules(), log, finder, recommendations, levels, decisions, clock);
    }

    @Bean
    CorrectPanelDecision correctPanelDecision(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            ChangeLevels levels,
            PanelDecisions decisions,
            Clock clock) {
        return new CorrectPanelDecision(adviser.rules(), log, finder, recommendations, levels, decisions, clock);
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
            OpenRecommendation exposure) {
        return new ReadHistory(log, finder, versions, characteristics, recommendations, exposures, decisions, exposure);
    }

    @Bean
    ListCases listCases(
            Cases cases, FactsVersions versions, Recommendations recommendations, PanelDecisions decisions) {
        return new ListCases(cases, versions, recommendations, decisions);
    }

    @Bean
    CountAgreement countAgreement(ListCases cases) {
        return new CountAgreement(cases);
    }
}
