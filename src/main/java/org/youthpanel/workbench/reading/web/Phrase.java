package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youthpanel.casework.web.Words;

/**
 * A part of a sentence: of whom something is said, and what.
 *
 * @param subject {@code the child}
 * @param predicate {@code admits nothing}
 */
record Phrase(String subject, String predicate) {

    private static final String IS = "is ";

    /** As it stands in the messages, with a bar between the two. */
    static Phrase of(String message) {
        int bar = message.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("No bar between who and what: " + message);
        }
        return new Phrase(message.substring(0, bar), message.substring(bar + 1));
    }

    String text() {
        return subject + " " + predicate;
    }

    /** Any of these: of the same subject it is said once who, and where it is something, once that it is. */
    static String anyOf(List<Phrase> phrases, Words words) {
        List<List<Phrase>> runs = new ArrayList<>();
        for (Phrase each : phrases) {
            List<Phrase> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || !last.get(0).subject().equals(each.subject())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(each);
        }
        return runs.stream().map(run -> run(run, words)).collect(Collectors.joining(words.of("rulebook.or-else")));
    }

    private static String run(List<Phrase> run, Words words) {
        String subject = run.get(0).subject();
        boolean allAre = run.stream().allMatch(each -> each.predicate().startsWith(IS));
        return allAre
                ? subject + " " + IS
                        + list(
                                run.stream()
                                        .map(each -> each.predicate().substring(IS.length()))
                                        .toList(),
                                words.of("rulebook.or"))
                : subject + " "
                        + run.stream().map(Phrase::predicate).collect(Collectors.joining(words.of("rulebook.or-else")));
    }

    /** {@code a, b or c}. */
    static String list(List<String> items, String last) {
        int end = items.size() - 1;
        return end < 1 ? items.get(0) : String.join(", ", items.subList(0, end)) + last + items.get(end);
    }
}
