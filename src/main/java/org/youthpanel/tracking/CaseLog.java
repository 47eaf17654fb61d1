package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Stored;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sitting;

/**
 * What the log says of one case, each list oldest first.
 *
 * @param versions at least one
 * @param codes of the child, for tracking alone
 * @param sittings that the case was listed for
 * @param scrutiny what a scrutiny panel found last, where the case was drawn by chance
 * @param committed the days of the child's other offences, by the other cases of the service
 */
record CaseLog(
        CaseFile file,
        List<FactsVersion> versions,
        List<LoggedRecommendation> recommendations,
        List<PanelDecision> decisions,
        List<CaseEvent> events,
        Map<String, String> codes,
        List<Sitting> sittings,
        Optional<ScrutinyViews.View> scrutiny,
        List<LocalDate> committed) {

    /** The first decision in its last form: the one that figures count (policy H1). */
    Optional<PanelDecision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(PanelDecisions.first(decisions));
    }

    /** The recommendation that the decision names; before a decision, the latest. */
    Optional<LoggedRecommendation> compared() {
        return decision()
                .flatMap(each -> recommendations.stream()
                        .filter(given -> given.id().equals(each.given().recommendation()))
                        .findFirst())
                .or(() -> recommendations.stream().reduce((earlier, later) -> later));
    }

    FactsVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** The facts that were judged; where nothing was asked yet, as they stand. */
    Map<String, ?> facts() {
        return Stored.map(compared().map(LoggedRecommendation::facts).orElse(latest().facts()));
    }

    /** Where the first decision stands in the chain; past everything where there is none. */
    long decidedAt() {
        return decisions.isEmpty() ? Long.MAX_VALUE : decisions.get(0).stamp().position();
    }

    /** What happened before the first decision was recorded. */
    List<CaseEvent> before() {
        return events.stream()
                .filter(each -> each.stamp().position() < decidedAt())
                .toList();
    }

    /** What happened after the first decision, and before the case was decided again. */
    List<CaseEvent> after() {
        return decisions.isEmpty() ? List.of() : after(decisions.get(0).number());
    }

    /** What happened after the decision of this number, and before the case was decided again. */
    List<CaseEvent> after(int number) {
        long decided = recorded(each -> each.number() == number);
        long again = recorded(each -> each.number() > number);
        return events.stream()
                .filter(each ->
                        each.stamp().position() > decided && each.stamp().position() < again)
                .toList();
    }

    /** Where the first of such decisions stands in the chain. */
    private long recorded(Predicate<PanelDecision> which) {
        return decisions.stream()
                .filter(which)
                .mapToLong(each -> each.stamp().position())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
