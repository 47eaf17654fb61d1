package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;
import org.youthpanel.panel.after.Delivery;
import org.youthpanel.panel.after.Feedback;
import org.youthpanel.panel.after.FeedbackGiven.Answer;
import org.youthpanel.panel.after.FeedbackGiven.Question;
import org.youthpanel.panel.after.Following;
import org.youthpanel.panel.after.PoliceDecision;
import org.youthpanel.panel.after.Progress;

/**
 * What followed a made-up decision: the chair tells of the assessment, the police of their decision, and the work with
 * the child goes its way. Which way is drawn from the reference, so that it is the same each time.
 */
final class MadeUpAftermath {

    /** In one case of so many something is left open or goes another way. */
    private static final int NOW_AND_THEN = 9;

    private final MadeUpCase made;
    private final Disposal disposal;
    private final LocalDate sitting;
    private final int draw;

    private MadeUpAftermath(MadeUpCase made, MadeUpDecision decision) {
        this.made = made;
        this.disposal = decision.disposal();
        this.sitting = made.sitting();
        this.draw = Math.floorMod(made.reference().hashCode(), NOW_AND_THEN);
    }

    /** @param by in which role */
    record Step(LocalDateTime at, Role by, Following form) {}

    static List<Step> of(MadeUpCase made, MadeUpDecision decision) {
        return new MadeUpAftermath(made, decision).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (draw != 1) {
            steps.add(new Step(sitting.atTime(16, draw), Role.CHAIR, feedback()));
        }
        if (draw != 2) {
            LocalDate day = sitting.plusDays(3);
            steps.add(new Step(day.atTime(11, draw), Role.OFFICER, police(day)));
        }
        if (disposal != Disposal.NO_FURTHER_ACTION && disposal != Disposal.CHARGE) {
            LocalDate given = sitting.plusDays(8);
            steps.add(new Step(given.atTime(15, draw), Role.OFFICER, delivery(given)));
            LocalDate middle = sitting.plusWeeks(6);
            steps.add(new Step(middle.atTime(14, draw), Role.AUTHOR, progress(engagement(), middle)));
            LocalDate end = sitting.plusWeeks(11);
            if (draw != 4) {
                steps.add(new Step(end.atTime(14, draw), Role.AUTHOR, progress(ending(), end)));
            }
        }
        return steps;
    }

    private Feedback feedback() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        Map<Question, String> words = new EnumMap<>(Question.class);
        for (Question each : Question.values()) {
            answers.put(each, draw == 5 + each.ordinal() ? Answer.PARTLY : Answer.FULLY);
        }
        if (draw == 3) {
            answers.put(Question.DRAWN_TOGETHER, Answer.NOT);
            words.put(Question.DRAWN_TOGETHER, "What the school knew was on file and not in the assessment.");
        }
        return new Feedback(answers, words, List.of());
    }

    private PoliceDecision police(LocalDate day) {
        return new PoliceDecision(Optional.of(disposal), Optional.of(day), Optional.empty(), List.of());
    }

    private Delivery delivery(LocalDate given) {
        boolean conditional = disposal == Disposal.YOUTH_CONDITIONAL_CAUTION;
        return new Delivery(
                Optional.of(disposal),
                Optional.of(given),
                mayBe18() ? Optional.of(false) : Optional.empty(),
                Optional.of(true),
                conditional ? Optional.of(given.plusWeeks(12)) : Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private boolean mayBe18() {
        return "17".equals(String.valueOf(Draft.at(made.facts(), Facts.AGE_AT_DISPOSAL)));
    }

    private Progress.How engagement() {
        return draw == 6 || draw == 0 ? Progress.How.ENGAGING_PARTLY : Progress.How.ENGAGING_WELL;
    }

    private Progress.How ending() {
        return draw == 0 ? Progress.How.NOT_COMPLETED : Progress.How.COMPLETED;
    }

    private static Progress progress(Progress.How how, LocalDate day) {
        return new Progress(
                Optional.of(how),
                Optional.of(day),
                how == Progress.How.NOT_COMPLETED
                        ? Optional.of("Came to the first meetings, and not to the last three.")
                        : Optional.empty(),
                List.of());
    }
}
