package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.ReadHistory;
import org.youthpanel.panel.ReadHistory.Event;

/** Everything that happened to a case, newest first. */
@Controller
class HistoryPages {

    private final ReadHistory reading;
    private final Recommendations recommendations;
    private final EventWords inWords;
    private final Words words;

    HistoryPages(ReadHistory reading, Recommendations recommendations, EventWords inWords, Words words) {
        this.reading = reading;
        this.inWords = inWords;
        this.recommendations = recommendations;
        this.words = words;
    }

    /** One fact that a version of the facts changed. */
    public record Change(String fact, String before, String after) {}

    /**
     * An entry of the time line.
     *
     * @param lines what is said below the title
     * @param changes of a version of the facts after the first
     * @param decision of a decision or a correction
     * @param href where a recommendation stands as it was given
     */
    public record Entry(
            String title,
            String at,
            String by,
            List<String> lines,
            List<Change> changes,
            @Nullable DecisionWords decision,
            @Nullable String href) {}

    @GetMapping("/cases/{reference}/history")
    String history(Person person, @PathVariable String reference, Model model) {
        List<Event> events = reading.read(person, reference, Way.PAGE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Entry> entries = new ArrayList<>();
        FactsVersion before = null;
        for (Event event : events) {
            entries.add(entry(event, before));
            before = event instanceof Event.FactsGiven given ? given.facts() : before;
        }
        Collections.reverse(entries);
        model.addAttribute("reference", reference);
        model.addAttribute("entries", entries);
        return "panel/history";
    }

    private Entry entry(Event event, @Nullable FactsVersion before) {
        if (event instanceof Event.FactsGiven given) {
            FactsVersion facts = given.facts();
            List<String> lines = facts.reason()
                    .map(each -> List.of(words.of("history.reason", each)))
                    .orElse(List.of());
            return entry(
                    event,
                    words.of("history.facts." + facts.origin(), String.valueOf(facts.version())),
                    lines,
                    before == null ? List.of() : changes(before, facts),
                    null);
        }
        if (event instanceof Event.Recommended recommended) {
            LoggedRecommendation given = recommended.recommendation();
            Entry entry = entry(event, words.of("history.recommended"), advice(given), List.of(), null);
            String href = "/cases/" + given.reference() + "/recommendations/" + given.id();
            return new Entry(entry.title(), entry.at(), entry.by(), entry.lines(), List.of(), null, href);
        }
        if (event instanceof Event.Happened happened) {
            return entry(event, inWords.title(happened.event()), inWords.lines(happened.event()), List.of(), null);
        }
        if (event instanceof Event.Seen seen) {
            return entry(event, words.of("history.seen." + seen.exposure().way()), List.of(), List.of(), null);
        }
        if (event instanceof Event.CharacteristicsGiven) {
            return entry(event, words.of("history.characteristics"), List.of(), List.of(), null);
        }
        if (event instanceof Event.Decided decided) {
            String title = decided.decision().isCorrection() ? "history.corrected" : "history.decided";
            return entry(
                    event,
                    words.of(title),
                    List.of(),
                    List.of(),
                    DecisionWords.of(decided.decision(), recommendations, words));
        }
        return entry(event, words.of("history.opened"), List.of(), List.of(), null);
    }

    private Entry entry(
            Event event, String title, List<String> lines, List<Change> changes, @Nullable DecisionWords decision) {
        return new Entry(title, words.at(event.stamp().at()), event.stamp().by(), lines, changes, decision, null);
    }

    private List<String> advice(LoggedRecommendation given) {
        List<String> lines = new ArrayList<>();
        lines.add(given.recommended()
                .map(each -> words.of("history.advice", words.code(each)))
                .orElseGet(() -> words.of("advice.headline." + given.outcome())));
        lines.add(words.of("history.version", String.valueOf(given.factsVersion()), ruleSets(given)));
        return lines;
    }

    private static String ruleSets(LoggedRecommendation given) {
        return Stored.list(Stored.document(given.ruleSets()).root()).stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> each.get("set") + " " + each.get("version"))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private List<Change> changes(FactsVersion before, FactsVersion after) {
        Map<String, ?> old = Stored.map(before.facts());
        Map<String, ?> now = Stored.map(after.facts());
        List<Change> changes = new ArrayList<>();
        for (Fact<?> fact : Facts.all()) {
            Object was = FactsForm.at(old, fact.path());
            Object is = FactsForm.at(now, fact.path());
            if (!java.util.Objects.equals(was, is)) {
                changes.add(new Change(
                        words.fact(fact.path()), words.value(fact.path(), was), words.value(fact.path(), is)));
            }
        }
        for (Particular each : Particular.values()) {
            String was = before.particulars().get(each);
            String is = after.particulars().get(each);
            if (!java.util.Objects.equals(was, is)) {
                changes.add(new Change(words.of("gatekeeping.said." + each), said(was), said(is)));
            }
        }
        return changes;
    }

    /** Words of people stand as they are; a date among them as people say it. */
    private String said(@Nullable String text) {
        return words.value("decisionDate", text);
    }
}
