package org.youthpanel.panel.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.CaseStatus;
import org.youthpanel.panel.ListCases;

/**
 * Which cases are listed, and in which order: everything stands in the address, so that it can be kept and sent.
 *
 * @param given what the address says, by the names of its fields; what cannot be read counts as nothing
 */
record CaseFilters(
        Map<String, String> given, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Disposal> disposal) {

    /** Every status that somebody still has to bring to a decision. */
    static final String TO_DECIDE = "to-decide";

    private static final List<String> FIELDS = List.of(
            "reference",
            "status",
            "from.day",
            "from.month",
            "from.year",
            "to.day",
            "to.month",
            "to.year",
            "disposal",
            "different",
            "sort",
            "order");

    private static final Set<String> SORTS = Set.of("reference", "panel-date", "status");

    static CaseFilters of(Typed typed, FormErrors errors) {
        TypedDate from = day("from", typed, errors);
        TypedDate to = day("to", typed, errors);
        if (from.date().isPresent()
                && to.date().filter(each -> each.isBefore(from.date().get())).isPresent()) {
            problem("to", "before", "to-day", errors);
        }
        Map<String, String> given = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(each -> !typed.one(each).isEmpty())
                .filter(each -> known(each, typed.one(each)))
                .filter(each -> !each.startsWith("from.") || from.date().isPresent())
                .filter(each -> !each.startsWith("to.") || to.date().isPresent())
                .forEach(each -> given.put(each, typed.one(each)));
        return new CaseFilters(given, from.date(), to.date(), disposal(typed.one("disposal")));
    }

    private static boolean known(String field, String value) {
        return switch (field) {
            case "status" -> value.equals(TO_DECIDE) || CaseStatus.of(value).isPresent();
            case "disposal" -> disposal(value).isPresent();
            case "different" -> value.equals("yes");
            case "sort" -> SORTS.contains(value);
            case "order" -> value.equals("asc") || value.equals("desc");
            default -> true;
        };
    }

    private static Optional<Disposal> disposal(String code) {
        return Stream.of(Disposal.values())
                .filter(each -> each.name().equals(code))
                .findFirst();
    }

    private static TypedDate day(String name, Typed typed, FormErrors errors) {
        TypedDate date = TypedDate.of(typed, name);
        if (date.wrong() != null) {
            errors.wrongParts(name, date.wrongParts());
            problem(name, date.wrong(), name + "-" + date.wrongParts().get(0), errors);
        }
        return date;
    }

    private static void problem(String name, String code, String anchor, FormErrors errors) {
        errors.add(
                List.of(new Problem(name, code, "This is no such day.")),
                List.of("from", "to"),
                Map.of(name, anchor),
                path -> path);
    }

    String one(String field) {
        return given.getOrDefault(field, "");
    }

    /** Whether anything is left out. */
    boolean any() {
        return given.keySet().stream().anyMatch(each -> !each.equals("sort") && !each.equals("order"));
    }

    boolean matches(ListCases.Overview each) {
        String wanted = one("reference").toLowerCase(Locale.ROOT);
        return each.file().reference().toLowerCase(Locale.ROOT).contains(wanted)
                && statusMatches(each.status())
                && from.filter(day -> each.panelDate().isBefore(day)).isEmpty()
                && to.filter(day -> each.panelDate().isAfter(day)).isEmpty()
                && disposal.map(wantedDisposal -> each.decision()
                                .filter(decided -> decided.disposal() == wantedDisposal)
                                .isPresent())
                        .orElse(true)
                && (one("different").isEmpty() || each.different());
    }

    private boolean statusMatches(CaseStatus status) {
        return switch (one("status")) {
            case "" -> true;
            case TO_DECIDE -> status.waits();
            case "decided" -> status.decided();
            default -> status.code().equals(one("status"));
        };
    }

    String sort() {
        return one("sort").isEmpty() ? "panel-date" : one("sort");
    }

    /** The newest panel first, where nothing is said. */
    boolean ascending() {
        return one("order").isEmpty()
                ? !sort().equals("panel-date")
                : one("order").equals("asc");
    }

    Comparator<ListCases.Overview> order() {
        Comparator<ListCases.Overview> by = switch (sort()) {
            case "reference" -> Comparator.comparing(each -> each.file().reference());
            case "status" -> Comparator.comparing(ListCases.Overview::status);
            default -> Comparator.comparing(ListCases.Overview::panelDate);
        };
        return (ascending() ? by : by.reversed())
                .thenComparing(each -> each.file().reference());
    }

    /** The address of the same list, a column the other way round. */
    String sortedBy(String column) {
        Map<String, String> other = new LinkedHashMap<>(given);
        boolean turn = column.equals(sort());
        boolean up = turn ? !ascending() : !column.equals("panel-date");
        other.put("sort", column);
        other.put("order", up ? "asc" : "desc");
        return address(other);
    }

    String page(int number) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put("page", String.valueOf(number));
        return address(other);
    }

    /** The same list without the filters whose names begin with this. */
    String without(String prefix) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.keySet().removeIf(each -> each.equals(prefix) || each.startsWith(prefix + "."));
        return address(other);
    }

    private static String address(Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        List<String> values = new ArrayList<>();
        parameters.forEach((name, value) -> {
            address.queryParam(name, "{" + values.size() + "}");
            values.add(value);
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
