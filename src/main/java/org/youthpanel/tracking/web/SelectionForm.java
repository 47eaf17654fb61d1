package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.casework.web.FormReader;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Period;
import org.youthpanel.tracking.Selection;

/**
 * Reads a selection from the parameters of an address, and writes it into one. Pages, API and files read it alike, so
 * that the same address selects the same cases.
 *
 * @param problems of every parameter; the selection leaves them out
 */
record SelectionForm(Selection selection, List<Problem> problems) {

    private static final int LONGEST = 200;

    /** @param allowed parameters beside those of a selection, which are left alone */
    static SelectionForm of(Map<String, String[]> parameters, Set<String> allowed) {
        Map<String, Object> given = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            boolean known = name.equals("pair")
                    || name.equals("from")
                    || name.equals("to")
                    || name.equals("period")
                    || Column.ofParameter(name).isPresent();
            // an empty field of a form was not filled in; one that is there twice is no filter
            if (!allowed.contains(name) && (!known || values.length > 1 || !values[0].isBlank())) {
                given.put(name, values.length == 1 ? values[0].strip() : List.of(values));
            }
        });
        FormReader form = FormReader.of(new Document(given, List.of()));
        Optional<String> pair = form.text("pair");
        Optional<LocalDate> from = form.date("from");
        Optional<LocalDate> to = form.date("to");
        Optional<String> named = form.text("period");
        Optional<Period> period = named.flatMap(Period::of);
        Map<Column, String> is = new EnumMap<>(Column.class);
        List<Problem> wrong = new ArrayList<>();
        for (Column column : Column.filters()) {
            String name = column.parameter().orElseThrow();
            form.text(name)
                    .ifPresent(code ->
                            problem(column, name, code).ifPresentOrElse(wrong::add, () -> is.put(column, code)));
        }
        List<Problem> problems = new ArrayList<>(form.finish());
        problems.addAll(wrong);
        if (pair.filter(each -> Pair.of(each).isEmpty()).isPresent()) {
            problems.add(oneOf("pair", Stream.of(Pair.values()).map(Pair::code).toList()));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(new Problem("to", "before", "This is before the first day."));
        }
        if (named.isPresent() && period.isEmpty()) {
            problems.add(new Problem("period", "unknown-code", "This must be one such as 2026-Q2, 2026-27 or all."));
        }
        if (named.isPresent() && (from.isPresent() || to.isPresent())) {
            problems.add(new Problem("period", "both", "Give a period or days, not both."));
        }
        Selection selection = new Selection(pair.flatMap(Pair::of).orElse(Pair.RECOMMENDATION_DECISION), from, to, is);
        return new SelectionForm(period.map(selection::in).orElse(selection), problems);
    }

    private static Optional<Problem> problem(Column column, String name, String code) {
        if (!column.codes().isEmpty() && !column.codes().contains(code)) {
            return Optional.of(oneOf(name, column.codes()));
        }
        if (column.kind() == Column.Kind.NUMBER && !code.matches("\\d{1,4}")) {
            return Optional.of(new Problem(name, "not-a-number", "This must be a whole number."));
        }
        return code.length() > LONGEST
                ? Optional.of(new Problem(name, "too-long", "Use up to 200 characters."))
                : Optional.empty();
    }

    static Problem oneOf(String path, List<String> codes) {
        return new Problem(
                path, "unknown-code", "This must be one of " + codes.stream().collect(Collectors.joining(", ")) + ".");
    }

    /** An address with this selection. */
    static String address(String path, Selection selection) {
        return address(path, selection, Map.of());
    }

    /** An address with this selection, and with these codes beside it or in place of its own. */
    static String address(String path, Selection selection, Map<Column, String> more) {
        Map<String, String> parameters = parameters(selection);
        more.forEach((column, code) -> parameters.put(column.parameter().orElseThrow(), code));
        return address(path, parameters);
    }

    /** What an address has to say for the selection. */
    static Map<String, String> parameters(Selection selection) {
        Map<String, String> parameters = new TreeMap<>();
        selection
                .is()
                .forEach((column, code) -> parameters.put(column.parameter().orElseThrow(), code));
        if (selection.pair() != Pair.RECOMMENDATION_DECISION) {
            parameters.put("pair", selection.pair().code());
        }
        selection.from().ifPresent(day -> parameters.put("from", day.toString()));
        selection.to().ifPresent(day -> parameters.put("to", day.toString()));
        if (selection.from().isEmpty() && selection.to().isEmpty()) {
            // a page shows the last quarter where nothing is said
            parameters.put("period", "all");
        }
        return parameters;
    }

    static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String> values = new ArrayList<>();
        parameters.forEach((name, value) -> {
            address.queryParam(name, "{" + values.size() + "}");
            values.add(value);
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
