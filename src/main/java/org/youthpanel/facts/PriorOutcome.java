package org.youthpanel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one earlier case of the child ended.
 *
 * @param outcome the disposal given, or a conviction
 * @param on the day it was given
 * @param offenceType of the offence it was given for
 * @param circumstances of that offence
 * @param completed whether the child completed it; tells nothing to the rules
 */
public record PriorOutcome(
        PastOutcome outcome,
        LocalDate on,
        OffenceType offenceType,
        Optional<Set<Circumstance>> circumstances,
        Optional<Boolean> completed) {

    private static final Fact<PastOutcome> OUTCOME = Fact.required("outcome", Shape.code(PastOutcome.class));
    private static final Fact<LocalDate> ON = Fact.required("on", Shape.date());
    private static final Fact<OffenceType> OFFENCE_TYPE = Fact.required("offenceType", Shape.code(OffenceType.class));
    private static final Fact<Set<Circumstance>> CIRCUMSTANCES =
            Fact.optional("circumstances", Shape.codes(Circumstance.class));
    private static final Fact<Boolean> COMPLETED = Fact.optional("completed", Shape.yesNo());

    static final Shape<PriorOutcome> SHAPE = Shape.record(
            new Schema(List.of(OUTCOME, ON, OFFENCE_TYPE, CIRCUMSTANCES, COMPLETED)),
            values -> new PriorOutcome(
                    values.required(OUTCOME),
                    values.required(ON),
                    values.required(OFFENCE_TYPE),
                    values.get(CIRCUMSTANCES),
                    values.get(COMPLETED)),
            prior -> Values.builder()
                    .put(OUTCOME, prior.outcome)
                    .put(ON, prior.on)
                    .put(OFFENCE_TYPE, prior.offenceType)
                    .put(CIRCUMSTANCES, prior.circumstances)
                    .put(COMPLETED, prior.completed)
                    .build());

    public boolean hasKnifeCircumstance() {
        Set<Circumstance> known = circumstances.orElse(Set.of());
        return known.contains(Circumstance.KNIFE_SIMPLE_POSSESSION)
                || known.contains(Circumstance.KNIFE_MORE_THAN_POSSESSION);
    }

    /** The same outcome, if these had been its circumstances. */
    public PriorOutcome with(Set<Circumstance> others) {
        return new PriorOutcome(outcome, on, offenceType, Optional.of(others), completed);
    }

    /** An earlier violence or weapon outcome (policy C13). */
    public boolean isViolenceOrWeapon() {
        return offenceType == OffenceType.VIOLENCE_AGAINST_THE_PERSON
                || offenceType == OffenceType.ROBBERY
                || hasKnifeCircumstance();
    }
}
