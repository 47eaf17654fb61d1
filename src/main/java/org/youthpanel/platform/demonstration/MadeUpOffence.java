package org.youthpanel.platform.demonstration;

import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.OffenceType;

/**
 * An offence as it comes to the panel.
 *
 * @param code of the catalogue; empty for a type that the catalogue has no offence of
 * @param base made up as well: drawn for the type, never a statement about the offence
 */
record MadeUpOffence(
        OffenceType type,
        Optional<String> code,
        Optional<String> triability,
        List<Circumstance> circumstances,
        int base) {

    boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }

    boolean isKnife() {
        return has(Circumstance.KNIFE_SIMPLE_POSSESSION) || has(Circumstance.KNIFE_MORE_THAN_POSSESSION);
    }

    MadeUpOffence with(List<Circumstance> others, int score) {
        return new MadeUpOffence(type, code, triability, others, score);
    }

    List<String> circumstanceCodes() {
        return circumstances.stream().map(Enum::name).toList();
    }
}
