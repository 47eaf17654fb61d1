package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.OffenceCatalogue;
import org.youthpanel.facts.Triability;

/** The offences of the catalogue in a form: what its select offers, and what follows from the one that was chosen. */
@Component
public class OffenceChoices {

    private final OffenceCatalogue catalogue = OffenceCatalogue.starting();
    private final Words words;

    public OffenceChoices(Words words) {
        this.words = words;
    }

    /**
     * By type, and at last one that the catalogue does not have.
     *
     * @param chosen the code as it stands in the form; empty for none
     */
    public List<Choices.Group> groups(String chosen) {
        List<Choices.Group> groups = new ArrayList<>();
        catalogue
                .byType()
                .forEach((type, offences) -> groups.add(new Choices.Group(
                        words.code(type),
                        offences.stream()
                                .map(each -> new Choices.Item(each.code(), each.name()))
                                .toList())));
        if (!chosen.isEmpty() && catalogue.find(chosen).isEmpty()) {
            groups.add(
                    new Choices.Group(words.of("offence.not-in-catalogue"), List.of(new Choices.Item(chosen, chosen))));
        }
        return groups;
    }

    /**
     * The form with type and triability of the chosen offence where they were left open. What was answered stays.
     *
     * @param offence the path of the offence: {@code offence}, {@code otherOffences.0}
     */
    public Typed complete(Typed typed, String offence) {
        var chosen = catalogue.find(typed.one(offence + ".code"));
        if (chosen.isEmpty()) {
            return typed;
        }
        Typed complete = typed;
        if (typed.one(offence + ".type").isEmpty()) {
            complete = complete.with(offence + ".type", chosen.get().type().name());
        }
        // of other offences it is not asked
        if (offence.equals("offence")
                && typed.one("offence.triability").isEmpty()
                && chosen.get().triability() != Triability.UNKNOWN) {
            complete = complete.with(
                    "offence.triability", chosen.get().triability().name());
        }
        return complete;
    }
}
