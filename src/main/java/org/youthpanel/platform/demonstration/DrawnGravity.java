package org.youthpanel.platform.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.facts.Adjustment;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.OffenceType;

/** The scores of a case: the base, what speaks for moving it, and whether the officer did. */
final class DrawnGravity {

    private DrawnGravity() {}

    /** Puts them into the draft, and gives the final score back. */
    static int put(Draft draft, Referral referral, Chance chance) {
        MadeUpOffence offence = referral.offence();
        // a knife offence is not moved about in the demonstration: its own statements decide on it
        boolean factors = !offence.isKnife() && chance.in(30);
        boolean raise = factors && offence.base() == 3 && chance.in(22);
        boolean lower = factors && !raise && offence.base() >= 3 && chance.in(55);
        List<String> aggravating = factors && !lower ? words("aggravating", offence.type(), chance) : List.of();
        List<String> mitigating = factors && !raise ? words("mitigating", offence.type(), chance) : List.of();
        Adjustment adjustment = raise ? Adjustment.RAISE : lower ? Adjustment.LOWER : Adjustment.NONE;
        draft.put(Facts.GRAVITY_SCALE, GravityScale.NPCC_2023)
                .put(Facts.GRAVITY_BASE, offence.base())
                .put(Facts.AGGRAVATING, aggravating)
                .put(Facts.MITIGATING, mitigating)
                .put(Facts.ADJUSTMENT, adjustment);
        if (adjustment != Adjustment.NONE) {
            draft.put(Facts.ADJUSTMENT_REASON, chance.oneOf(Words.at("adjusted." + adjustment)));
        }
        others(draft, referral, chance);
        return offence.base() + (raise ? 1 : lower ? -1 : 0);
    }

    /** Now and then something lesser was done on the same day. */
    private static void others(Draft draft, Referral referral, Chance chance) {
        if (!chance.in(14)) {
            draft.put(Facts.OTHER_OFFENCES, List.of());
            return;
        }
        Map<String, Object> gravity = new LinkedHashMap<>();
        gravity.put("scale", GravityScale.NPCC_2023.name());
        gravity.put("base", 2L);
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("type", chance.oneOf(List.of("CRIMINAL_DAMAGE", "PUBLIC_ORDER", "THEFT_AND_HANDLING")));
        other.put("committedOn", referral.committedOn().toString());
        other.put("gravity", gravity);
        draft.put(Facts.OTHER_OFFENCES, List.of(other));
    }

    private static List<String> words(String kind, OffenceType type, Chance chance) {
        List<String> own = Words.ifAny(kind + "." + type);
        return List.of(chance.oneOf(!own.isEmpty() && chance.in(60) ? own : Words.at(kind + ".any")));
    }
}
