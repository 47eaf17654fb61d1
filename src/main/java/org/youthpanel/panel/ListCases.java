package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;

/** Lists cases with where they stand. */
public final class ListCases {

    private final Cases cases;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final Sittings sittings;

    public ListCases(
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Sittings sittings) {
        this.cases = cases;
        this.versions = versions;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.sittings = sittings;
    }

    /**
     * A case with the last of everything.
     *
     * @param facts as they stand
     * @param recommendation the one that the decision was made on; before a decision, the latest
     * @param decision in its last form; of a case that was decided again, the one that was asked for
     * @param status where it stands
     * @param listed the day of the sitting it is listed for
     */
    public record Overview(
            CaseFile file,
            FactsVersion facts,
            Optional<LoggedRecommendation> recommendation,
            Optional<PanelDecision> decision,
            CaseStatus status,
            Optional<LocalDate> listed) {

        /** Whether the panel decided another disposal than the one recommended. */
        public boolean different() {
            Optional<Disposal> recommended = recommendation.flatMap(LoggedRecommendation::recommended);
            return decision.isPresent()
                    && recommended
                            .filter(each -> each != decision.get().disposal())
                            .isPresent();
        }

        /** The panel's date by the facts as they stand. */
        public LocalDate panelDate() {
            return LocalDate.parse(String.valueOf(Stored.map(facts.facts()).get("decisionDate")));
        }

        public OffenceType offenceType() {
            return OffenceType.valueOf(String.valueOf(
                    ((Map<?, ?>) Stored.map(facts.facts()).getOrDefault("offence", Map.of())).get("type")));
        }

        /** What the author of the assessment proposed, in the facts that were advised on. */
        public Optional<Disposal> proposal() {
            String judged = recommendation.map(LoggedRecommendation::facts).orElse(facts.facts());
            return Optional.ofNullable(Stored.map(judged).get("proposal"))
                    .map(String::valueOf)
                    .map(Disposal::valueOf);
        }
    }

    /** Of the person's services, as the cases were opened. */
    public List<Overview> list(Person person) {
        return list(person.services());
    }

    private List<Overview> list(Set<String> services) {
        Map<String, List<PanelDecision>> decided = decisions.ofServices(services);
        Map<String, FactsVersion> facts = versions.latestOf(services);
        List<LoggedRecommendation> given = recommendations.ofServices(services);
        Map<String, LoggedRecommendation> byId =
                given.stream().collect(Collectors.toMap(LoggedRecommendation::id, Function.identity()));
        Map<String, LoggedRecommendation> latest = given.stream()
                .collect(Collectors.toMap(
                        LoggedRecommendation::reference, Function.identity(), (earlier, later) -> later));
        Map<String, List<CaseEvent>> happened = events.ofServices(services);
        Map<String, LocalDate> listed = new HashMap<>();
        for (Sitting sitting : sittings.ofServices(services)) {
            sitting.waiting().forEach(reference -> listed.put(reference, sitting.on()));
        }
        return cases.of(services).stream()
                .filter(file -> facts.containsKey(file.reference()))
                .map(file -> {
                    List<PanelDecision> entries = decided.getOrDefault(file.reference(), List.of());
                    Optional<PanelDecision> decision = entries.stream().reduce((earlier, later) -> later);
                    Optional<LoggedRecommendation> compared = decision.map(
                                    each -> byId.get(each.given().recommendation()))
                            .or(() -> Optional.ofNullable(latest.get(file.reference())));
                    List<CaseEvent> own = happened.getOrDefault(file.reference(), List.of());
                    Optional<LocalDate> day = Optional.ofNullable(listed.get(file.reference()));
                    CaseStatus status = CaseStanding.of(
                            entries,
                            compared,
                            own,
                            day.isPresent(),
                            () -> Gatekeeping.standing(versions.of(file.reference()), own));
                    return new Overview(
                            file, Objects.requireNonNull(facts.get(file.reference())), compared, decision, status, day);
                })
                .toList();
    }
}
