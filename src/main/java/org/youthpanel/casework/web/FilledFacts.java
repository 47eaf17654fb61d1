package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a document into the fields of a form. */
final class FilledFacts {

    private FilledFacts() {}

    static void put(Typed typed, FactField field, @Nullable Object value) {
        String name = field.name();
        switch (field.kind()) {
            case TEXT, NUMBER, CODE -> text(typed, name, value);
            case YES_NO -> typed.add(name, value == null ? TypedFacts.UNKNOWN : value);
            case DATE -> date(typed, name, value);
            case CODES -> codes(typed, name, value);
            case LINES -> typed.add(name, lines(value, false));
            case DATE_LINES -> {
                any(typed, name, value);
                typed.add(name, lines(value, true));
            }
            case EARLIER_OUTCOMES -> {
                any(typed, name, value);
                for (int i = 0; i < list(value).size(); i++) {
                    Map<?, ?> each = (Map<?, ?>) list(value).get(i);
                    String row = name + "." + i + ".";
                    text(typed, row + "outcome", each.get("outcome"));
                    date(typed, row + "on", each.get("on"));
                    text(typed, row + "offenceType", each.get("offenceType"));
                    codes(typed, row + "circumstances", each.get("circumstances"));
                    text(typed, row + "completed", each.get("completed"));
                }
            }
            case OTHER_OFFENCES -> {
                any(typed, name, value);
                for (int i = 0; i < list(value).size(); i++) {
                    Map<?, ?> each = (Map<?, ?>) list(value).get(i);
                    String row = name + "." + i + ".";
                    text(typed, row + "type", each.get("type"));
                    text(typed, row + "code", each.get("code"));
                    date(typed, row + "committedOn", each.get("committedOn"));
                    text(typed, row + "gravity.scale", FactsForm.at(each, "gravity.scale"));
                    text(typed, row + "gravity.base", FactsForm.at(each, "gravity.base"));
                }
            }
        }
    }

    private static void text(Typed typed, String name, @Nullable Object value) {
        if (value != null) {
            typed.add(name, value);
        }
    }

    private static void date(Typed typed, String name, @Nullable Object value) {
        if (value != null) {
            TypedDate.put(typed, name, LocalDate.parse(value.toString()));
        }
    }

    private static void codes(Typed typed, String name, @Nullable Object value) {
        if (value != null && list(value).isEmpty()) {
            typed.add(name, TypedFacts.NONE);
        }
        list(value).forEach(each -> typed.add(name, each));
    }

    private static void any(Typed typed, String name, @Nullable Object value) {
        typed.add(
                name + ".any",
                value == null ? TypedFacts.UNKNOWN : list(value).isEmpty() ? TypedFacts.NONE : TypedFacts.SOME);
    }

    private static String lines(@Nullable Object value, boolean dates) {
        return list(value).stream()
                .map(each -> dates ? slashed(LocalDate.parse(each.toString())) : each.toString())
                .collect(Collectors.joining("\n"));
    }

    private static String slashed(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
