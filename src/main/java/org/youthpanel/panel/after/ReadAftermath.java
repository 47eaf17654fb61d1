package org.youthpanel.panel.after;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;

/** Reads what is known of a case after its sitting. */
public final class ReadAftermath {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MONTHS_OF_RE_ENTRY = 12;

    private final FindCase finder;
    private final Cases cases;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final Clock clock;

    public ReadAftermath(
            FindCase finder,
            Cases cases,
            FactsVersions versions,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            Clock clock) {
        this.finder = finder;
        this.cases = cases;
        this.versions = versions;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /** Empty where the person may see no such case. */
    public Optional<Aftermath> read(Person person, String reference) {
        return finder.find(person, reference).map(this::of);
    }

    private Aftermath of(FindCase.Found found) {
        String reference = found.file().reference();
        List<PanelDecision> entries = decisions.of(reference);
        Optional<LoggedRecommendation> advice = entries.isEmpty()
                ? recommendations.of(reference).stream().reduce((earlier, later) -> later)
                : recommendations.find(entries.get(entries.size() - 1).given().recommendation());
        return new Aftermath(
                found.file(),
                Stored.map(found.latest().facts()),
                entries,
                events.of(reference),
                advice,
                LocalDate.ofInstant(clock.instant(), LONDON));
    }

    /**
     * Another case of the same child.
     *
     * @param committed the day of its offence
     * @param decision the panel's, where there is one
     */
    public record LaterCase(String reference, LocalDate committed, Optional<PanelDecision> decision) {}

    /** The child's other cases whose offence lies within the twelve months after the decision: facts, not a finding. */
    public List<LaterCase> withinTwelveMonths(Person person, Aftermath known) {
        List<LaterCase> later = new ArrayList<>();
        known.decision()
                .map(each -> each.given().decidedOn())
                .ifPresent(decided -> cases.ofChild(known.file().stamp().child()).stream()
                        .filter(each -> person.belongsTo(each.service())
                                && !each.reference().equals(known.file().reference()))
                        .forEach(each -> versions.latest(each.reference())
                                .flatMap(ReadAftermath::committed)
                                .filter(day ->
                                        day.isAfter(decided) && !day.isAfter(decided.plusMonths(MONTHS_OF_RE_ENTRY)))
                                .ifPresent(day -> later.add(
                                        new LaterCase(each.reference(), day, decisions.current(each.reference()))))));
        return List.copyOf(later);
    }

    private static Optional<LocalDate> committed(FactsVersion version) {
        return Stored.map(version.facts()).get("offence") instanceof Map<?, ?> offence
                        && offence.get("committedOn") instanceof String day
                ? Optional.of(LocalDate.parse(day))
                : Optional.empty();
    }
}
