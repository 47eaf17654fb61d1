package org.youthpanel.facts.concepts;

import java.util.Set;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.Triability;

/**
 * The index offence.
 *
 * @param circumstances those known; empty where none or unknown
 * @param circumstancesKnown whether the circumstances were recorded at all
 * @param moreThanSixMonthsAgo whether more than six months lie between a known day of the offence and the decision
 */
public record Offence(
        @Reads("offence.type") OffenceType type,
        @Reads("offence.triability") Triability triability,
        @Reads("offence.circumstances") Set<Circumstance> circumstances,
        @Reads("offence.circumstances") boolean circumstancesKnown,
        @Reads({"offence.committedOn", "decisionDate"}) boolean moreThanSixMonthsAgo) {

    /** Possession and nothing more: where the other circumstance stands beside it, that one tells. */
    @Reads("offence.circumstances")
    public boolean simpleKnifePossession() {
        return circumstances.contains(Circumstance.KNIFE_SIMPLE_POSSESSION) && !knifeBeyondPossession();
    }

    @Reads("offence.circumstances")
    public boolean knifeBeyondPossession() {
        return circumstances.contains(Circumstance.KNIFE_MORE_THAN_POSSESSION);
    }

    @Reads("offence.circumstances")
    public boolean knife() {
        return simpleKnifePossession() || knifeBeyondPossession();
    }
}
