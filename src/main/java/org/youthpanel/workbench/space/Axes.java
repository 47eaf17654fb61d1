package org.youthpanel.workbench.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.facts.Adjustment;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityConvention;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.PriorOutcome;
import org.youthpanel.workbench.space.Axis.Value;

/**
 * The axes of the case space. A fact with codes or yes and no is an axis by itself, from the catalogue of facts; a set
 * of codes has every subset. Only what cannot be listed so stands here: scores, ages, dates and histories.
 */
final class Axes {

    /** Beyond any age that the law or a rule has named. */
    private static final int OLDEST = 21;

    static final String GRAVITY = "gravity";
    static final String AGES = "ages";

    private final CaseFacts empty;
    private final GravityConvention convention;

    private Axes(CaseFacts empty, GravityConvention convention) {
        this.empty = empty;
        this.convention = convention;
    }

    /**
     * @param empty a case that tells what every case must, and nothing else
     * @param convention how gravity is read
     */
    static List<Axis> of(CaseFacts empty, GravityConvention convention) {
        return new Axes(empty, convention).all();
    }

    private List<Axis> all() {
        List<Axis> axes =
                new ArrayList<>(List.of(gravity(), ages(), histories(), referrals(), committed(), strengths()));
        Set<String> held = new HashSet<>(Set.of(Facts.SERVICE.path(), Facts.DECISION_DATE.path()));
        axes.forEach(axis -> held.addAll(axis.paths()));
        for (Fact<?> fact : Facts.all()) {
            if (!held.contains(fact.path()) && !fact.shape().values().isEmpty()) {
                axes.add(axis(fact));
            }
        }
        return axes;
    }

    private static <T> Axis axis(Fact<T> fact) {
        List<Value> values = new ArrayList<>();
        if (fact.absence() != Fact.Absence.REFUSED) {
            values.add(unknown(fact));
        }
        for (T value : subsets(fact.shape().values())) {
            values.add(value(fact, value));
        }
        return Axis.of(fact.path(), Set.of(fact.path()), values);
    }

    private static Value unknown(Fact<?> fact) {
        String word = fact.absence() == Fact.Absence.UNKNOWN ? " unknown" : " not claimed";
        return new Value(fact.path() + word, facts -> facts.without(fact));
    }

    private static <T> Value value(Fact<T> fact, T value) {
        return new Value(fact.path() + " " + said(value), facts -> facts.with(fact, value));
    }

    private static String said(Object value) {
        if (value instanceof Set<?> set) {
            return set.isEmpty() ? "none" : set.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        }
        return value instanceof Boolean truth ? (truth ? "yes" : "no") : value.toString();
    }

    /** Where the values are sets, which the catalogue has empty and with each code alone, all their unions. */
    @SuppressWarnings("unchecked") // a list that holds one set holds sets alone
    private static <T> List<T> subsets(List<T> values) {
        if (!(values.get(0) instanceof Set)) {
            return values;
        }
        List<Set<Object>> unions = new ArrayList<>(List.of(Set.of()));
        for (T value : values) {
            for (Object code : (Set<Object>) value) {
                for (Set<Object> union : List.copyOf(unions)) {
                    Set<Object> larger = new LinkedHashSet<>(union);
                    larger.add(code);
                    unions.add(larger);
                }
            }
        }
        unions.sort(java.util.Comparator.comparingInt(Set::size));
        return (List<T>) unions;
    }

    /** Score, factors and adjustment: which of them are there together is ruled by policy B1. */
    private Axis gravity() {
        GravityScale scale = empty.required(Facts.GRAVITY_SCALE);
        List<Value> values = new ArrayList<>();
        for (int base = scale.lowest(); base <= scale.highest(); base++) {
            values.add(score(base, Adjustment.NONE, false, false));
        }
        for (int base = scale.lowest(); base <= scale.highest(); base++) {
            values.add(score(base, Adjustment.NONE, true, false));
            values.add(score(base, Adjustment.NONE, false, true));
            values.add(score(base, Adjustment.NONE, true, true));
            values.add(score(base, Adjustment.RAISE, true, false));
            values.add(score(base, Adjustment.RAISE, true, true));
            values.add(score(base, Adjustment.LOWER, false, true));
            values.add(score(base, Adjustment.LOWER, true, true));
        }
        return Axis.of(
                GRAVITY,
                Set.of(
                        Facts.GRAVITY_SCALE.path(),
                        Facts.GRAVITY_BASE.path(),
                        Facts.AGGRAVATING.path(),
                        Facts.MITIGATING.path(),
                        Facts.ADJUSTMENT.path(),
                        Facts.ADJUSTMENT_REASON.path(),
                        "finalGravity.score"),
                values);
    }

    private Value score(int base, Adjustment adjustment, boolean aggravated, boolean mitigated) {
        String words = "final score " + convention.finalScore(base, adjustment).value()
                + (aggravated ? " with aggravating factors" : "");
        return new Value(words, facts -> {
            CaseFacts scored = facts.with(Facts.GRAVITY_BASE, base)
                    .with(Facts.AGGRAVATING, aggravated ? List.of("a factor") : List.of())
                    .with(Facts.MITIGATING, mitigated ? List.of("a factor") : List.of());
            return aggravated || mitigated ? scored.with(Facts.ADJUSTMENT, adjustment) : scored;
        });
    }

    /** Nobody is younger on the day of the disposal than at the offence. */
    private static Axis ages() {
        List<Value> values = new ArrayList<>();
        for (int ordinary : new int[] {14, 0}) {
            for (int atOffence = ordinary; atOffence <= OLDEST; atOffence++) {
                for (int atDisposal = atOffence; atDisposal <= OLDEST; atDisposal++) {
                    values.add(ages(atOffence, atDisposal));
                }
            }
        }
        return Axis.of(AGES, Set.of(Facts.AGE_AT_OFFENCE.path(), Facts.AGE_AT_DISPOSAL.path()), values);
    }

    private static Value ages(int atOffence, int atDisposal) {
        return new Value(
                "aged " + atOffence + " at the offence and " + atDisposal + " on the day",
                facts -> facts.with(Facts.AGE_AT_OFFENCE, atOffence).with(Facts.AGE_AT_DISPOSAL, atDisposal));
    }

    /** Unknown, none, and any number of outcomes of any kind: a history grows by one. */
    private Axis histories() {
        Fact<List<PriorOutcome>> fact = Facts.PRIOR_OUTCOMES;
        List<Value> values = List.of(unknown(fact), history(List.of()));
        return new Axis(fact.path(), Set.of(fact.path()), values, value -> {
            Optional<List<PriorOutcome>> now = value.put().apply(empty).get(fact);
            return now.stream()
                    .flatMap(history -> kinds().map(kind -> history(
                            Stream.concat(history.stream(), Stream.of(kind)).toList())))
                    .toList();
        });
    }

    private static Value history(List<PriorOutcome> history) {
        String words = history.isEmpty()
                ? "no earlier outcome"
                : "earlier "
                        + history.stream()
                                .map(each -> each.outcome() + " of " + each.on() + " for " + each.offenceType()
                                        + (each.hasKnifeCircumstance() ? " with a knife" : ""))
                                .collect(Collectors.joining(" and "));
        return new Value(words, facts -> facts.with(Facts.PRIOR_OUTCOMES, history));
    }

    /** Each outcome, as recent as can be and long ago, for anything, for violence and with a knife. */
    private Stream<PriorOutcome> kinds() {
        LocalDate day = empty.decisionDate();
        return Stream.of(PastOutcome.values())
                .flatMap(outcome -> Stream.of(day, day.minusYears(3))
                        .flatMap(on -> Stream.of(
                                prior(outcome, on, OffenceType.OTHER, Set.of()),
                                prior(outcome, on, OffenceType.VIOLENCE_AGAINST_THE_PERSON, Set.of()),
                                prior(
                                        outcome,
                                        on,
                                        OffenceType.OTHER,
                                        EnumSet.of(Circumstance.KNIFE_SIMPLE_POSSESSION)))));
    }

    private static PriorOutcome prior(PastOutcome outcome, LocalDate on, OffenceType type, Set<Circumstance> with) {
        return new PriorOutcome(outcome, on, type, Optional.of(with), Optional.empty());
    }

    private Axis referrals() {
        Fact<List<LocalDate>> fact = Facts.PANEL_REFERRALS;
        LocalDate before = empty.decisionDate().minusYears(1);
        return Axis.of(
                fact.path(),
                Set.of(fact.path()),
                List.of(
                        unknown(fact),
                        new Value("never referred to the panel", facts -> facts.with(fact, List.of())),
                        new Value("referred to the panel before", facts -> facts.with(fact, List.of(before)))));
    }

    /** Either side of each of the months that a rule could count. */
    private Axis committed() {
        Fact<LocalDate> fact = Facts.COMMITTED_ON;
        LocalDate day = empty.decisionDate();
        List<Value> values = new ArrayList<>(List.of(unknown(fact)));
        for (int months = 0; months <= 24; months++) {
            values.add(value(fact, day.minusMonths(months)));
            values.add(value(fact, day.minusMonths(months).minusDays(1)));
        }
        return Axis.of(fact.path(), Set.of(fact.path()), values);
    }

    private static Axis strengths() {
        Fact<List<String>> fact = Facts.STRENGTHS;
        return Axis.of(
                fact.path(),
                Set.of(fact.path()),
                List.of(
                        unknown(fact),
                        new Value("no strengths", facts -> facts.with(fact, List.of())),
                        new Value("a strength", facts -> facts.with(fact, List.of("a strength")))));
    }

    /** The smallest document that a case can be read from. */
    static Map<String, Object> smallest(String service, LocalDate date, GravityScale scale) {
        return Map.of(
                Facts.SERVICE.path(),
                service,
                Facts.DECISION_DATE.path(),
                date.toString(),
                "child",
                Map.of("ageAtOffence", 14L, "ageAtDisposal", 14L),
                "offence",
                Map.of("type", OffenceType.OTHER.name()),
                "gravity",
                Map.of("scale", scale.name(), "base", (long) scale.lowest()));
    }
}
