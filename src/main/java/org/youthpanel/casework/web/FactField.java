package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.Fact;
import org.youthpanel.facts.Facts;

/**
 * How one fact is asked for in a form.
 *
 * @param type the type of its codes, as their words are kept under; empty where it has none
 * @param codes in their order
 */
public record FactField(Fact<?> fact, Kind kind, String type, List<String> codes) {

    /** What a fact is asked with. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CODE,
        CODES,
        /** Free words, one a line. */
        LINES,
        /** Dates, one a line, and whether there are any. */
        DATE_LINES,
        EARLIER_OUTCOMES,
        OTHER_OFFENCES
    }

    /** What cannot be told from the values of a fact's shape, because they cannot be counted. */
    private static final Map<Fact<?>, Kind> UNCOUNTED = Map.ofEntries(
            Map.entry(Facts.SERVICE, Kind.TEXT),
            Map.entry(Facts.DECISION_DATE, Kind.DATE),
            Map.entry(Facts.AGE_AT_OFFENCE, Kind.NUMBER),
            Map.entry(Facts.AGE_AT_DISPOSAL, Kind.NUMBER),
            Map.entry(Facts.STRENGTHS, Kind.LINES),
            Map.entry(Facts.OFFENCE_CODE, Kind.TEXT),
            Map.entry(Facts.COMMITTED_ON, Kind.DATE),
            Map.entry(Facts.YJB_SERIOUSNESS, Kind.NUMBER),
            Map.entry(Facts.OTHER_OFFENCES, Kind.OTHER_OFFENCES),
            Map.entry(Facts.GRAVITY_BASE, Kind.NUMBER),
            Map.entry(Facts.AGGRAVATING, Kind.LINES),
            Map.entry(Facts.MITIGATING, Kind.LINES),
            Map.entry(Facts.ADJUSTMENT_REASON, Kind.TEXT),
            Map.entry(Facts.PRIOR_OUTCOMES, Kind.EARLIER_OUTCOMES),
            Map.entry(Facts.PANEL_REFERRALS, Kind.DATE_LINES),
            Map.entry(Facts.REFERRED_ON, Kind.DATE),
            Map.entry(Facts.BAILED_ON, Kind.DATE));

    /** @throws IllegalStateException for a fact that nobody has said how to ask for */
    static FactField of(Fact<?> fact) {
        List<?> values = fact.shape().values();
        String type = Words.typeOf(fact).map(Class::getSimpleName).orElse("");
        List<String> codes = codes(values);
        if (values.isEmpty()) {
            return new FactField(
                    fact,
                    Optional.ofNullable(UNCOUNTED.get(fact))
                            .orElseThrow(() -> new IllegalStateException("No form asks for " + fact)),
                    type,
                    codes);
        }
        Kind kind =
                values.get(0) instanceof Boolean ? Kind.YES_NO : values.get(0) instanceof Set ? Kind.CODES : Kind.CODE;
        return new FactField(fact, kind, type, codes);
    }

    private static List<String> codes(List<?> values) {
        List<String> codes = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Set<?> set) {
                set.forEach(each -> codes.add(((Enum<?>) each).name()));
            } else if (value instanceof Enum<?> code) {
                codes.add(code.name());
            }
        }
        return List.copyOf(codes);
    }

    public String name() {
        return fact.path();
    }

    public boolean required() {
        return fact.absence() == Fact.Absence.REFUSED;
    }

    /** A claim that is not made is not unknown. */
    public boolean claim() {
        return fact.absence() == Fact.Absence.NOT_CLAIMED;
    }

    /** Where an error links to. */
    String anchor() {
        return switch (kind) {
            case DATE -> name() + "-day";
            case DATE_LINES, EARLIER_OUTCOMES, OTHER_OFFENCES -> name() + ".any";
            default -> name();
        };
    }

    static LocalDate day(Object written) {
        return LocalDate.parse(written.toString());
    }
}
