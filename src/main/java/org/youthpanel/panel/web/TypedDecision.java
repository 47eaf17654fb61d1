package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.Likelihood;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.DecisionForm;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.Plan;

/** The form of a decision, between the page and the use case. */
final class TypedDecision {

    /** The fields in the order of the page. */
    static final List<String> FIELDS = List.of(
            "whyCode",
            "why",
            "recommendation",
            "disposal",
            "confirmed",
            "departure",
            "rationale",
            "holds",
            "conditions",
            "interventions",
            "responsible",
            "followUp",
            "decidedOn",
            "sitting",
            "levels",
            "levels.safetyAndWellbeing",
            "levels.riskOfHarm",
            "levels.likelihoodOfReoffending",
            "levels.reason");

    private static final String HOLDS = "holds.";

    private TypedDecision() {}

    static DecisionForm form(Typed typed) {
        return form(typed, List.of());
    }

    /** @param told what the page found by itself */
    static DecisionForm form(Typed typed, List<Problem> told) {
        List<Problem> problems = new ArrayList<>(told);
        TypedDate decidedOn = TypedDate.of(typed, "decidedOn");
        if (decidedOn.wrong() != null) {
            problems.add(new Problem("decidedOn", decidedOn.wrong(), "This is no date."));
        }
        TypedDate followUp = TypedDate.of(typed, "followUp");
        if (followUp.wrong() != null) {
            problems.add(new Problem("followUp", followUp.wrong(), "This is no date."));
        }
        if (typed.one("disposal").equals(Disposal.YOUTH_CONDITIONAL_CAUTION.name())
                && typed.lines("conditions").isEmpty()) {
            problems.add(new Problem("conditions", "required", "A youth conditional caution has conditions."));
        }
        return new DecisionForm(
                text(typed, "recommendation"),
                code(typed, "disposal", Disposal.class, problems),
                words(typed, "rationale", problems),
                code(typed, "departure", Departure.class, problems),
                levels(typed, problems),
                typed.lines("conditions"),
                new Plan(typed.lines("interventions"), words(typed, "responsible", problems), followUp.date()),
                holds(typed),
                decidedOn.date(),
                words(typed, "sitting", problems),
                why(typed, problems),
                List.copyOf(problems));
    }

    /** A form that says which entry it corrects asks for the code too. */
    private static Optional<CorrectionReason> why(Typed typed, List<Problem> problems) {
        Optional<CorrectionReason.Cause> cause = code(typed, "whyCode", CorrectionReason.Cause.class, problems);
        if (!typed.one("correction").isEmpty()) {
            Fields.required("whyCode", cause, problems);
        }
        return words(typed, "why", problems).map(words -> new CorrectionReason(cause, words));
    }

    private static Optional<LevelChange> levels(Typed typed, List<Problem> problems) {
        LevelChange change = levelChange(typed, problems);
        return change.document().isEmpty() ? Optional.empty() : Optional.of(change);
    }

    static LevelChange levelChange(Typed typed, List<Problem> problems) {
        return new LevelChange(
                code(typed, "levels.safetyAndWellbeing", Level.class, problems),
                code(typed, "levels.riskOfHarm", Level.class, problems),
                code(typed, "levels.likelihoodOfReoffending", Likelihood.class, problems),
                words(typed, "levels.reason", problems));
    }

    /** What was typed to the prompts that ask to be settled first, by their labels. */
    private static Map<String, String> holds(Typed typed) {
        Map<String, String> holds = new TreeMap<>();
        for (String name : typed.names()) {
            String label = name.startsWith(HOLDS) ? name.substring(HOLDS.length()) : "";
            if (label.matches("[A-Z]\\d{1,2}[a-z]?") && PlainText.saysSomething(typed.one(name))) {
                holds.put(label, typed.one(name));
            }
        }
        return holds;
    }

    /** Words that are all invisible say nothing, and count as none. */
    static Optional<String> words(Typed typed, String name, List<Problem> problems) {
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

    static <E extends Enum<E>> Optional<E> code(Typed typed, String name, Class<E> type, List<Problem> problems) {
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
        errors.add(
                problems,
                FIELDS,
                Map.of(
                        "decidedOn",
                        firstWrong(errors, "decidedOn", typed),
                        "followUp",
                        firstWrong(errors, "followUp", typed),
                        "levels",
                        "levels.safetyAndWellbeing"),
                path -> path.replaceAll("\\[\\d+]", ""));
    }

    /** The part of a date that an error leads to. */
    private static String firstWrong(FormErrors errors, String name, Typed typed) {
        List<String> wrong = TypedDate.of(typed, name).wrongParts();
        if (!wrong.isEmpty()) {
            errors.wrongParts(name, wrong);
        }
        return name + "-" + (wrong.isEmpty() ? "day" : wrong.get(0));
    }

    /** An entry as it would have been typed, for correcting it. The reason for the correction is not in it. */
    static Typed of(PanelDecision entry) {
        PanelDecision.Given given = entry.given();
        Typed typed = new Typed();
        typed.add("disposal", given.disposal());
        typed.add("rationale", given.rationale());
        given.departure().ifPresent(each -> typed.add("departure", each));
        typed.add("conditions", String.join("\n", given.conditions()));
        typed.add("interventions", String.join("\n", given.plan().interventions()));
        given.plan().responsible().ifPresent(each -> typed.add("responsible", each));
        given.plan().followUp().ifPresent(each -> TypedDate.put(typed, "followUp", each));
        given.holds().forEach((label, answer) -> typed.add(HOLDS + label, answer));
        given.sitting().ifPresent(each -> typed.add("sitting", each));
        TypedDate.put(typed, "decidedOn", given.decidedOn());
        return typed;
    }
}
