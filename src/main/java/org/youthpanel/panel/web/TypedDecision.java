package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.DecisionForm;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;

/** The form of a decision, between the page and the use case. */
final class TypedDecision {

    /** The fields in the order of the page. */
    static final List<String> FIELDS = List.of(
            "why",
            "recommendation",
            "disposal",
            "departure",
            "rationale",
            "conditions",
            "decidedOn",
            "sitting",
            "levels",
            "levels.safetyAndWellbeing",
            "levels.riskOfHarm",
            "levels.likelihoodOfReoffending",
            "levels.reason");

    private TypedDecision() {}

    static DecisionForm form(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        TypedDate decidedOn = TypedDate.of(typed, "decidedOn");
        if (decidedOn.wrong() != null) {
            problems.add(new Problem("decidedOn", decidedOn.wrong(), "This is no date."));
        }
        return new DecisionForm(
                text(typed, "recommendation"),
                code(typed, "disposal", Disposal.class, problems),
                words(typed, "rationale", problems),
                code(typed, "departure", Departure.class, problems),
                levels(typed, problems),
                typed.lines("conditions"),
                decidedOn.date(),
                words(typed, "sitting", problems),
                words(typed, "why", problems),
                List.copyOf(problems));
    }

    private static Optional<LevelChange> levels(Typed typed, List<Problem> problems) {
        LevelChange change = new LevelChange(
                code(typed, "levels.safetyAndWellbeing", Level.class, problems),
                code(typed, "levels.riskOfHarm", Level.class, problems),
                code(typed, "levels.likelihoodOfReoffending", Likelihood.class, problems),
                words(typed, "levels.reason", problems));
        return change.document().isEmpty() ? Optional.empty() : Optional.of(change);
    }

    /** Words that are all invisible say nothing, and count as none. */
    private static Optional<String> words(Typed typed, String name, List<Problem> problems) {
        Optional<String> text = text(typed, name).filter(PlainText::saysSomething);
        if (text.filter(each -> !PlainText.isWhole(each)).isPresent()) {
            problems.add(new Problem(name, "control-character", "This has signs that are no text."));
            return Optional.empty();
        }
        return text;
    }

    private static Optional<String> text(Typed typed, String name) {
        return Optional.of(typed.one(name)).filter(each -> !each.isEmpty());
    }

    private static <E extends Enum<E>> Optional<E> code(
            Typed typed, String name, Class<E> type, List<Problem> problems) {
        Optional<String> text = text(typed, name);
        Optional<E> code = Stream.of(type.getEnumConstants())
                .filter(each -> !each.name().equals("UNKNOWN") && text.equals(Optional.of(each.name())))
                .findFirst();
        if (text.isPresent() && code.isEmpty()) {
            problems.add(new Problem(name, "unknown-code", "This is none of the answers."));
        }
        return code;
    }

    /** What was wrong, in the order of the page. */
    static void add(FormErrors errors, List<Problem> problems, Typed typed) {
        List<String> wrong = TypedDate.of(typed, "decidedOn").wrongParts();
        if (!wrong.isEmpty()) {
            errors.wrongParts("decidedOn", wrong);
        }
        String day = "decidedOn-" + (wrong.isEmpty() ? "day" : wrong.get(0));
        errors.add(
                problems,
                FIELDS,
                java.util.Map.of("decidedOn", day, "levels", "levels.safetyAndWellbeing"),
                path -> path.replaceAll("\\[\\d+]", ""));
    }

    /** An entry as it would have been typed, for correcting it. The reason for the correction is not in it. */
    static Typed of(PanelDecision entry) {
        PanelDecision.Given given = entry.given();
        Typed typed = new Typed();
        typed.add("disposal", given.disposal());
        typed.add("rationale", given.rationale());
        given.departure().ifPresent(each -> typed.add("departure", each));
        typed.add("conditions", String.join("\n", given.conditions()));
        given.sitting().ifPresent(each -> typed.add("sitting", each));
        TypedDate.put(typed, "decidedOn", given.decidedOn());
        return typed;
    }
}
