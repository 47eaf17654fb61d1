package org.youthpanel.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What stands in a form, by the names of its fields, as it was typed: shown again as it is where something is wrong. */
public final class Typed {

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    public static Typed of(Map<String, List<String>> posted) {
        Typed typed = new Typed();
        // a browser ends lines in its own way
        posted.forEach((name, all) -> all.forEach(each -> typed.add(name, each.replace("\r\n", "\n"))));
        return typed;
    }

    /** The same with another value in one field. */
    Typed with(String name, String value) {
        Typed other = of(values);
        other.values.set(name, value);
        return other;
    }

    Typed withAll(String name, List<String> all) {
        Typed other = of(values);
        other.values.put(name, new java.util.ArrayList<>(all));
        return other;
    }

    /** What another time was typed stands in place of everything but the fields of these names. */
    void replace(Map<String, List<String>> other, java.util.Set<String> kept) {
        values.keySet().removeIf(name -> !kept.contains(name));
        other.forEach((name, all) -> values.put(name, new java.util.ArrayList<>(all)));
    }

    /** By the names of the fields. */
    Map<String, List<String>> values() {
        return values;
    }

    /** The fields of another form in place of those of the same names here, where the names are among these. */
    void take(Typed other, java.util.function.Predicate<String> names) {
        values.keySet().removeIf(names);
        other.values.forEach((name, all) -> {
            if (names.test(name)) {
                values.put(name, new java.util.ArrayList<>(all));
            }
        });
    }

    public void add(String name, Object value) {
        values.add(name, Objects.toString(value));
    }

    /** Without the space around it; empty where there is nothing. */
    public String one(String name) {
        return Objects.requireNonNullElse(values.getFirst(name), "").strip();
    }

    public java.util.Set<String> names() {
        return values.keySet();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The lines of a text area that say something. */
    public List<String> lines(String name) {
        return one(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** Everything that was answered, for telling one sending of a form from another. */
    String answers() {
        return values.entrySet().stream()
                .filter(each -> !each.getKey().startsWith("_") && !each.getKey().equals(Once.FIELD))
                .sorted(Map.Entry.comparingByKey())
                .map(Object::toString)
                .collect(java.util.stream.Collectors.joining("&"));
    }

    /** How many rows there are up to the last in which anything was typed or chosen; rows before it may be empty. */
    int rows(String prefix) {
        return values.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix)
                        && each.getValue().stream().anyMatch(value -> !value.isBlank()))
                .map(each -> each.getKey().substring(prefix.length()).split("\\.", 2)[0])
                .filter(each -> each.matches("\\d{1,3}"))
                .mapToInt(each -> Integer.parseInt(each) + 1)
                .max()
                .orElse(0);
    }

    /** Whether anything was typed or chosen in a field whose name begins with this. */
    boolean anyBelow(String prefix) {
        return values.entrySet().stream()
                .anyMatch(each -> each.getKey().startsWith(prefix)
                        && each.getValue().stream().anyMatch(value -> !value.isBlank()));
    }
}
