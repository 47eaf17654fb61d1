package org.youthpanel.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.Fields;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;

/** What a decision must come with. It judges the form, never the decision: the panel may decide anything. */
final class DecisionRules {

    private static final int LONGEST_RATIONALE = 20_000;
    private static final int LONGEST_ROLE = 200;
    private static final int LONGEST_REASON = 2_000;
    /** The lowest rung of a formal disposal: a caution of either kind, or a charge. */
    private static final int FORMAL = 2;

    private final RuleBook rules;
    private final Recommendations recommendations;

    DecisionRules(RuleBook rules, Recommendations recommendations) {
        this.rules = rules;
        this.recommendations = recommendations;
    }

    /**
     * Everything that is wrong, in the order of the form.
     *
     * @param corrected the decision as it was first recorded, where the form corrects one
     * @param standing the entry that would be superseded, where the form corrects one
     */
    List<Problem> problems(
            String reference,
            DecisionForm form,
            Optional<PanelDecision> corrected,
            Optional<PanelDecision> standing,
            LocalDate today) {
        List<Problem> problems = new ArrayList<>(form.problems());
        Optional<LoggedRecommendation> given = form.recommendation()
                .flatMap(recommendations::find)
                .filter(each -> each.reference().equals(reference));
        Fields.required("recommendation", form.recommendation(), problems);
        if (form.recommendation().isPresent() && given.isEmpty()) {
            problems.add(new Problem(
                    "recommendation", "not-of-this-case", "This is the id of none of the case's recommendations."));
        }
        given.flatMap(each -> corrected.filter(
                        first -> each.stamp().position() > first.stamp().position()))
                .ifPresent(first -> problems.add(new Problem(
                        "recommendation",
                        "later",
                        "This recommendation was made after the decision: the panel did not have it before it.")));
        Fields.required("disposal", form.disposal(), problems);
        rationale(form, given, problems);
        departure(form, given, problems);
        holds(form, given, problems);
        form.levels().ifPresent(levels -> problems.addAll(levels.problems(problems)));
        Fields.required("decidedOn", form.decidedOn(), problems);
        decidedOn(form, given, problems);
        plan(form, problems);
        standing.ifPresent(entry -> correction(form, entry, today, problems));
        return problems;
    }

    private static void plan(DecisionForm form, List<Problem> problems) {
        if (form.plan().responsible().filter(who -> who.length() > LONGEST_ROLE).isPresent()) {
            problems.add(new Problem("responsible", "too-long", "Use up to 200 characters."));
        }
        form.decidedOn()
                .filter(decided -> form.plan()
                        .followUp()
                        .filter(each -> each.isBefore(decided))
                        .isPresent())
                .ifPresent(decided -> problems.add(new Problem(
                        "followUp", "before-decision", "This is before the decision, on " + decided + ".")));
    }

    private static void correction(DecisionForm form, PanelDecision entry, LocalDate today, List<Problem> problems) {
        Fields.required("why", form.why(), problems);
        if (form.why().filter(why -> why.words().length() > LONGEST_REASON).isPresent()) {
            problems.add(new Problem("why", "too-long", "Use up to 2,000 characters."));
        }
        // the day that stands is not what is being corrected
        boolean toCome = form.decidedOn()
                .filter(day -> day.isAfter(today) && !day.equals(entry.given().decidedOn()))
                .isPresent();
        if (toCome && !Fields.told("decidedOn", problems)) {
            problems.add(new Problem("decidedOn", "future", "This day is still to come."));
        }
    }

    /** Policy H3 asks for one with every decision; B14 wants this one to say why it is exceptional. */
    private void rationale(DecisionForm form, Optional<LoggedRecommendation> given, List<Problem> problems) {
        boolean exceptional =
                form.disposal().filter(Disposal.NO_FURTHER_ACTION::equals).isPresent()
                        && given.filter(this::carriesB14).isPresent()
                        && given.flatMap(LoggedRecommendation::recommended)
                                .filter(Disposal.NO_FURTHER_ACTION::equals)
                                .isEmpty();
        if (form.rationale().isEmpty() && exceptional && !Fields.told("rationale", problems)) {
            problems.add(new Problem(
                    "rationale",
                    "required",
                    "No further action was not recommended, and is exceptional: say why it is right here (B14)."));
        }
        Fields.required("rationale", form.rationale(), problems);
        form.rationale()
                .filter(text -> text.length() > LONGEST_RATIONALE)
                .ifPresent(text -> problems.add(new Problem("rationale", "too-long", "Use up to 20,000 characters.")));
    }

    /** A slip of the year would put the decision into another year's figures. */
    private static void decidedOn(DecisionForm form, Optional<LoggedRecommendation> given, List<Problem> problems) {
        if (given.isEmpty() || form.decidedOn().isEmpty()) {
            return;
        }
        LocalDate panel = LocalDate.parse(String.valueOf(given.get().document().get("evaluatedFor")));
        LocalDate decided = form.decidedOn().get();
        if (decided.isBefore(panel.minusYears(1)) || decided.isAfter(panel.plusYears(1))) {
            problems.add(new Problem(
                    "decidedOn", "implausible", "This is more than a year away from the panel of " + panel + "."));
        } else if (Stored.map(given.get().facts()).get("offence") instanceof Map<?, ?> offence
                && offence.get("committedOn") instanceof String committed
                && decided.isBefore(LocalDate.parse(committed))) {
            problems.add(new Problem("decidedOn", "impossible", "This is before the offence, on " + committed + "."));
        }
    }

    /** Whether the service's version that was advised by makes the statement; leeds does from 3.0. */
    private boolean carriesB14(LoggedRecommendation given) {
        return Stored.list(Stored.document(given.ruleSets()).root()).stream()
                .map(each -> (Map<?, ?>) each)
                .flatMap(each ->
                        rules.version(String.valueOf(each.get("set")), String.valueOf(each.get("version"))).stream())
                .anyMatch(version -> version.manifest().statements().containsKey("B14"));
    }

    /** What asks to be settled before any formal disposal needs an answer with one (policy, severity HOLD). */
    private static void holds(DecisionForm form, Optional<LoggedRecommendation> given, List<Problem> problems) {
        if (given.isEmpty()
                || form.disposal().filter(each -> each.rung() >= FORMAL).isEmpty()) {
            return;
        }
        Stored.list(given.get().document().get("prompts")).stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> "HOLD".equals(each.get("severity")))
                .map(each -> String.valueOf(each.get("label")))
                .distinct()
                .filter(label -> !form.holds().containsKey(label))
                .filter(label -> !Fields.told("holds." + label, problems))
                .forEach(label -> problems.add(new Problem(
                        "holds." + label,
                        "required",
                        "Say how this was settled before a formal disposal is recorded (" + label + ").")));
    }

    private static void departure(DecisionForm form, Optional<LoggedRecommendation> given, List<Problem> problems) {
        Optional<Disposal> recommended = given.flatMap(LoggedRecommendation::recommended);
        if (recommended.isEmpty() || form.disposal().isEmpty()) {
            return; // nothing was recommended, so there is nothing to depart from
        }
        boolean departs = !recommended.equals(form.disposal());
        if (departs && form.departure().isEmpty() && !Fields.told("departure", problems)) {
            problems.add(new Problem(
                    "departure",
                    "required",
                    "The decision is not the recommended disposal. Say why with a code: " + List.of(Departure.values())
                            + "."));
        }
        if (!departs && form.departure().isPresent()) {
            problems.add(new Problem(
                    "departure", "no-departure", "The decision is the recommended disposal. Leave this out."));
        }
    }

    /**
     * What a form without a problem says.
     *
     * @param levels those that were changed; naming a level as it stands is no change (H4 counts changes)
     */
    static PanelDecision.Given given(DecisionForm form, Optional<LevelChange> levels) {
        return new PanelDecision.Given(
                form.recommendation().orElseThrow(),
                form.disposal().orElseThrow(),
                form.rationale().orElseThrow(),
                form.departure(),
                levels,
                List.copyOf(form.conditions()),
                form.plan(),
                Map.copyOf(form.holds()),
                form.decidedOn().orElseThrow(),
                form.sitting(),
                form.why());
    }
}
