package org.youthpanel.workbench.reading;

import java.util.List;

/** What a pattern of a rule asks of its concept, as far as the lint lets it be written. */
public sealed interface Constraint {

    record AllOf(List<Constraint> parts) implements Constraint {}

    record AnyOf(List<Constraint> parts) implements Constraint {}

    /** A property that is true or false. */
    record Holds(String property, boolean yes) implements Constraint {}

    /**
     * A property beside one value or several.
     *
     * @param to several only where the relation is one of {@code IS}, {@code IS_NOT}, {@code HAS}, {@code HAS_NOT}
     */
    record Compared(String property, Relation relation, List<Operand> to) implements Constraint {}

    /** A property that later patterns call by another name. */
    record Named(String name, String property) implements Constraint {}

    /** How a property stands to what it is compared with. */
    enum Relation {
        /** One of these. */
        IS,
        /** None of these. */
        IS_NOT,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        /** The set has one of these. */
        HAS,
        /** The set has none of these. */
        HAS_NOT;

        Relation opposite() {
            return switch (this) {
                case IS -> IS_NOT;
                case IS_NOT -> IS;
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case AT_LEAST -> LESS;
                case HAS -> HAS_NOT;
                case HAS_NOT -> HAS;
            };
        }

        /** The same with the two sides exchanged. */
        Relation turned() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
                default -> this;
            };
        }
    }

    /** What a property is compared with. */
    sealed interface Operand {
        record Number(String digits) implements Operand {}

        /** A code without its type: {@code YOUTH_CAUTION}. */
        record Code(String name) implements Operand {}

        record Property(String name) implements Operand {}

        /** The name that an earlier pattern gave to a property: {@code $from}. */
        record Variable(String name) implements Operand {}
    }

    /** The same the other way round, with nothing left that is negated as a whole. */
    default Constraint negated() {
        if (this instanceof AllOf all) {
            return new AnyOf(all.parts().stream().map(Constraint::negated).toList());
        }
        if (this instanceof AnyOf any) {
            return new AllOf(any.parts().stream().map(Constraint::negated).toList());
        }
        if (this instanceof Holds holds) {
            return new Holds(holds.property(), !holds.yes());
        }
        if (this instanceof Compared compared) {
            return new Compared(compared.property(), compared.relation().opposite(), compared.to());
        }
        throw new UnreadableConstraint("a name cannot be negated");
    }
}
