package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;

/**
 * Which cases of a selection are behind a number: it is counted, and its cases are listed, by the same one. Example:
 * {@code Behind.compared().with(Column.ADHERENCE, Adherence.MORE_FORMAL)}.
 *
 * @param of what is counted; of anything but cases, a case is listed once
 * @param denominator of the compared cases of the pair alone
 * @param shift only where the pair's second voice stands so to the first
 * @param mine only decisions that the person recorded
 */
public record Behind(
        Counted of,
        boolean denominator,
        Optional<Shift> shift,
        boolean mine,
        Map<Column, String> is,
        Map<Column, String> isNot,
        Set<Column> known,
        Set<Column> unknown) {

    public Behind {
        is = Map.copyOf(is);
        isNot = Map.copyOf(isNot);
        known = Set.copyOf(known);
        unknown = Set.copyOf(unknown);
    }

    /** Everything selected, whatever has become of it. */
    public static Behind all() {
        return of(Counted.CASES);
    }

    public static Behind of(Counted of) {
        return new Behind(of, false, Optional.empty(), false, Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** The denominator (policy H2). */
    public static Behind compared() {
        return all().inDenominator();
    }

    public Behind inDenominator() {
        return new Behind(of, true, shift, mine, is, isNot, known, unknown);
    }

    public Behind with(Column column, String code) {
        return new Behind(of, denominator, shift, mine, and(is, column, code), isNot, known, unknown);
    }

    public Behind with(Column column, Enum<?> code) {
        return with(column, code.name());
    }

    /** Where something else stands in the column. */
    public Behind except(Column column, String code) {
        return new Behind(of, denominator, shift, mine, is, and(isNot, column, code), known, unknown);
    }

    public Behind knowing(Column column) {
        return new Behind(of, denominator, shift, mine, is, isNot, and(known, column), unknown);
    }

    public Behind lacking(Column column) {
        return new Behind(of, denominator, shift, mine, is, isNot, known, and(unknown, column));
    }

    /** Of these, what the person recorded who asks: nobody sees it of somebody else. */
    public Behind recordedByWhoAsks() {
        return new Behind(of, denominator, shift, true, is, isNot, known, unknown);
    }

    public Behind shifted(Shift other) {
        return new Behind(of, denominator, Optional.of(other), mine, is, isNot, known, unknown);
    }

    public Where where(Person person, Selection selection, LocalDate today) {
        Where where = (denominator
                        ? selection.compared(person.services(), today)
                        : selection.where(person.services(), today))
                .with(is)
                .except(isNot)
                .knowing(known.toArray(Column[]::new));
        for (Column column : unknown) {
            where = where.lacking(column);
        }
        if (shift.isPresent()) {
            where = where.shifted(selection.pair(), shift.get());
        }
        if (tells(Column::tellsOfAdvice)) {
            where = where.with(Column.STANDING, Column.Standing.DECIDED);
        }
        return mine ? where.with(Column.RECORDED_BY, person.name()) : where;
    }

    /** Whether it is so much as asked about one of these columns. */
    public boolean tells(Predicate<Column> which) {
        return Stream.of(is.keySet(), isNot.keySet(), known, unknown)
                .flatMap(Set::stream)
                .anyMatch(which);
    }

    private static Map<Column, String> and(Map<Column, String> codes, Column column, String code) {
        Map<Column, String> more = new EnumMap<>(Column.class);
        more.putAll(codes);
        more.put(column, code);
        return more;
    }

    private static Set<Column> and(Set<Column> columns, Column column) {
        Set<Column> more = EnumSet.of(column);
        more.addAll(columns);
        return more;
    }
}
