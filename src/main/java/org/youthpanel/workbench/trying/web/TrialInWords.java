package org.youthpanel.workbench.trying.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.web.Rests;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Fact;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.workbench.trying.Trial;

/**
 * A trial as its page shows it.
 *
 * @param changed what is different in the copy
 * @param answers every part of the answer, in both
 * @param same whether both answers are the same in every part
 */
public record TrialInWords(
        List<Beside> changed, List<Beside> answers, boolean same, List<Rule> onlyNow, List<Rule> onlyThen) {

    public record Beside(String what, String now, String then) {
        public boolean differs() {
            return !now.equals(then);
        }
    }

    public record Rule(String id, String label, String reason, Rests rests) {}

    static TrialInWords of(Trial trial, RuleBook rules, Words words) {
        List<Beside> answers = answers(trial.now(), trial.then(), words);
        return new TrialInWords(
                trial.changed().stream()
                        .map(fact -> new Beside(
                                words.fact(fact.path()),
                                value(trial.facts().written(fact), fact, words),
                                value(trial.tried().written(fact), fact, words)))
                        .toList(),
                answers,
                answers.stream().noneMatch(Beside::differs),
                rules(trial.onlyNow(), rules, words),
                rules(trial.onlyThen(), rules, words));
    }

    private static String value(@org.jspecify.annotations.Nullable Object written, Fact<?> fact, Words words) {
        return written == null && fact.absence() == Fact.Absence.NOT_CLAIMED
                ? words.of("words.not-claimed")
                : words.value(fact.path(), written);
    }

    private static List<Rule> rules(List<RuleDefinition> fired, RuleBook rules, Words words) {
        return fired.stream()
                .map(each -> new Rule(each.id(), each.label(), each.reason(), Rests.of(each.citation(), rules, words)))
                .toList();
    }

    private static List<Beside> answers(Recommendation now, Recommendation then, Words words) {
        List<Beside> lines = new ArrayList<>();
        lines.add(new Beside(words.of("advice.recommended"), recommended(now, words), recommended(then, words)));
        lines.add(new Beside(words.of("advice.summary.startingPoint"), start(now, words), start(then, words)));
        lines.add(new Beside(
                words.of("advice.summary.gravity"),
                now.finalGravity().value() + "",
                then.finalGravity().value() + ""));
        lines.add(new Beside(words.of("what-if.range"), range(now, words), range(then, words)));
        lines.add(new Beside(words.of("what-if.barred"), barred(now, words), barred(then, words)));
        lines.add(new Beside(
                words.of("advice.summary.assessment"),
                words.code(now.assessmentDepth()),
                words.code(then.assessmentDepth())));
        lines.add(new Beside(
                words.of("advice.summary.panel"), words.code(now.panelCase()), words.code(then.panelCase())));
        lines.add(new Beside(words.of("what-if.missing"), missing(now, words), missing(then, words)));
        lines.add(new Beside(words.of("what-if.rule-sets"), ruleSets(now, words), ruleSets(then, words)));
        return List.copyOf(lines);
    }

    private static String recommended(Recommendation answer, Words words) {
        return answer.recommended()
                .map(words::code)
                .orElseGet(() -> words.of("rulebook.table.Outcome." + answer.outcome()));
    }

    private static String start(Recommendation answer, Words words) {
        return answer.startingPoint().map(words::code).orElseGet(() -> words.of("words.none"));
    }

    private static String range(Recommendation answer, Words words) {
        return answer.range().isEmpty() ? words.of("words.none") : words.disposals(answer.range());
    }

    private static String barred(Recommendation answer, Words words) {
        return answer.barred().isEmpty()
                ? words.of("words.none")
                : answer.barred().stream()
                        .map(each -> words.of(
                                "what-if.barred.by", words.code(each.disposal()), String.join(", ", each.labels())))
                        .collect(Collectors.joining("; "));
    }

    private static String missing(Recommendation answer, Words words) {
        return answer.missing().isEmpty()
                ? words.of("words.none")
                : answer.missing().stream().map(each -> words.fact(each.fact())).collect(Collectors.joining("; "));
    }

    private static String ruleSets(Recommendation answer, Words words) {
        return answer.ruleSets().stream()
                .map(each -> words.of("advice.rule-sets.text", each.set(), each.version()))
                .collect(Collectors.joining("; "));
    }
}
