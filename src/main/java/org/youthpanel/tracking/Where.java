package org.youthpanel.tracking;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows are counted. Whatever shows a number and the cases behind it asks with the same one.
 *
 * @param services whose cases; a person's own, or one of them
 * @param from the first day, by {@link Column#COUNTED_ON}
 * @param to the last day, itself counted
 * @param is the codes that a column has, all of them: rules may be several
 * @param isNot a code that a column has not; something else stands in it
 * @param known columns in which something stands
 * @param unknown columns in which nothing stands
 * @param shifted how the second of two voices stands to the first
 * @param today in London, for what follows from it
 */
public record Where(
        Set<String> services,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Map<Column, Set<String>> is,
        Map<Column, Set<String>> isNot,
        Set<Column> known,
        Set<Column> unknown,
        Optional<Shifted> shifted,
        LocalDate today) {

    public Where {
        services = Set.copyOf(services);
        is = Map.copyOf(is);
        isNot = Map.copyOf(isNot);
        known = Set.copyOf(known);
        unknown = Set.copyOf(unknown);
    }

    /** How the second of two voices stands to the first. */
    public record Shifted(Column first, Column second, Shift shift) {}

    /** All cases of these services. */
    public static Where of(Set<String> services, LocalDate today) {
        return new Where(
                services,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                today);
    }

    /** Of these alone, where the column has this code. With two codes asked for there is no such row. */
    public Where with(Column column, String code) {
        return with(Map.of(column, code));
    }

    public Where with(Column column, Enum<?> code) {
        return with(column, code.name());
    }

    public Where with(Map<Column, String> codes) {
        return new Where(services, from, to, and(is, codes), isNot, known, unknown, shifted, today);
    }

    /** Of these alone, where another code stands in the column. */
    public Where except(Map<Column, String> codes) {
        return new Where(services, from, to, is, and(isNot, codes), known, unknown, shifted, today);
    }

    private static Map<Column, Set<String>> and(Map<Column, Set<String>> before, Map<Column, String> codes) {
        Map<Column, Set<String>> more = new EnumMap<>(Column.class);
        more.putAll(before);
        codes.forEach((column, code) -> {
            Set<String> all = new TreeSet<>(more.getOrDefault(column, Set.of()));
            all.add(code);
            more.put(column, all);
        });
        return more;
    }

    /** Of these alone, where something stands in each of the columns. */
    public Where knowing(Column... columns) {
        Set<Column> more = EnumSet.noneOf(Column.class);
        more.addAll(known);
        more.addAll(List.of(columns));
        return new Where(services, from, to, is, isNot, more, unknown, shifted, today);
    }

    /** Of these alone, where nothing stands in the column. */
    public Where lacking(Column column) {
        Set<Column> more = EnumSet.noneOf(Column.class);
        more.addAll(unknown);
        more.add(column);
        return new Where(services, from, to, is, isNot, known, more, shifted, today);
    }

    /** Of these alone, where the second voice of the pair stands so to the first. */
    public Where shifted(Pair pair, Shift shift) {
        return new Where(
                services,
                from,
                to,
                is,
                isNot,
                known,
                unknown,
                Optional.of(new Shifted(pair.first(), pair.second(), shift)),
                today);
    }

    public Where between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Where(services, first, last, is, isNot, known, unknown, shifted, today);
    }
}
