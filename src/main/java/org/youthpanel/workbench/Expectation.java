package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Json;

/**
 * Compares what a scenario names with what was advised. Only what is named is compared: maps by the keys named, lists of
 * labels and codes as sets.
 */
final class Expectation {

    /** What stands for an entry where a list of entries is expected as a list of words. */
    private static final Map<String, String> NAMES = Map.of(
            "barred", "disposal",
            "needs", "fact",
            "missing", "fact",
            "prompts", "label",
            "reasons", "label",
            "ruleSets", "set",
            "whatWouldChangeThis", "fact");
    /** Lists of which a scenario may name some entries and pass over the others. */
    private static final Set<String> OPEN = Set.of("reasons", "ruleSets", "whatWouldChangeThis");

    private final List<String> differences = new ArrayList<>();

    private Expectation() {}

    /** One line for each part that is not as expected. */
    static List<String> differences(Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
        Expectation expectation = new Expectation();
        expected.forEach((key, value) -> {
            if (actual.containsKey(key)) {
                expectation.compare(key, key, value, plain(actual.get(key)));
            } else {
                expectation.differences.add(key + " is no part of a recommendation");
            }
        });
        return expectation.differences;
    }

    private void compare(String part, String at, @Nullable Object expected, @Nullable Object actual) {
        if (part.equals("barred") && expected instanceof Map<?, ?> map) {
            barred(at, map, entries(actual));
        } else if (expected instanceof Map<?, ?> map && actual instanceof List<?> list) {
            includesExcludes(part, at, map, list);
        } else if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            map.forEach((key, value) -> compare("", at + "." + key, value, other.get(key)));
        } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
            lists(part, at, list, other);
        } else if (!Objects.equals(text(expected), text(actual))) {
            differences.add(line(at, expected, actual));
        }
    }

    /** {@code barred} is compared whole: disposal to labels. */
    private void barred(String at, Map<?, ?> expected, List<Map<?, ?>> actual) {
        Map<String, Set<Object>> now = new LinkedHashMap<>();
        actual.forEach(entry -> now.put(String.valueOf(entry.get("disposal")), new HashSet<>((List<?>)
                Objects.requireNonNull(entry.get("labels")))));
        Map<String, Set<Object>> wanted = new LinkedHashMap<>();
        expected.forEach((disposal, labels) -> wanted.put(
                String.valueOf(disposal), labels instanceof List<?> list ? new HashSet<>(list) : Set.of(text(labels))));
        if (!now.equals(wanted)) {
            differences.add(line(at, wanted, now));
        }
    }

    private void includesExcludes(String part, String at, Map<?, ?> expected, List<?> actual) {
        List<?> names = actual.stream().map(entry -> name(part, entry)).toList();
        expected.forEach((key, value) -> {
            List<?> words = value instanceof List<?> list ? list : List.of(text(value));
            switch (String.valueOf(key)) {
                case "includes" ->
                    words.stream()
                            .filter(word -> !names.contains(word))
                            .forEach(word -> differences.add(at + ": expected " + word + " among " + names));
                case "excludes" ->
                    words.stream()
                            .filter(names::contains)
                            .forEach(word -> differences.add(at + ": expected no " + word + " among " + names));
                default -> differences.add(at + "." + key + " is not includes and not excludes");
            }
        });
    }

    private void lists(String part, String at, List<?> expected, List<?> actual) {
        boolean entries = !expected.isEmpty() && expected.stream().allMatch(Map.class::isInstance);
        if (!entries) {
            List<?> names = actual.stream().map(entry -> name(part, entry)).toList();
            if (!new HashSet<>(expected).equals(new HashSet<>(names))) {
                differences.add(line(at, expected, names));
            }
            return;
        }
        boolean eachIsThere =
                expected.stream().allMatch(each -> actual.stream().anyMatch(other -> matches((Map<?, ?>) each, other)));
        boolean noneIsLeft = OPEN.contains(part)
                || actual.stream()
                        .allMatch(other -> expected.stream().anyMatch(each -> matches((Map<?, ?>) each, other)));
        if (!eachIsThere || !noneIsLeft) {
            differences.add(line(at, expected, actual));
        }
    }

    private static boolean matches(Map<?, ?> expected, @Nullable Object actual) {
        Expectation inner = new Expectation();
        inner.compare("", "", expected, actual);
        return inner.differences.isEmpty();
    }

    private static @Nullable Object name(String part, @Nullable Object entry) {
        String key = NAMES.get(part);
        return key != null && entry instanceof Map<?, ?> map ? map.get(key) : entry;
    }

    private static List<Map<?, ?>> entries(@Nullable Object list) {
        List<Map<?, ?>> entries = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(list)).forEach(each -> entries.add((Map<?, ?>) each));
        return entries;
    }

    /** Codes and dates as the text a document has them in. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain.put(String.valueOf(plain(key)), plain(each)));
            return plain;
        }
        if (value instanceof Iterable<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof Boolean || value == null
                ? value
                : value instanceof Enum<?> code ? code.name() : value.toString();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static String line(String at, @Nullable Object expected, @Nullable Object actual) {
        return at + ": expected " + Json.write(expected) + ", actual " + Json.write(actual);
    }
}
