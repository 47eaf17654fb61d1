package org.youthpanel.casework.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.Particular;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;

/**
 * One question of a page: for a fact, or for a particular, which the panel reads and no rule sees.
 *
 * @param name of its field, or what the names of its fields begin with
 */
public record Question(
        String name, @Nullable FactField field, @Nullable Particular particular) {

    /** After which fact each particular is asked for. */
    private static final Map<Particular, Fact<?>> AFTER = Map.ofEntries(
            Map.entry(Particular.OFFENCE_SUMMARY, Facts.OFFENCE_CODE),
            Map.entry(Particular.CHILD_WORDS, Facts.CHILD_HEARD),
            Map.entry(Particular.PARENT_WORDS, Facts.PARENT_HEARD),
            Map.entry(Particular.ADJUSTMENTS, Facts.ADJUSTMENTS_MADE),
            Map.entry(Particular.VICTIM_WORDS, Facts.VICTIM_VIEW),
            Map.entry(Particular.ASSESSED_BY, Facts.LIKELIHOOD),
            Map.entry(Particular.ASSESSED_ON, Facts.LIKELIHOOD),
            Map.entry(Particular.AUTHOR_TEAM, Facts.LIKELIHOOD),
            Map.entry(Particular.PROPOSAL_WORDS, Facts.PROPOSAL),
            Map.entry(Particular.POLICE_WORDS, Facts.POLICE_VIEW),
            Map.entry(Particular.MATRIX, Facts.GRAVITY_BASE));

    static Question of(FactField field) {
        return new Question(field.name(), field, null);
    }

    static Question of(Particular particular) {
        return new Question(name(particular), null, particular);
    }

    static boolean follows(Particular particular, FactField field) {
        return field.fact().equals(AFTER.get(particular));
    }

    /** {@code childWords} for {@code CHILD_WORDS}. */
    static String name(Particular particular) {
        StringBuilder name = new StringBuilder();
        for (String word : particular.name().split("_")) {
            String small = word.toLowerCase(java.util.Locale.ROOT);
            name.append(name.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
        }
        return name.toString();
    }

    /** Whether a field of this name belongs to it. */
    boolean owns(String field) {
        return field.equals(name) || field.startsWith(name + ".");
    }

    /** A few words on one line, where it is a particular. */
    public boolean line() {
        return particular == Particular.ASSESSED_BY || particular == Particular.AUTHOR_TEAM;
    }

    /** Nobody answers it: it stands in the page beside what it belongs to. */
    public boolean hidden() {
        return particular == Particular.MATRIX;
    }

    public boolean date() {
        return particular == Particular.ASSESSED_ON || field != null && field.kind() == FactField.Kind.DATE;
    }

    String anchor() {
        return field != null ? field.anchor() : date() ? name + "-day" : name;
    }

    boolean required() {
        return Optional.ofNullable(field).map(FactField::required).orElse(false);
    }
}
