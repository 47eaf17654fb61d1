package org.youthpanel.panel.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.exchange.ExportSelection;

/**
 * What is taken along, as the address says it.
 *
 * @param words whether the panel's own words are asked for
 */
record ExportForm(ExportSelection selection, boolean words) {

    private static final List<String> FIELDS = List.of("service", "by", "from", "to", "which", "reasons");

    /** Empty where something is wrong, which the errors tell. */
    static Optional<ExportForm> of(Person person, Typed typed, FormErrors errors) {
        Set<String> services = typed.one("service").isEmpty() ? person.services() : Set.of(typed.one("service"));
        if (!person.services().containsAll(services)) {
            problem("service", "unknown-code", "service", errors);
        }
        ExportSelection.By by = switch (typed.one("by")) {
            case "", "decided" -> ExportSelection.By.DECIDED_ON;
            case "panel" -> ExportSelection.By.PANEL_DATE;
            default -> {
                problem("by", "unknown-code", "by", errors);
                yield ExportSelection.By.DECIDED_ON;
            }
        };
        TypedDate from = day("from", typed, errors);
        TypedDate to = day("to", typed, errors);
        if (from.date()
                .filter(first -> to.date().filter(first::isAfter).isPresent())
                .isPresent()) {
            problem("to", "before", "to-day", errors);
        }
        if (!Set.of("", "decided", "all").contains(typed.one("which"))) {
            problem("which", "unknown-code", "which", errors);
        }
        return errors.isEmpty()
                ? Optional.of(new ExportForm(
                        new ExportSelection(
                                services,
                                by,
                                from.date(),
                                to.date(),
                                typed.one("which").equals("all")),
                        typed.one("reasons").equals("yes")))
                : Optional.empty();
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
                List.of(new Problem(name, code, "This cannot be chosen.")), FIELDS, Map.of(name, anchor), path -> path);
    }

    /** For the name of a file: the days alone. */
    String days() {
        return selection.from().isEmpty() && selection.to().isEmpty()
                ? "all"
                : selection.from().map(Object::toString).orElse("start") + "-to-"
                        + selection.to().map(Object::toString).orElse("today");
    }
}
