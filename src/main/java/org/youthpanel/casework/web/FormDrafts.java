package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Person;

/**
 * Keeps what was typed into a form and not sent, and puts it back when the form is opened again. The form says where it
 * belongs by {@code data-draft}, its own address; the page's script sends what stands in it to {@code /drafts}.
 */
@Component
public class FormDrafts {

    /** Fields that belong to the page that was sent, not to the person; and the number of a child, kept sealed alone. */
    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", Once.FIELD, "version", "revision", "place", "to", "then", "childNumber");

    private final Drafts drafts;
    private final Clock clock;

    public FormDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
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
        return drafts.find(person.name(), place).map(draft -> {
            typed.replace(draft.typed(), NOT_TYPED);
            return draft.at();
        });
    }

    /** The form was sent. */
    public void done(Person person, String place) {
        drafts.drop(person.name(), place);
    }
}
