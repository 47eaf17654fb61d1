package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Fact;

/**
 * What is not known yet, by whether it could change the answer. The answer itself is not told: whoever sees it has opened
 * a recommendation, and that is logged.
 *
 * @param readable whether there is an answer yet that could change
 * @param needed what has to be answered before there is one
 */
record OpenFacts(boolean readable, List<Link> needed, List<Link> couldChange, List<Link> cannotChange) {

    public record Link(String href, String fact, String effect) {}

    /** Where the answers cannot be read together. */
    static OpenFacts needed(Prepared prepared, Progress progress, CaseQuestions questions, Words words) {
        String tasks = "/cases/" + prepared.copy().reference() + "/tasks/";
        List<Link> needed = progress.missing().stream()
                .flatMap(each -> link(tasks, each.path(), "", questions, words).stream())
                .toList();
        return new OpenFacts(false, needed, List.of(), List.of());
    }

    static OpenFacts of(
            Prepared prepared, CaseFacts facts, Recommendation advice, CaseQuestions questions, Words words) {
        String tasks = "/cases/" + prepared.copy().reference() + "/tasks/";
        List<String> told = new ArrayList<>();
        List<Link> could = new ArrayList<>();
        for (Recommendation.Missing missing : advice.missing()) {
            String effect = missing.couldChange().stream()
                    .map(each -> words.of("advice.part." + each))
                    .reduce((one, other) -> one + words.of("words.or") + other)
                    .orElse("");
            Optional<Link> link = link(tasks, missing.fact(), effect, questions, words);
            link.ifPresent(could::add);
            told.add(missing.fact());
        }
        List<Link> cannot = questions.form().fields().stream()
                .filter(each -> each.fact().absence() == Fact.Absence.UNKNOWN)
                .filter(each -> facts.get(each.fact()).isEmpty() && !told.contains(each.name()))
                .flatMap(each -> link(tasks, each.name(), "", questions, words).stream())
                .toList();
        return new OpenFacts(true, List.of(), List.copyOf(could), cannot);
    }

    private static Optional<Link> link(String tasks, String path, String effect, CaseQuestions questions, Words words) {
        return questions
                .place(path.replaceAll("\\[.*", ""))
                .map(each -> new Link(
                        tasks + each.section().key() + "#" + each.question().anchor(), words.fact(path), effect));
    }
}
