package org.youthpanel.workbench.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.NewFacts;
import org.youthpanel.casework.Ordinary;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.store.JdbcCases;
import org.youthpanel.casework.store.JdbcCharacteristics;
import org.youthpanel.casework.store.JdbcFactsVersions;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.casework.store.JdbcRecommendations;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.Plan;
import org.youthpanel.panel.store.JdbcPanelDecisions;

/** Fills a log with decided cases, many alike: each kind is advised on once, and logged as often as it takes. */
public final class ManyCases {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 2);
    private static final int AT_ONCE = 100;

    private record Kind(CaseFacts facts, Recommendation advice) {}

    private ManyCases() {}

    public static void fill(DataSource data, Adviser adviser, int cases) {
        List<Kind> kinds = kinds(adviser);
        JdbcLog log = new JdbcLog(data);
        JdbcClient jdbc = JdbcClient.create(data);
        JdbcCases files = new JdbcCases(jdbc);
        JdbcFactsVersions versions = new JdbcFactsVersions(jdbc);
        JdbcCharacteristics characteristics = new JdbcCharacteristics(jdbc);
        JdbcRecommendations recommendations = new JdbcRecommendations(jdbc);
        JdbcPanelDecisions decisions = new JdbcPanelDecisions(jdbc);
        for (int from = 0; from < cases; from += AT_ONCE) {
            int first = from;
            log.atomically(() -> {
                for (int i = first; i < Math.min(cases, first + AT_ONCE); i++) {
                    Kind kind = kinds.get(i % kinds.size());
                    String reference = "M-" + i;
                    Signature signature =
                            new Signature("leeds", "child-" + i, Instant.parse("2026-06-02T12:00:00Z"), "m");
                    files.open(signature, reference, Optional.empty(), Optional.empty());
                    versions.add(
                            signature,
                            new NewFacts(reference, 1, Origin.OPENED, Optional.empty(), kind.facts(), Map.of()));
                    characteristics.add(signature, reference, Map.of("ethnicity", i % 3 == 0 ? "B1" : "W1"));
                    LoggedRecommendation given =
                            recommendations.add(signature, reference, 1, kind.facts(), kind.advice());
                    Disposal decided = given.recommended().orElse(Disposal.CHARGE);
                    boolean departs = i % 5 == 0;
                    decisions.add(
                            signature,
                            reference,
                            1,
                            0,
                            given(given.id(), departs ? Disposal.CHARGE : decided, departs),
                            Optional.empty());
                }
                return kinds;
            });
        }
    }

    private static PanelDecision.Given given(String recommendation, Disposal disposal, boolean departs) {
        return new PanelDecision.Given(
                recommendation,
                disposal,
                "Because",
                departs ? Optional.of(Departure.PROPORTIONALITY) : Optional.empty(),
                Optional.empty(),
                List.of(),
                Plan.NONE,
                Map.of(),
                DAY,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Kind> kinds(Adviser adviser) {
        List<Kind> kinds = new ArrayList<>();
        for (long score = 1; score <= 4; score++) {
            for (List<String> circumstances : List.of(List.<String>of(), List.of("KNIFE_SIMPLE_POSSESSION"))) {
                for (@Nullable String risk : new @Nullable String[] {"LOW", "HIGH", null}) {
                    CaseFacts facts = ((Reading.Read) adviser.read(new Document(
                                    Ordinary.facts(
                                            "gravity.base",
                                            score,
                                            "offence.circumstances",
                                            circumstances,
                                            "assessment.riskOfHarm",
                                            risk),
                                    List.of())))
                            .facts();
                    kinds.add(new Kind(facts, adviser.advise(facts)));
                }
            }
        }
        return kinds;
    }
}
