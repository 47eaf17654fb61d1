package org.youthpanel.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values of facts, frozen. What is not in it is unknown. */
public final class Values {

    private final Map<Fact<?>, Object> values;

    private Values(Map<Fact<?>, Object> values) {
        this.values = values;
    }

    static Builder builder() {
        return new Builder();
    }

    <T> Optional<T> get(Fact<T> fact) {
        @SuppressWarnings("unchecked") // the builder takes a value only with the fact of its type
        T value = (T) values.get(fact);
        return Optional.ofNullable(value);
    }

    /** A fact that reading refused to be without. */
    <T> T required(Fact<T> fact) {
        return get(fact).orElseThrow(() -> new IllegalStateException(fact + " is required and was not read"));
    }

    <T> Values with(Fact<T> fact, T value) {
        Builder copy = new Builder(values);
        copy.put(fact, value);
        return copy.build();
    }

    Values without(Fact<?> fact) {
        Builder copy = new Builder(values);
        copy.values.remove(fact);
        return copy.build();
    }

    /** As nested maps, in the order of the schema, so that the same values are always the same document. */
    Map<String, Object> document(Schema schema) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (Fact<?> fact : schema.facts()) {
            Object value = values.get(fact);
            if (value != null) {
                put(root, fact.path(), fact.written(value));
            }
        }
        return root;
    }

    @SuppressWarnings("unchecked") // only this method fills the maps
    private static void put(Map<String, Object> map, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            map.put(path, value);
        } else {
            Object inner = map.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    static final class Builder {
        private final Map<Fact<?>, Object> values;

        private Builder() {
            values = new LinkedHashMap<>();
        }

        private Builder(Map<Fact<?>, Object> values) {
            this.values = new LinkedHashMap<>(values);
        }

        <T> Builder put(Fact<T> fact, T value) {
            values.put(fact, value);
            return this;
        }

        <T> Builder put(Fact<T> fact, Optional<T> value) {
            value.ifPresent(each -> put(fact, each));
            return this;
        }

        Values build() {
            return new Values(new LinkedHashMap<>(values));
        }
    }
}
