package org.youthpanel.casework.web;

import java.util.Optional;
import java.util.Set;
import org.youthpanel.rules.Citation;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.Source;

/**
 * What a statement rests on, in words.
 *
 * @param confirmLocally where only a person of the service can vouch for it
 */
public record Rests(String words, boolean confirmLocally) {

    /** Entries of the bibliography that stand for what has no source. */
    private static final Set<String> NO_SOURCES = Set.of("PRACTICE", "DESIGN");

    public static Rests of(Citation citation, RuleBook rules, Words words) {
        Optional<Source> source = Optional.ofNullable(rules.sources().get(citation.source()));
        String title = source.map(Source::title).orElse(citation.source());
        String place = citation.place().isEmpty() ? title : words.of("rests.place", title, citation.place());
        // the title of what has no source says so itself
        boolean none = NO_SOURCES.contains(citation.source());
        return new Rests(
                none ? words.of("rests.none", place) : words.of("rests", place, words.code(citation.evidence())),
                citation.evidence().toBeConfirmedLocally());
    }
}
