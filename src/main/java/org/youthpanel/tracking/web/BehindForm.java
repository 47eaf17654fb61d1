package org.youthpanel.tracking.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.tracking.Behind;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Shift;

/**
 * Reads and writes, beside a selection, which of its cases are behind a number: {@code compared=yes},
 * {@code of=LEVEL_CHANGES}, {@code mine=yes}, a column with its code such as {@code direction=RAISED}, and of any
 * column {@code corrections.not=0} and {@code proposal.known=no}.
 */
final class BehindForm {

    private static final String NOT = ".not";
    private static final String KNOWN = ".known";
    private static final Set<Column> NEVER = Set.of(Column.REFERENCE, Column.CHILD, Column.RECORDED_BY);
    private static final Predicate<Column> READABLE = each -> !NEVER.contains(each);

    private BehindForm() {}

    /** Names of parameters that are none of a selection. */
    static Set<String> names() {
        Set<String> names = Stream.of(Column.values())
                .filter(READABLE)
                .flatMap(each -> Stream.of(
                        each.parameter().isPresent() ? each.camel() + NOT : each.camel(),
                        each.camel() + NOT,
                        each.camel() + KNOWN))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(Set.of("of", "compared", "shift", "mine", "page"));
        return names;
    }

    /** Empty where it is said in a way that nothing of ours writes. */
    static Optional<Behind> of(Map<String, String[]> parameters) {
        Behind behind = Behind.all();
        String[] of = parameters.get("of");
        if (of != null) {
            Optional<Counted> counted = Stream.of(Counted.values())
                    .filter(each -> each.name().equals(of[0]))
                    .findFirst();
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            behind = Behind.of(counted.get());
        }
        if (yes(parameters, "compared")) {
            behind = behind.inDenominator();
        }
        String[] shift = parameters.get("shift");
        if (shift != null) {
            Optional<Shift> found = Stream.of(Shift.values())
                    .filter(each -> each.name().equals(shift[0]))
                    .findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            behind = behind.shifted(found.get());
        }
        if (yes(parameters, "mine")) {
            behind = behind.recordedByWhoAsks();
        }
        for (Column column : Column.values()) {
            Optional<Behind> more = READABLE.test(column) ? with(behind, column, parameters) : Optional.of(behind);
            if (more.isEmpty()) {
                return more;
            }
            behind = more.get();
        }
        return Optional.of(behind);
    }

    private static Optional<Behind> with(Behind before, Column column, Map<String, String[]> parameters) {
        Behind behind = before;
        String[] is = column.parameter().isPresent() ? null : parameters.get(column.camel());
        String[] not = parameters.get(column.camel() + NOT);
        String[] known = parameters.get(column.camel() + KNOWN);
        if (is == null && not == null && known == null) {
            return Optional.of(behind);
        }
        if (column.of() != Counted.CASES && column.of() != behind.of()) {
            return Optional.empty();
        }
        for (String[] code : Stream.of(Optional.ofNullable(is), Optional.ofNullable(not))
                .flatMap(Optional::stream)
                .toList()) {
            if (code.length != 1 || !possible(column, code[0])) {
                return Optional.empty();
            }
        }
        behind = is == null ? behind : behind.with(column, is[0]);
        behind = not == null ? behind : behind.except(column, not[0]);
        if (known != null) {
            behind = known[0].equals("no") ? behind.lacking(column) : behind.knowing(column);
        }
        return Optional.of(behind);
    }

    private static boolean possible(Column column, String code) {
        return switch (column.kind()) {
            case NUMBER -> code.matches("-?\\d{1,4}");
            case DAY -> false;
            default -> column.codes().isEmpty() || column.codes().contains(code);
        };
    }

    private static boolean yes(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values != null && values[0].equals("yes");
    }

    static String address(Selection selection, Behind behind) {
        return SelectionForm.address("/tracking/cases", parameters(selection, behind));
    }

    static Map<String, String> parameters(Selection selection, Behind behind) {
        Map<String, String> parameters = SelectionForm.parameters(selection);
        if (behind.of() != Counted.CASES) {
            parameters.put("of", behind.of().name());
        }
        if (behind.denominator()) {
            parameters.put("compared", "yes");
        }
        behind.shift().ifPresent(shift -> parameters.put("shift", shift.name()));
        if (behind.mine()) {
            parameters.put("mine", "yes");
        }
        // a case can have several rules, and one code of everything else
        behind.is()
                .forEach((column, code) -> parameters.merge(
                        column.camel(),
                        code,
                        (chosen, other) ->
                                column == Column.RULES && !chosen.equals(other) ? chosen + " " + other : other));
        behind.isNot().forEach((column, code) -> parameters.put(column.camel() + NOT, code));
        behind.known().forEach(column -> parameters.put(column.camel() + KNOWN, "yes"));
        behind.unknown().forEach(column -> parameters.put(column.camel() + KNOWN, "no"));
        return parameters;
    }
}
