package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Period;

/**
 * Turns the fields of the form, a period chosen or days typed in three parts, into the parameters of an address. What
 * was changed last counts: days stay in their fields when somebody chooses a quarter.
 */
final class AskedPeriod {

    /** Chosen in place of a period where days are typed. */
    static final String DAYS = "days";

    /** Which choice the form showed before it was changed. */
    static final String SHOWN = "shown";

    private AskedPeriod() {}

    /** @param errors takes what is wrong with the days */
    static Map<String, String[]> plain(
            Map<String, String[]> parameters, Typed typed, LocalDate today, FormErrors errors) {
        Map<String, String[]> plain = new LinkedHashMap<>(parameters);
        List.of("from", "to")
                .forEach(name -> List.of("day", "month", "year").forEach(part -> plain.remove(name + "." + part)));
        plain.remove(SHOWN);
        String chosen = typed.one("period");
        TypedDate from = TypedDate.of(typed, "from");
        TypedDate to = TypedDate.of(typed, "to");
        boolean days = present(from) || present(to);
        boolean stale = !chosen.isEmpty() && !chosen.equals(DAYS) && !chosen.equals(typed.one(SHOWN));
        if (days && !stale) {
            plain.remove("period");
            put("from", from, plain, errors);
            put("to", to, plain, errors);
        } else if (chosen.equals(DAYS)) {
            plain.remove("period");
            problem("from", "required", "from-day", errors);
        } else if (chosen.isEmpty()
                && typed.one("from").isEmpty()
                && typed.one("to").isEmpty()) {
            plain.put("period", new String[] {Period.lastQuarter(today).code().orElseThrow()});
        }
        return plain;
    }

    private static boolean present(TypedDate date) {
        return date.date().isPresent() || date.wrong() != null;
    }

    private static void put(String name, TypedDate date, Map<String, String[]> plain, FormErrors errors) {
        Optional<LocalDate> day = date.date();
        day.ifPresent(each -> plain.put(name, new String[] {each.toString()}));
        if (date.wrong() != null) {
            errors.wrongParts(name, date.wrongParts());
            problem(name, date.wrong(), name + "-" + date.wrongParts().get(0), errors);
        }
    }

    private static void problem(String name, String code, String anchor, FormErrors errors) {
        errors.add(
                List.of(new Problem(name, code, "This is no such day.")),
                FilterForm.FIELDS,
                Map.of(name, anchor),
                path -> path);
    }
}
