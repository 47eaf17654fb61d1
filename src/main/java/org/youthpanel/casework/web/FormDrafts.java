package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Person;

/**
 * Keeps what was typed into a form and not sent, and puts it back when the form is opened again. The form says where it
 * belongs by {@code data-draft}, its own address; the page's script sends what stands in it to {@code /drafts}.
 */
@Component
public class FormDrafts {

    /** Fields that belong to the page that was sent, not to the person; and the number of a child, kept sealed alone. */
    private static final Set<String> NOT_TYPED = Set.of(
            "_csrf",
            Once.FIELD,
            "version",
            "revision",
            "replay",
            "recommendation",
            "correction",
            "place",
            "to",
            "then",
            "childNumber");

    /** Of forms that were opened; more than anybody opens in a day. */
    private static final int MOST_PLACES = 20_000;

    private final Drafts drafts;
    private final Clock clock;
    private final Words words;
    private final Set<String> restoring = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_PLACES;
        }
    });

    public FormDrafts(Drafts drafts, Clock clock, Words words) {
        this.drafts = drafts;
        this.clock = clock;
        this.words = words;
    }

    /** @return when it was kept */
    public Instant keep(Person person, String place, Map<String, List<String>> posted) {
        Map<String, List<String>> typed = new TreeMap<>(posted);
        typed.keySet().removeIf(name -> name.startsWith("_") || NOT_TYPED.contains(name));
        Instant now = clock.instant();
        drafts.keep(person.name(), place, new Drafts.Draft(typed, now));
        return now;
    }

    /**
     * Puts what was typed in place of what the form would show.
     *
     * @return when it was kept; empty where there is no draft, and the form is as it would be
     */
    public Optional<Instant> restore(Person person, String place, Typed typed) {
        synchronized (restoring) {
            restoring.add(place);
        }
        Optional<Drafts.Draft> found = drafts.find(person.name(), place);
        if (found.filter(each -> said(each.typed()).equals(said(typed.values())))
                .isPresent()) {
            // it says no more than the form does without it
            drafts.drop(person.name(), place);
            return Optional.empty();
        }
        return found.map(draft -> {
            typed.replace(draft.typed(), NOT_TYPED);
            return draft.at();
        });
    }

    private static Map<String, List<String>> said(Map<String, List<String>> typed) {
        Map<String, List<String>> said = new TreeMap<>();
        typed.forEach((name, values) -> {
            List<String> some = values.stream()
                    .map(each -> each.replace("\r\n", "\n").strip())
                    .filter(each -> !each.isEmpty())
                    .toList();
            if (!some.isEmpty() && !NOT_TYPED.contains(name)) {
                said.put(name, some);
            }
        });
        return said;
    }

    /**
     * Whether a form that was opened here would be filled in again from its draft. Known since the start, as sessions
     * are: a form of before cannot be sent either.
     */
    public boolean restores(String place) {
        synchronized (restoring) {
            return restoring.contains(place);
        }
    }

    /** The same for a page, whose frame then tells when it was kept, and lets the person discard it. */
    public Optional<Instant> restore(Person person, String place, Typed typed, Model model) {
        Optional<Instant> kept = restore(person, place, typed);
        kept.ifPresent(at -> {
            model.addAttribute("restoredAt", words.at(at));
            model.addAttribute("restoredPlace", place);
        });
        return kept;
    }

    /** The form was sent, or what was typed is not wanted any more. */
    public void done(Person person, String place) {
        drafts.drop(person.name(), place);
    }
}
