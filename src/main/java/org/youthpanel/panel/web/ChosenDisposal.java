package org.youthpanel.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.facts.Disposal;

/**
 * What was chosen on the meeting view and is still to be given reasons. It is a part of the draft of the page that asks
 * them, so that it is in no address and outlives a session that ends.
 */
@Component
class ChosenDisposal {

    private final FormDrafts drafts;

    ChosenDisposal(FormDrafts drafts) {
        this.drafts = drafts;
    }

    static String place(String id, int number) {
        return MeetingCases.address(id, number) + "/check";
    }

    void keep(Person person, String id, int number, Disposal disposal) {
        Typed typed = new Typed();
        drafts.restore(person, place(id, number), typed);
        Map<String, List<String>> all = new TreeMap<>();
        typed.names().forEach(name -> all.put(name, typed.all(name)));
        List<String> before = all.put("disposal", List.of(disposal.name()));
        if (before != null && !before.contains(disposal.name())) {
            // said of the other one
            all.remove("confirmed");
            all.remove("departure");
        }
        drafts.keep(person, place(id, number), all);
    }

    /** Everything that was typed on the page that asks the reasons. */
    void keep(Person person, String id, int number, Typed typed) {
        Map<String, List<String>> all = new TreeMap<>();
        typed.names().forEach(name -> all.put(name, typed.all(name)));
        all.remove("recommendation");
        drafts.keep(person, place(id, number), all);
    }

    Optional<Disposal> of(Person person, String id, int number) {
        Typed typed = new Typed();
        drafts.restore(person, place(id, number), typed);
        return TypedDecision.code(typed, "disposal", Disposal.class, new java.util.ArrayList<>());
    }
}
