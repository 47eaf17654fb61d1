package org.youthpanel.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Exposure;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Way;

/** Tells everything that the log has of a case, oldest first. Who reads it has seen the recommendations in it. */
public final class ReadHistory {

    private final Log log;
    private final FindCase finder;
    private final FactsVersions versions;
    private final Characteristics characteristics;
    private final Recommendations recommendations;
    private final Exposures exposures;
    private final PanelDecisions decisions;
    private final CaseEvents happened;
    private final OpenRecommendation exposure;

    public ReadHistory(
            Log log,
            FindCase finder,
            FactsVersions versions,
            Characteristics characteristics,
            Recommendations recommendations,
            Exposures exposures,
            PanelDecisions decisions,
            CaseEvents happened,
            OpenRecommendation exposure) {
        this.log = log;
        this.finder = finder;
        this.versions = versions;
        this.characteristics = characteristics;
        this.recommendations = recommendations;
        this.exposures = exposures;
        this.decisions = decisions;
        this.happened = happened;
        this.exposure = exposure;
    }

    /** One thing that happened to a case. */
    public sealed interface Event {
        Stamp stamp();

        record Opened(Stamp stamp, CaseFile file) implements Event {}

        record FactsGiven(Stamp stamp, FactsVersion facts) implements Event {}

        record CharacteristicsGiven(Stamp stamp, CharacteristicsEntry entry) implements Event {}

        record Recommended(Stamp stamp, LoggedRecommendation recommendation) implements Event {}

        record Seen(Stamp stamp, Exposure exposure) implements Event {}

        /** A decision or a correction of one. */
        record Decided(Stamp stamp, PanelDecision decision) implements Event {}

        /** Anything else, such as that it was signed off or put off. */
        record Happened(Stamp stamp, CaseEvent event) implements Event {}
    }

    /** Empty where the person may see no such case. */
    public Optional<List<Event>> read(Person person, String reference, Way way) {
        return log.atomically(() -> finder.find(person, reference).map(found -> {
            for (LoggedRecommendation each : recommendations.of(reference)) {
                exposure.saw(person, found.file(), each.id(), way);
            }
            return events(found.file());
        }));
    }

    private List<Event> events(CaseFile file) {
        String reference = file.reference();
        List<Event> all = new ArrayList<>();
        all.add(new Event.Opened(file.stamp(), file));
        versions.of(reference).forEach(each -> all.add(new Event.FactsGiven(each.stamp(), each)));
        characteristics.of(reference).forEach(each -> all.add(new Event.CharacteristicsGiven(each.stamp(), each)));
        recommendations.of(reference).forEach(each -> all.add(new Event.Recommended(each.stamp(), each)));
        exposures.of(reference).forEach(each -> all.add(new Event.Seen(each.stamp(), each)));
        decisions.of(reference).forEach(each -> all.add(new Event.Decided(each.stamp(), each)));
        happened.of(reference).forEach(each -> all.add(new Event.Happened(each.stamp(), each)));
        // by place in the chain, not by time: a clock can be put back
        all.sort(Comparator.comparingLong(event -> event.stamp().position()));
        return List.copyOf(all);
    }
}
