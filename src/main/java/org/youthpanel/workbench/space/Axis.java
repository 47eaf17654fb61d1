package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.youthpanel.facts.CaseFacts;

/**
 * Facts that vary together and apart from all others, with every value that could matter to a rule, the simplest first.
 *
 * @param name the path of the fact, or what several are called together
 * @param paths of all the facts it holds: a property that reads one of them is told by this axis
 * @param values each puts a value into a case that has none
 * @param more where the values never end, what a value can grow into: a history by one outcome more
 */
record Axis(String name, Set<String> paths, List<Value> values, Function<Value, List<Value>> more) {

    /**
     * One value.
     *
     * @param words for people: {@code admission NONE}
     */
    record Value(String words, UnaryOperator<CaseFacts> put) {}

    static Axis of(String name, Set<String> paths, List<Value> values) {
        return new Axis(name, paths, List.copyOf(values), value -> List.of());
    }

    /**
     * Values that are one to whoever looks.
     *
     * @param value the simplest
     * @param members all of those that are listed; of values that grow, those that were reached
     */
    record Alike(Value value, List<Value> members) {}

    /**
     * The values in classes of which no two are the same to whoever looks.
     *
     * @param empty a case in which none of these facts is known
     * @param look what is seen of a case
     * @param counted the same with counts apart: values that can grow do so until nothing new is counted, which ends
     *     since counts are told apart only up to the numbers that conditions name
     */
    Map<Object, Alike> classes(CaseFacts empty, Function<CaseFacts, Object> look, Function<CaseFacts, Object> counted) {
        Map<Object, Alike> classes = new LinkedHashMap<>();
        Set<Object> known = new HashSet<>();
        List<Value> all = new ArrayList<>(values);
        for (int i = 0; i < all.size(); i++) {
            Value value = all.get(i);
            classes.computeIfAbsent(look.apply(value.put().apply(empty)), seen -> new Alike(value, new ArrayList<>()))
                    .members()
                    .add(value);
            for (Value grown : more.apply(value)) {
                if (known.add(counted.apply(grown.put().apply(empty)))) {
                    all.add(grown);
                }
            }
        }
        return classes;
    }
}
