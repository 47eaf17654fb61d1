package org.youthpanel.panel.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.PanelDecision;

/**
 * A recorded decision in words.
 *
 * @param adherence how it stands to the recommendation; null where nothing was recommended
 * @param levels what the panel changed, one line a level
 */
public record DecisionWords(
        PanelDecision entry,
        String disposal,
        @Nullable String recommended,
        @Nullable String adherence,
        @Nullable String departure,
        List<String> levels,
        @Nullable String levelsReason,
        String decidedOn,
        @Nullable String followUp,
        @Nullable String sitting,
        String recordedAt) {

    public static DecisionWords of(PanelDecision entry, Recommendations recommendations, Words words) {
        PanelDecision.Given given = entry.given();
        Optional<LoggedRecommendation> advice = recommendations.find(given.recommendation());
        return new DecisionWords(
                entry,
                words.code(given.disposal()),
                advice.flatMap(LoggedRecommendation::recommended)
                        .map(words::code)
                        .orElse(null),
                advice.flatMap(each -> each.recommended()
                                .map(recommended -> Adherence.of(recommended, each.range(), given.disposal())))
                        .map(words::code)
                        .orElse(null),
                given.departure().map(words::code).orElse(null),
                given.levels()
                        .map(levels -> levels.document().entrySet().stream()
                                .filter(each -> !each.getKey().equals("reason"))
                                .map(each -> {
                                    String path = "assessment." + each.getKey();
                                    return words.of("words.part", words.fact(path), words.value(path, each.getValue()));
                                })
                                .toList())
                        .orElse(List.of()),
                given.levels().flatMap(each -> each.reason()).orElse(null),
                words.date(given.decidedOn()),
                given.plan().followUp().map(words::date).orElse(null),
                given.sitting().map(each -> SittingWords.named(each, words)).orElse(null),
                words.at(entry.stamp().at()));
    }
}
