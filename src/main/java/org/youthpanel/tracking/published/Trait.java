package org.youthpanel.tracking.published;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.panel.Adherence;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.ChangedBy;
import org.youthpanel.tracking.Column.Exposed;

/**
 * What published tables are made by: few groups, since a quarter has few children. Each of them can occur beside each of
 * the others of its tables: of a count that everybody knows to be 0, the sum says what hiding it was to keep.
 */
public enum Trait {
    DECISION(List.of(Decision.values()), of(Column.DECIDED, code -> Decision.of(Disposal.valueOf(code)))),
    FORMALITY(List.of(Formality.values()), of(Column.DECIDED, code -> Decision.of(Disposal.valueOf(code)).formality)),
    OFFENCE(List.of(Offence.values()), of(Column.OFFENCE_TYPE, code -> Offence.of(OffenceType.valueOf(code)))),
    ETHNIC_GROUP(
            List.of(EthnicGroup.values()),
            of(Column.ETHNIC_GROUP, code -> oneOf(EthnicGroup.class, code, EthnicGroup.NOT_TOLD))),
    SEX(List.of(Sex.values()), of(Column.SEX, code -> oneOf(Sex.class, code, Sex.NOT_TOLD))),
    FOLLOWED(List.of(Followed.values()), of(Column.ADHERENCE, code -> Followed.of(Adherence.valueOf(code)))),
    EXPOSURE(List.of(Exposed.values()), of(Column.EXPOSURE, Exposed::valueOf)),
    DEPTH(List.of(Depth.values()), of(Column.DEPTH, Depth::valueOf, Depth.UNDETERMINED)),
    LEVELS(List.of(Levels.values()), of(Column.LEVELS_CHANGED, code -> Levels.of(ChangedBy.valueOf(code))));

    /** Disposals of the same rung count as one. */
    public enum Decision {
        NOTHING(Formality.NO_CAUTION),
        INFORMAL(Formality.NO_CAUTION),
        YOUTH_CAUTION(Formality.CAUTION_OR_CHARGE),
        YOUTH_CONDITIONAL_CAUTION(Formality.CAUTION_OR_CHARGE),
        CHARGE(Formality.CAUTION_OR_CHARGE);

        private final Formality formality;

        Decision(Formality formality) {
            this.formality = formality;
        }

        static Decision of(Disposal disposal) {
            return values()[disposal.rung()];
        }

        public Formality formality() {
            return formality;
        }
    }

    public enum Formality {
        NO_CAUTION,
        CAUTION_OR_CHARGE
    }

    public enum Offence {
        VIOLENCE,
        THEFT,
        DAMAGE,
        DRUGS,
        OTHER;

        static Offence of(OffenceType type) {
            return switch (type) {
                case VIOLENCE_AGAINST_THE_PERSON, ROBBERY, SEXUAL, RACIALLY_AGGRAVATED -> VIOLENCE;
                case BURGLARY, THEFT_AND_HANDLING, VEHICLE_THEFT, FRAUD_AND_FORGERY -> THEFT;
                case ARSON, CRIMINAL_DAMAGE -> DAMAGE;
                case DRUGS -> DRUGS;
                case BREACH, MOTORING, OTHER, PUBLIC_ORDER -> OTHER;
            };
        }
    }

    public enum EthnicGroup {
        ASIAN,
        BLACK,
        MIXED,
        OTHER,
        WHITE,
        NOT_TOLD
    }

    public enum Sex {
        FEMALE,
        MALE,
        NOT_TOLD
    }

    /** How the decision stands to the recommendation. */
    public enum Followed {
        AS_RECOMMENDED,
        AS_FORMAL_OR_WITHIN_RANGE,
        MORE_FORMAL,
        LESS_FORMAL;

        static Followed of(Adherence adherence) {
            return switch (adherence) {
                case AS_RECOMMENDED -> AS_RECOMMENDED;
                case WITHIN_RANGE, SAME_RUNG -> AS_FORMAL_OR_WITHIN_RANGE;
                case MORE_FORMAL -> MORE_FORMAL;
                case LESS_FORMAL -> LESS_FORMAL;
            };
        }
    }

    /** A level that both changed counts as changed by the panel. */
    public enum Levels {
        NOT_CHANGED,
        BY_GATEKEEPER,
        BY_PANEL;

        static Levels of(ChangedBy by) {
            return switch (by) {
                case NOBODY -> NOT_CHANGED;
                case GATEKEEPER -> BY_GATEKEEPER;
                case PANEL, BOTH -> BY_PANEL;
            };
        }
    }

    private final List<String> codes;
    private final Function<Map<Column, String>, Enum<?>> reading;

    Trait(List<? extends Enum<?>> codes, Function<Map<Column, String>, Enum<?>> reading) {
        this.codes = codes.stream().map(each -> ((Enum<?>) each).name()).toList();
        this.reading = reading;
    }

    private static Function<Map<Column, String>, Enum<?>> of(Column column, Function<String, Enum<?>> reading) {
        return codes -> reading.apply(java.util.Objects.requireNonNull(codes.get(column)));
    }

    private static Function<Map<Column, String>, Enum<?>> of(
            Column column, Function<String, Enum<?>> reading, Enum<?> unknown) {
        return codes ->
                Optional.ofNullable(codes.get(column)).<Enum<?>>map(reading).orElse(unknown);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String code, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(otherwise);
    }

    /** Its groups, in the order of the tables. */
    public List<String> codes() {
        return codes;
    }

    /** The group that a case is in. @param codes of {@link Column}s of a decided case */
    String of(Map<Column, String> codes) {
        return reading.apply(codes).name();
    }
}
