package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/** Turns each field of the form into its part of the document. */
final class ReadTyped {

    private final FactsForm form;
    private final Typed typed;
    private final Map<String, @Nullable Object> document = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    ReadTyped(FactsForm form, Typed typed) {
        this.form = form;
        this.typed = typed;
    }

    TypedFacts facts() {
        return new TypedFacts(document, List.copyOf(problems), places);
    }

    void read(FactField field) {
        String name = field.name();
        switch (field.kind()) {
            case TEXT, CODE -> text(name, value -> put(document, name, value));
            case NUMBER -> number(name, value -> put(document, name, value));
            case YES_NO -> yesNo(name, value -> put(document, name, value));
            case DATE -> date(name, name, value -> put(document, name, value));
            case CODES -> codes(name, name, value -> put(document, name, value));
            case LINES -> {
                if (!typed.lines(name).isEmpty()) {
                    put(document, name, typed.lines(name));
                }
            }
            case DATE_LINES -> dateLines(name);
            case EARLIER_OUTCOMES -> rows(field, this::earlierOutcome);
            case OTHER_OFFENCES -> rows(field, this::otherOffence);
        }
    }

    private void text(String name, Consumer<Object> to) {
        if (!typed.one(name).isEmpty()) {
            to.accept(typed.one(name));
        }
    }

    /** What is no number stays text, for the reader to refuse. */
    private void number(String name, Consumer<Object> to) {
        text(name, text -> to.accept(text.toString().matches("-?\\d{1,9}") ? Long.valueOf(text.toString()) : text));
    }

    private void yesNo(String name, Consumer<Object> to) {
        if (!typed.one(name).equals(TypedFacts.UNKNOWN)) {
            text(
                    name,
                    text -> to.accept(
                            switch (text.toString()) {
                                case "true" -> true;
                                case "false" -> false;
                                default -> text;
                            }));
        }
    }

    private void date(String name, String path, Consumer<Object> to) {
        TypedDate date = TypedDate.of(typed, name);
        date.date().ifPresent(each -> to.accept(each.toString()));
        if (date.wrong() != null) {
            problems.add(new Problem(path, date.wrong(), "This is no date."));
            to.accept("");
        }
    }

    private void codes(String name, String path, Consumer<Object> to) {
        List<String> chosen = typed.all(name).stream()
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
        boolean none = chosen.contains(TypedFacts.NONE);
        boolean unknown = chosen.contains(TypedFacts.UNKNOWN);
        if (chosen.size() > 1 && (none || unknown)) {
            problems.add(new Problem(path, "both", "This says none or not known, and more."));
        } else if (none) {
            to.accept(List.of());
        } else if (!chosen.isEmpty() && !unknown) {
            to.accept(chosen);
        }
    }

    private void dateLines(String name) {
        List<String> lines = typed.lines(name);
        if (!known(name, !lines.isEmpty())) {
            return;
        }
        List<Object> dates = new ArrayList<>();
        for (String line : lines) {
            places.put(name + "[" + dates.size() + "]", name);
            dates.add(TypedDate.line(line).map(Object::toString).orElse(""));
        }
        if (dates.contains("")) {
            problems.add(new Problem(name, "no-date", "A line is no date."));
            places.put(name, name);
        }
        put(document, name, dates);
    }

    /** Whether the list is in the document: with its entries, or known to be empty. */
    private boolean known(String name, boolean typedAny) {
        String any = typed.one(name + ".any");
        if (typedAny && (any.equals(TypedFacts.NONE) || any.equals(TypedFacts.UNKNOWN))) {
            problems.add(new Problem(name, "both", "This says none or not known, and more."));
            return false;
        }
        if (!typedAny && any.equals(TypedFacts.SOME)) {
            problems.add(new Problem(name, "entries", "There are some, and none is given."));
            return false;
        }
        return typedAny || any.equals(TypedFacts.NONE);
    }

    private interface Row {
        void read(String row, String path, Map<String, @Nullable Object> entry);
    }

    private void rows(FactField field, Row reader) {
        String name = field.name();
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < form.rows(typed, field); i++) {
            String row = name + "." + i;
            if (typed.anyBelow(row + ".")) {
                String path = name + "[" + entries.size() + "]";
                places.put(path, row);
                Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                reader.read(row + ".", path + ".", entry);
                entries.add(entry);
            }
        }
        if (known(name, !entries.isEmpty())) {
            put(document, name, entries);
        }
    }

    private void earlierOutcome(String row, String path, Map<String, @Nullable Object> entry) {
        text(row + "outcome", value -> entry.put("outcome", value));
        date(row + "on", path + "on", value -> entry.put("on", value));
        text(row + "offenceType", value -> entry.put("offenceType", value));
        codes(row + "circumstances", path + "circumstances", value -> entry.put("circumstances", value));
        yesNo(row + "completed", value -> entry.put("completed", value));
    }

    /** All scores of a case are read on one scale; the form asks for it once. */
    private void otherOffence(String row, String path, Map<String, @Nullable Object> entry) {
        text(row + "type", value -> entry.put("type", value));
        text(row + "code", value -> entry.put("code", value));
        date(row + "committedOn", path + "committedOn", value -> entry.put("committedOn", value));
        number(row + "gravity.base", value -> {
            text("gravity.scale", scale -> put(entry, "gravity.scale", scale));
            put(entry, "gravity.base", value);
        });
    }

    @SuppressWarnings("unchecked") // only this method makes the maps between
    private static void put(Map<String, @Nullable Object> map, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            map.put(path, value);
        } else {
            Object inner =
                    map.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<String, @Nullable Object>());
            put(
                    (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(inner),
                    path.substring(dot + 1),
                    value);
        }
    }
}
