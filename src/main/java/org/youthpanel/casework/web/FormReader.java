package org.youthpanel.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;

/** Takes the fields of a form out of a document, strictly, and collects what cannot be read. Null is absent. */
public final class FormReader {

    private static final int LONGEST_TEXT = 50_000;

    private final String at;
    private final Map<?, ?> map;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    private FormReader(String at, @Nullable Object node, List<Problem> problems) {
        this.at = at;
        this.problems = problems;
        this.map = node instanceof Map<?, ?> given ? given : Map.of();
        if (!(node instanceof Map)) {
            problem("", "wrong-type", "This must be a map.");
        }
    }

    public static FormReader of(Document document) {
        return new FormReader("", document.root(), new ArrayList<>(document.repeated()));
    }

    public @Nullable Object any(String key) {
        asked.add(key);
        return map.get(key);
    }

    /** Without the blanks around it; blank is a problem. */
    public Optional<String> text(String key) {
        Object node = any(key);
        if (node == null) {
            return Optional.empty();
        }
        return text(key, node);
    }

    private Optional<String> text(String key, @Nullable Object node) {
        if (!(node instanceof String text)) {
            return problem(key, "wrong-type", "This must be text.");
        }
        if (!PlainText.isWhole(text)) {
            return problem(key, "control-character", "This has signs that are no text.");
        }
        if (!PlainText.saysSomething(text)) {
            return problem(key, "blank", "This is empty. Fill it in or leave it out.");
        }
        return text.length() > LONGEST_TEXT
                ? problem(key, "too-long", "Use up to " + LONGEST_TEXT + " characters.")
                : Optional.of(text.strip());
    }

    /** A number that is a name, and may be written as either. */
    public Optional<String> number(String key) {
        return any(key) instanceof Long number ? Optional.of(number.toString()) : text(key);
    }

    public <E extends Enum<E>> Optional<E> code(String key, Class<E> type) {
        Object node = any(key);
        if (node == null) {
            return Optional.empty();
        }
        for (E code : type.getEnumConstants()) {
            // that something is unknown is how the program says that nothing is there, not a code
            if (code.name().equals(node) && !code.name().equals("UNKNOWN")) {
                return Optional.of(code);
            }
        }
        return problem(key, "unknown-code", "This must be one of " + codes(type) + ".");
    }

    private static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }

    public Optional<LocalDate> date(String key) {
        Object node = any(key);
        if (node == null) {
            return Optional.empty();
        }
        try {
            return node instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : problem(key, "wrong-type", "This must be a date such as 2026-06-02.");
        } catch (DateTimeParseException e) {
            return problem(key, "wrong-type", "This must be a day of the calendar such as 2026-06-02.");
        }
    }

    /** A list of texts, or one text. */
    public List<String> texts(String key) {
        Object node = any(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        List<?> list = node instanceof List<?> given ? given : java.util.Collections.singletonList(node);
        for (int i = 0; i < list.size(); i++) {
            text(node instanceof List ? key + "[" + i + "]" : key, list.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    /** A map of single words, whose names are free. */
    public Map<String, String> words(String key) {
        Object node = any(key);
        Map<String, String> words = new java.util.LinkedHashMap<>();
        if (node instanceof Map<?, ?> given) {
            given.forEach((name, word) -> {
                if (word instanceof String text) {
                    words.put(String.valueOf(name), text);
                } else if (word != null) {
                    problem(key, "wrong-type", "Codes must be text.");
                }
            });
        } else if (node != null) {
            problem(key, "wrong-type", "This must be a map of codes.");
        }
        return words;
    }

    /** A form within this one, whose problems are told with those of this one. */
    public Optional<FormReader> form(String key) {
        Object node = any(key);
        return node == null ? Optional.empty() : Optional.of(new FormReader(path(key), node, problems));
    }

    /** Every problem, once everything has been asked for: what was not asked for is one. */
    public List<Problem> finish() {
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !asked.contains(key))
                .forEach(key -> problem(key, "unknown-key", "Nothing here has this name."));
        return problems;
    }

    private String path(String key) {
        return at.isEmpty() ? key : key.isEmpty() ? at : at + "." + key;
    }

    private <T> Optional<T> problem(String key, String code, String message) {
        problems.add(new Problem(path(key), code, message));
        return Optional.empty();
    }
}
