package org.youthpanel.workbench.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Rests;

/**
 * A version in plain words, as its page and its printed document show it.
 *
 * @param name {@code National 5.0}
 * @param parts its rules by stratum; those that there are
 * @param parameters numbers and lists of its manifest
 * @param statements those without a rule of their own
 */
public record Rulebook(
        String name,
        AboutVersion about,
        List<PlainTable> tables,
        List<Part> parts,
        List<Parameter> parameters,
        List<Said> statements) {

    /** @param key under which the words of its heading are kept */
    public record Part(String key, List<Rule> rules) {}

    /**
     * A rule in plain words.
     *
     * @param when each has to hold
     * @param written as in its file
     * @param fires how many scenarios fire it
     * @param example the title of the scenario that shows it; null where no case can reach the rule
     * @param nearMiss the title of the one in which it just does not fire
     * @param unreachable why no case can reach it; null where one can
     */
    public record Rule(
            String id,
            String label,
            String reason,
            List<String> when,
            List<String> then,
            List<String> written,
            Rests rests,
            int fires,
            @Nullable String example,
            @Nullable String nearMiss,
            List<String> others,
            @Nullable String unreachable) {}

    public record Parameter(String name, String value, Rests rests) {}

    public record Said(String label, String text, Rests rests) {}
}
