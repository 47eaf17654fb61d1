package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.audit.AuditEntries;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.KnownFacts;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.ReadHistory;
import org.youthpanel.panel.ReadHistory.Event;

/** What is kept of a case, whole and in words, oldest first: every version of the facts, not what changed in it. */
@Component
class SubjectRecord {

    /** More than anybody looks at one case; all of it stands in the data beside the words. */
    private static final int MOST_LOOKS = 2_000;

    private final ReadHistory reading;
    private final AuditEntries looks;
    private final EventWords events;
    private final Words words;
    private final FactsForm form = new FactsForm();

    SubjectRecord(ReadHistory reading, AuditEntries looks, EventWords events, Words words) {
        this.reading = reading;
        this.looks = looks;
        this.events = events;
        this.words = words;
    }

    public record Entry(String title, String by, List<String> lines) {}

    public record OfCase(String reference, List<Entry> entries, List<String> looks) {}

    OfCase of(Person person, String reference) {
        List<Event> all = reading.read(person, reference, Way.PAGE).orElse(List.of());
        Set<String> service =
                all.isEmpty() ? Set.of() : Set.of(all.get(0).stamp().service());
        return new OfCase(
                reference,
                all.stream()
                        .filter(each -> !(each instanceof Event.Seen))
                        .map(this::entry)
                        .toList(),
                looks
                        .of(
                                service,
                                new AuditEntries.Filter(
                                        Optional.empty(), Optional.of(reference), Optional.empty(), Optional.empty()),
                                0,
                                MOST_LOOKS)
                        .stream()
                        .map(each -> words.of(
                                "subject-access.look",
                                words.at(each.entry().stamp().at()),
                                each.entry().stamp().by(),
                                words.of("audit.sort." + each.entry().asked().sort()),
                                words.of("audit.outcome." + each.entry().asked().outcome())))
                        .toList());
    }

    private Entry entry(Event event) {
        if (event instanceof Event.FactsGiven given) {
            return entry(
                    event.stamp(),
                    words.of(
                            "history.facts." + given.facts().origin(),
                            String.valueOf(given.facts().version())),
                    KnownFacts.of(given.facts(), form, words).sections().stream()
                            .flatMap(section -> section.lines().stream())
                            .filter(KnownFacts.Line::known)
                            .map(line -> words.of("words.part", line.fact(), line.value()))
                            .toList());
        }
        if (event instanceof Event.Recommended given) {
            return entry(event.stamp(), words.of("history.recommended"), advice(given.recommendation()));
        }
        if (event instanceof Event.CharacteristicsGiven given) {
            return entry(
                    event.stamp(),
                    words.of("history.characteristics"),
                    given.entry().codes().entrySet().stream()
                            .map(each -> words.of(
                                    "words.part",
                                    words.fact("characteristics." + each.getKey()),
                                    characteristic(each.getKey(), each.getValue())))
                            .toList());
        }
        if (event instanceof Event.Decided decided) {
            boolean correction = decided.decision().isCorrection();
            return entry(
                    event.stamp(),
                    words.of(correction ? "history.corrected" : "history.decided"),
                    decision(decided.decision()));
        }
        return event instanceof Event.Happened happened
                ? entry(event.stamp(), events.title(happened.event()), events.lines(happened.event()))
                : entry(event.stamp(), words.of("history.opened"), List.of());
    }

    private Entry entry(Stamp stamp, String title, List<String> lines) {
        return new Entry(title, words.of("history.by", words.at(stamp.at()), stamp.by()), lines);
    }

    private String characteristic(String name, String code) {
        String own = words.find("characteristics.code." + name + "." + code);
        return own != null ? own : words.of("characteristics.code." + code);
    }

    private List<String> advice(LoggedRecommendation given) {
        List<String> lines = new ArrayList<>();
        lines.add(given.recommended()
                .map(each -> words.of("history.advice", words.code(each)))
                .orElseGet(() -> words.of("advice.headline." + given.outcome())));
        Stored.list(given.document().get("reasons")).stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> each.get("text") + " (" + each.get("label") + ")")
                .forEach(lines::add);
        return lines;
    }

    private List<String> decision(PanelDecision decision) {
        PanelDecision.Given given = decision.given();
        List<String> lines = new ArrayList<>();
        lines.add(words.of("words.part", words.of("history.body.disposal"), words.code(given.disposal())));
        lines.add(words.of("words.part", words.of("history.body.rationale"), given.rationale()));
        given.departure()
                .ifPresent(each ->
                        lines.add(words.of("words.part", words.of("history.body.departure"), words.code(each))));
        lines.addAll(given.conditions());
        return lines;
    }
}
