package org.youthpanel.panel.exchange;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.CaseStatus;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.after.Aftermath;

/**
 * A case as another system is told of it.
 *
 * @param number the case-management number, opened only where a column asks for it; empty where it was not kept
 * @param outcomeCode of what was decided in the end, in the table of the service's police; empty where that has none
 */
public record ExportedCase(
        Aftermath known, CaseStatus status, Supplier<Optional<String>> number, Optional<String> outcomeCode) {

    String reference() {
        return known.file().reference();
    }

    Optional<PanelDecision> decision() {
        return known.decision();
    }

    /**
     * What was recommended when the panel decided. Before a decision nobody is told by a list: seeing a recommendation is
     * logged where one is opened, and a sitting may still have to record a view of its own.
     */
    Optional<LoggedRecommendation> advice() {
        return decision().flatMap(each -> known.advice());
    }

    Optional<String> advised(String key) {
        return advice().map(each -> each.document().get(key)).map(String::valueOf);
    }

    /** A fact by its path, as it stands. */
    Optional<String> fact(String path) {
        return at(known.facts(), path);
    }

    static Optional<String> at(Map<String, ?> document, String path) {
        Object node = document;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return Optional.ofNullable(node).map(String::valueOf);
    }

    Optional<String> ruleSets() {
        return advice().map(each -> Stored.list(Stored.document(each.ruleSets()).root()).stream()
                .map(set -> (Map<?, ?>) set)
                .map(set -> set.get("set") + "/" + set.get("version"))
                .collect(Collectors.joining(" ")));
    }

    Optional<Adherence> adherence() {
        return advice().flatMap(given -> given.recommended()
                .map(recommended -> Adherence.of(
                        recommended, given.range(), decision().orElseThrow().disposal())));
    }

    Optional<CaseEvent> last(CaseEventKind... kinds) {
        return decision().flatMap(each -> known.last(kinds));
    }

    /** What is counted of the last event of this kind since the decision. */
    Optional<String> code(CaseEventKind kind) {
        return last(kind).flatMap(CaseEvent::code);
    }

    Optional<LocalDate> on(CaseEventKind... kinds) {
        return last(kinds).flatMap(CaseEvent::on);
    }

    /** The final score, or its scale. */
    Optional<String> gravity(String key) {
        return advice().flatMap(each -> at(each.document(), "finalGravity." + key));
    }

    /** How often the decision that stands was corrected. */
    Optional<Integer> corrections() {
        return decision().map(PanelDecision::correction);
    }

    /** The panel's own words, each on its line. */
    Optional<String> conditions() {
        return decision()
                .map(each -> each.given().conditions())
                .filter(each -> !each.isEmpty())
                .map(each -> String.join("\n", each));
    }

    /** What the police decided in the end; until that is recorded, what the panel decided (policy C15). */
    Optional<Disposal> outcome() {
        return known.carriedOut();
    }

    Optional<LocalDate> outcomeOn() {
        return outcomeOn(known);
    }

    static Optional<LocalDate> outcomeOn(Aftermath known) {
        return known.decision()
                .map(each -> known.last(CaseEventKind.POLICE_DECIDED)
                        .flatMap(CaseEvent::on)
                        .orElse(each.given().decidedOn()));
    }
}
