package org.youthpanel.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An offence dealt with beside the index offence, which is the one with the highest base score.
 *
 * @param base its base score on {@code scale}
 */
public record OtherOffence(
        Optional<OffenceType> type,
        Optional<String> code,
        Optional<LocalDate> committedOn,
        Optional<GravityScale> scale,
        Optional<Integer> base) {

    private static final Fact<OffenceType> TYPE = Fact.optional("type", Shape.code(OffenceType.class));
    private static final Fact<String> CODE = Fact.optional("code", Shape.text());
    private static final Fact<LocalDate> COMMITTED_ON = Fact.optional("committedOn", Shape.date());
    private static final Fact<GravityScale> SCALE = Fact.optional("gravity.scale", Shape.code(GravityScale.class));
    private static final Fact<Integer> BASE = Fact.optional("gravity.base", Facts.SCORE);

    static final Shape<OtherOffence> SHAPE = Shape.record(
            new Schema(List.of(TYPE, CODE, COMMITTED_ON, SCALE, BASE)),
            values -> new OtherOffence(
                    values.get(TYPE), values.get(CODE), values.get(COMMITTED_ON), values.get(SCALE), values.get(BASE)),
            other -> Values.builder()
                    .put(TYPE, other.type)
                    .put(CODE, other.code)
                    .put(COMMITTED_ON, other.committedOn)
                    .put(SCALE, other.scale)
                    .put(BASE, other.base)
                    .build());
}
