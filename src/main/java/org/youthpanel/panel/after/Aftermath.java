package org.youthpanel.panel.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.PanelDecision;

/**
 * A case with what is known of it after its sitting.
 *
 * @param facts as they stand, by the names of the contract
 * @param decisions with their corrections, oldest first; empty before the first
 * @param events oldest first
 * @param advice the one that the decision was made on; before a decision, the latest
 * @param today in London
 */
public record Aftermath(
        CaseFile file,
        Map<String, ?> facts,
        List<PanelDecision> decisions,
        List<CaseEvent> events,
        Optional<LoggedRecommendation> advice,
        LocalDate today) {

    /** The decision that stands. */
    public Optional<PanelDecision> decision() {
        return decisions.stream().reduce((earlier, later) -> later);
    }

    /** The last of these kinds since the decision that stands. */
    public Optional<CaseEvent> last(CaseEventKind... kinds) {
        Set<CaseEventKind> wanted = Set.of(kinds);
        return since().stream().filter(each -> wanted.contains(each.kind())).reduce((earlier, later) -> later);
    }

    public List<CaseEvent> of(CaseEventKind kind) {
        return events.stream().filter(each -> each.kind() == kind).toList();
    }

    /** What happened since the decision that stands. */
    public List<CaseEvent> since() {
        return DecidedAgain.since(decisions, events);
    }

    /** Whether the panel has had the case before it, whatever came of it. */
    public boolean heard() {
        return !decisions.isEmpty() || !of(CaseEventKind.PUT_OFF).isEmpty();
    }

    /** Whether a deferred outcome was not completed, so that the case waits for a sitting again. */
    public boolean backToThePanel() {
        return DecidedAgain.waits(decisions, events);
    }

    /** @param key as the contract names it */
    public Optional<LocalDate> due(String key) {
        return new DueDates(advice).of(key);
    }

    public List<WhatIsDue.Due> due() {
        return decisions.isEmpty() ? List.of() : WhatIsDue.of(decisions, events, advice, today);
    }

    /** When the work with the child ends, and when to look at it before (policy F6); empty where none was agreed on. */
    public Optional<InterventionClock> interventionClock() {
        return decision()
                .flatMap(each -> InterventionClock.of(
                        WhatIsDue.carriedOut(each, since()), each.given().decidedOn(), due("interventionEnds")));
    }

    /** What is to be given: what the police decided in the end, and until that is recorded what the panel decided. */
    public Optional<Disposal> carriedOut() {
        return decision().map(each -> WhatIsDue.carriedOut(each, since()));
    }

    /** Whole years, on the day on which the disposal was to be given. */
    int ageAtDisposal() {
        return facts.get("child") instanceof Map<?, ?> child
                ? Integer.parseInt(String.valueOf(child.get("ageAtDisposal")))
                : 0;
    }

    LocalDate panelDate() {
        return LocalDate.parse(String.valueOf(facts.get("decisionDate")));
    }

    /** The texts of the prompts that the advice gave, by label. */
    boolean prompted(String label, String word) {
        return advice.map(each -> Stored.list(each.document().get("prompts"))).orElse(List.of()).stream()
                .map(each -> (Map<?, ?>) each)
                .anyMatch(each -> label.equals(each.get("label"))
                        && String.valueOf(each.get("text")).contains(word));
    }
}
