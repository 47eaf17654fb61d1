package org.youthpanel.panel.paper.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.paper.web.OutcomeLetter.Line;
import org.youthpanel.panel.paper.web.OutcomeLetter.Part;

/**
 * The letter about a decision, in short sentences: what was decided, by whom and why, what happens next, what it means as
 * far as the policy lets us say it, and how to ask about it. Nothing of criminal records: the sources conflict (G6).
 */
@Component
class WriteLetter {

    private final Recommendations recommendations;
    private final Words words;

    WriteLetter(Recommendations recommendations, Words words) {
        this.recommendations = recommendations;
        this.words = words;
    }

    OutcomeLetter of(PanelDecision decision) {
        PanelDecision.Given given = decision.given();
        Optional<LoggedRecommendation> advice = recommendations.find(given.recommendation());
        Disposal disposal = decision.disposal();
        List<Part> parts = new ArrayList<>();
        if (decision.isCorrection()) {
            parts.add(part("replaces", List.of(ours("told.replaces.before"))));
        }
        parts.add(part("decided", decided(given, disposal, advice)));
        parts.add(part("why", List.of(ours("told.why.panel"), new Line(given.rationale(), false, false))));
        parts.add(part("next", next(given, disposal)));
        parts.add(part("means", means(disposal, advice)));
        parts.add(part("ask", List.of(ours("told.ask.1"), ours("told.ask.2"), ours("told.ask.3"))));
        return new OutcomeLetter(words.of("told.title"), List.copyOf(parts));
    }

    private Part part(String key, List<Line> lines) {
        return new Part(words.of("told." + key), lines);
    }

    private Line ours(String key, Object... values) {
        return new Line(words.of(key, values), true, false);
    }

    private List<Line> decided(PanelDecision.Given given, Disposal disposal, Optional<LoggedRecommendation> advice) {
        List<Line> lines = new ArrayList<>();
        lines.add(ours("told.decided.met", words.date(given.decidedOn())));
        committed(advice)
                .ifPresent(day -> lines.add(ours("told.decided.about", words.value("offence.committedOn", day))));
        lines.add(ours("told.decided.is", words.code(disposal)));
        lines.add(ours("told.explains." + disposal));
        lines.add(ours("told.decided.who"));
        lines.add(ours("told.decided.police"));
        return lines;
    }

    private static Optional<Object> committed(Optional<LoggedRecommendation> advice) {
        return advice.map(each -> Stored.map(each.facts())).flatMap(WriteLetter::committedOn);
    }

    private static Optional<Object> committedOn(Map<String, @Nullable Object> facts) {
        return Optional.ofNullable(FactsForm.at(facts, "offence.committedOn"));
    }

    private List<Line> next(PanelDecision.Given given, Disposal disposal) {
        List<Line> lines = new ArrayList<>();
        boolean asked =
                !given.conditions().isEmpty() || !given.plan().interventions().isEmpty();
        lines.add(ours(asked && disposal == Disposal.NO_FURTHER_ACTION ? "told.next.free" : "told.next." + disposal));
        if (!given.conditions().isEmpty()) {
            // of all disposals one alone has conditions that bind
            lines.add(ours(disposal == Disposal.YOUTH_CONDITIONAL_CAUTION ? "told.next.conditions" : "told.next.asks"));
            given.conditions().forEach(each -> lines.add(new Line(each, false, true)));
        }
        if (!given.plan().interventions().isEmpty()) {
            lines.add(ours("told.next.interventions"));
            given.plan().interventions().forEach(each -> lines.add(new Line(each, false, true)));
        }
        given.plan()
                .responsible()
                .ifPresent(who -> lines.add(new Line(words.of("told.next.responsible", who), false, false)));
        given.plan().followUp().ifPresent(day -> lines.add(ours("told.next.until", words.date(day))));
        return lines;
    }

    /**
     * As far as the policy goes: whether it makes a child a first-time entrant (G1, G3, G5), and no word more. A deferred
     * outcome does not, and what it defers may. Where nothing was said of the disposal, the letter says nothing either.
     */
    private List<Line> means(Disposal disposal, Optional<LoggedRecommendation> advice) {
        List<Line> lines = new ArrayList<>();
        advice.map(each -> each.document().get("firstTimeEntrant"))
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .ifPresent(said -> {
                    Object entrant = said.get(disposal.name());
                    if (entrant == null) {
                        return;
                    }
                    boolean later = entrant.equals("NO") && DecidedAgain.deferred(disposal) && mayBeLater(said);
                    lines.add(ours(later ? "told.means.later" : "told.means." + entrant));
                    lines.add(ours("told.means.first"));
                });
        lines.add(ours("told.means.more"));
        return lines;
    }

    /** Not of a child who was cautioned or found guilty before: of such a child a caution and a charge say no as well. */
    private static boolean mayBeLater(Map<?, ?> entrant) {
        return Stream.of(Disposal.YOUTH_CAUTION, Disposal.YOUTH_CONDITIONAL_CAUTION, Disposal.CHARGE)
                .noneMatch(each -> "NO".equals(entrant.get(each.name())));
    }
}
