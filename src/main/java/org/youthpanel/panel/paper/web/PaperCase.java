package org.youthpanel.panel.paper.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.KnownFacts;

/**
 * A case as it stands on paper.
 *
 * @param place on the agenda; null on the paper of one case
 * @param about one line: initials, age, offence
 * @param version which version of the facts it is, and since when
 * @param facts those that are known
 * @param answers facts of which no more is to be said than yes, no or none: the answer, and which they are
 * @param notKnown the names of those that are not
 * @param earlier what panels decided on the child before
 * @param history what happened with the case, oldest first
 * @param advice null where it is not to be seen, or there is none
 * @param noAdvice why there is none on the paper; null where there is
 * @param lacking says in which facts there are signs that no paper shows; null where there are none
 */
public record PaperCase(
        @Nullable Integer place,
        String reference,
        String service,
        List<String> about,
        String version,
        List<KnownFacts.Section> facts,
        List<KnownFacts.Line> answers,
        List<String> notKnown,
        List<String> earlier,
        List<String> history,
        @Nullable AdvicePage advice,
        @Nullable String noAdvice,
        @Nullable String lacking) {

    /** As much as two columns take without getting longer than they are. */
    private static final int SHORT = 60;

    /** Two facts side by side; the second of the last may be missing. */
    public record Pair(KnownFacts.Line one, KnownFacts.@Nullable Line other) {}

    /** The other facts of few words, two in a row, so that a case fits on a page. */
    public List<Pair> pairs() {
        List<KnownFacts.Line> brief = lines(true);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < brief.size(); i += 2) {
            pairs.add(new Pair(brief.get(i), i + 1 < brief.size() ? brief.get(i + 1) : null));
        }
        return pairs;
    }

    /** Those of many words. */
    public List<KnownFacts.Line> longer() {
        return lines(false);
    }

    private List<KnownFacts.Line> lines(boolean brief) {
        return facts.stream()
                .flatMap(each -> each.lines().stream())
                .filter(each -> brief == each.value().length() <= SHORT)
                .filter(each ->
                        answers.stream().noneMatch(answer -> answer.value().equals(each.value())))
                .toList();
    }
}
