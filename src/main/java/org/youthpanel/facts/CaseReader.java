package org.youthpanel.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a case from a document, strictly: every problem of the document is told at once, and with a
 * single problem nothing is read.
 */
public final class CaseReader {

    private final Conventions conventions;
    private final WorkingDays workingDays;

    public CaseReader(Conventions conventions, WorkingDays workingDays) {
        this.conventions = conventions;
        this.workingDays = workingDays;
    }

    public Reading read(Document document) {
        List<Problem> problems = new ArrayList<>(document.repeated());
        Values values = Facts.SCHEMA.read(document.root(), "", problems);
        coverage(values, problems);
        Map<?, ?> root = document.root() instanceof Map<?, ?> map ? map : Map.of();
        gravity(values, root, problems);
        impossiblePairs(values, root, problems);
        clocks(values, problems);
        return problems.isEmpty() ? new Reading.Read(new CaseFacts(values)) : new Reading.Refused(problems);
    }

    private void coverage(Values values, List<Problem> problems) {
        Optional<LocalDate> date = values.get(Facts.DECISION_DATE);
        if (date.isPresent() && values.get(Facts.SERVICE).isPresent()) {
            problems.addAll(conventions.coverage(values.required(Facts.SERVICE), date.get()));
        }
    }

    private void gravity(Values values, Map<?, ?> root, List<Problem> problems) {
        Optional<GravityScale> inForce =
                values.get(Facts.DECISION_DATE).flatMap(conventions::gravityOn).map(GravityConvention::scale);
        Optional<GravityScale> scale = values.get(Facts.GRAVITY_SCALE);
        Optional<Integer> base = values.get(Facts.GRAVITY_BASE);
        score("gravity", inForce, scale, base, problems);
        adjustment(values, root, problems);

        List<?> others = list(root, Facts.OTHER_OFFENCES);
        for (int i = 0; i < others.size(); i++) {
            String at = "otherOffences[" + i + "].gravity";
            Optional<Integer> otherBase = inside(others.get(i), "gravity.base", Facts.SCORE);
            Optional<GravityScale> otherScale = inside(others.get(i), "gravity.scale", Facts.GRAVITY_SCALE.shape());
            score(at, inForce, otherScale, otherBase, problems);
            if (base.isPresent() && otherBase.isPresent() && otherBase.get() > base.get()) {
                problems.add(new Problem(
                        at + ".base",
                        "impossible",
                        "The index offence is the one with the highest base score, and this one is higher."));
            }
        }
    }

    private static void score(
            String at,
            Optional<GravityScale> inForce,
            Optional<GravityScale> scale,
            Optional<Integer> base,
            List<Problem> problems) {
        if (scale.isPresent() && inForce.isPresent() && scale.get() != inForce.get()) {
            problems.add(new Problem(
                    at + ".scale",
                    "wrong-scale",
                    "On the decision date gravity is read on " + inForce.get() + ", not on " + scale.get() + "."));
        }
        Optional<GravityScale> judgedOn = scale.or(() -> inForce);
        if (base.isPresent() && judgedOn.isPresent() && !judgedOn.get().holds(base.get())) {
            problems.add(new Problem(
                    at + ".base",
                    "out-of-range",
                    "The base score must be between " + judgedOn.get().lowest() + " and "
                            + judgedOn.get().highest() + " on " + judgedOn.get() + "."));
        }
    }

    /** Policy B1: the program never moves a score by itself, so what the officer does with a factor must be stated. */
    private static void adjustment(Values values, Map<?, ?> root, List<Problem> problems) {
        boolean aggravated = lists(root, "aggravating");
        boolean mitigated = lists(root, "mitigating");
        Optional<Adjustment> stated = values.get(Facts.ADJUSTMENT);
        if (stated.isEmpty() && (aggravated || mitigated) && !isTold(problems, "gravity.adjustment")) {
            problems.add(new Problem(
                    "gravity.adjustment",
                    "required",
                    "Factors are listed, so the adjustment must be stated: RAISE, LOWER or NONE."));
        }
        if (stated.isEmpty() || stated.get() == Adjustment.NONE) {
            return;
        }
        boolean raise = stated.get() == Adjustment.RAISE;
        if (!(raise ? aggravated : mitigated)) {
            problems.add(new Problem(
                    "gravity.adjustment",
                    "no-factor",
                    "To " + stated.get() + " the score, list at least one " + (raise ? "aggravating" : "mitigating")
                            + " factor."));
        }
        if (values.get(Facts.ADJUSTMENT_REASON).isEmpty() && !isTold(problems, "gravity.adjustmentReason")) {
            problems.add(new Problem(
                    "gravity.adjustmentReason", "required", "An adjustment of the score needs its reason."));
        }
    }

    /** Whether factors are given at all, readable or not. */
    private static boolean lists(Map<?, ?> root, String key) {
        Object factors = root.get("gravity") instanceof Map<?, ?> gravity ? gravity.get(key) : null;
        return factors != null && !(factors instanceof List<?> list && list.isEmpty());
    }

    private static boolean isTold(List<Problem> problems, String path) {
        return problems.stream().anyMatch(problem -> problem.path().equals(path));
    }

    /** Pairs of facts that cannot both be true, told at the later of the two. */
    private static void impossiblePairs(Values values, Map<?, ?> root, List<Problem> problems) {
        Optional<Integer> atOffence = values.get(Facts.AGE_AT_OFFENCE);
        Optional<Integer> atDisposal = values.get(Facts.AGE_AT_DISPOSAL);
        if (atOffence.isPresent() && atDisposal.isPresent() && atDisposal.get() < atOffence.get()) {
            problems.add(new Problem(
                    "child.ageAtDisposal", "impossible", "The child cannot be younger now than at the offence."));
        }
        values.get(Facts.DECISION_DATE).ifPresent(date -> datesAfter(date, values, root, problems));
    }

    private static void datesAfter(LocalDate decision, Values values, Map<?, ?> root, List<Problem> problems) {
        values.get(Facts.COMMITTED_ON).ifPresent(on -> notAfter(decision, on, "offence.committedOn", problems));
        datesInside(decision, root, Facts.OTHER_OFFENCES, "committedOn", problems);
        datesInside(decision, root, Facts.PRIOR_OUTCOMES, "on", problems);
        List<?> referrals = list(root, Facts.PANEL_REFERRALS);
        for (int i = 0; i < referrals.size(); i++) {
            String at = "panelReferrals[" + i + "]";
            quietly(referrals.get(i), Shape.date()).ifPresent(on -> notAfter(decision, on, at, problems));
        }
    }

    private static void datesInside(
            LocalDate decision, Map<?, ?> root, Fact<?> fact, String key, List<Problem> problems) {
        List<?> entries = list(root, fact);
        for (int i = 0; i < entries.size(); i++) {
            String at = fact.path() + "[" + i + "]." + key;
            inside(entries.get(i), key, Shape.date()).ifPresent(on -> notAfter(decision, on, at, problems));
        }
    }

    /** The entries as written: one that is wrong in another place is still judged in this. */
    private static List<?> list(Map<?, ?> root, Fact<?> fact) {
        return root.get(fact.path()) instanceof List<?> list ? list : List.of();
    }

    private static <T> Optional<T> inside(@Nullable Object entry, String path, Shape<T> shape) {
        Object node = entry;
        for (String key : path.split("\\.")) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return quietly(node, shape);
    }

    /** What does not fit was told when the document was read. */
    private static <T> Optional<T> quietly(@Nullable Object node, Shape<T> shape) {
        return node == null ? Optional.empty() : shape.read(node, "", new ArrayList<>());
    }

    private static void notAfter(LocalDate decision, LocalDate date, String at, List<Problem> problems) {
        if (date.isAfter(decision)) {
            problems.add(
                    new Problem(at, "impossible", "This must be on or before the decision date, " + decision + "."));
        }
    }

    private void clocks(Values values, List<Problem> problems) {
        for (Fact<LocalDate> fact : List.of(Facts.REFERRED_ON, Facts.BAILED_ON)) {
            values.get(fact)
                    .filter(date -> !workingDays.covers(date))
                    .ifPresent(date -> problems.add(new Problem(
                            fact.path(),
                            "no-bank-holidays",
                            "Working days can be counted from " + workingDays.first() + " to " + workingDays.lastStart()
                                    + ", and this date is outside.")));
        }
    }
}
