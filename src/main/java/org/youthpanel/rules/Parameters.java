package org.youthpanel.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The numbers and lists of a version, as its manifest gives them. */
public final class Parameters {

    /**
     * One of them.
     *
     * @param value a whole number, a code or a list of codes
     * @param unit in words; empty where there is none
     */
    public record Parameter(Object value, String unit, Citation citation) {}

    private final Map<String, Parameter> byName;

    Parameters(Map<String, Parameter> byName) {
        this.byName = new TreeMap<>(byName);
    }

    public Map<String, Parameter> all() {
        return Collections.unmodifiableMap(byName);
    }

    public OptionalInt number(String name) {
        return Optional.ofNullable(byName.get(name)).stream()
                .mapToInt(parameter -> ((Long) parameter.value()).intValue())
                .findFirst();
    }

    int requiredNumber(String name) {
        return ((Long) required(name).value()).intValue();
    }

    String text(String name) {
        return (String) required(name).value();
    }

    Set<Integer> numbers(String name) {
        Set<Integer> numbers = new LinkedHashSet<>();
        ((List<?>) required(name).value()).forEach(each -> numbers.add(((Long) each).intValue()));
        return numbers;
    }

    /** In the order of the manifest, which for precedence and fallback is what counts. */
    <E extends Enum<E>> List<E> codes(String name, Class<E> type) {
        return ((List<?>) required(name).value())
                .stream().map(each -> Enum.valueOf(type, (String) each)).toList();
    }

    private Parameter required(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the parameter " + name + " is missing"));
    }
}
