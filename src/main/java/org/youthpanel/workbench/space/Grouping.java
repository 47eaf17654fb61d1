package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.youthpanel.facts.CaseFacts;

/** The values of an axis in classes: those that no look tells apart are one, by the simplest of them. */
final class Grouping {

    private final Axis axis;
    private final List<Axis.Alike> classes;
    private final Function<CaseFacts, Object> look;
    private final Map<Object, Integer> places = new HashMap<>();

    Grouping(Axis axis, CaseFacts empty, Function<CaseFacts, Object> look, Function<CaseFacts, Object> counted) {
        Map<Object, Axis.Alike> found = axis.classes(empty, look, counted);
        this.axis = axis;
        this.classes = List.copyOf(found.values());
        this.look = look;
        found.keySet().forEach(seen -> places.put(seen, places.size()));
    }

    Axis axis() {
        return axis;
    }

    int size() {
        return classes.size();
    }

    /** The simplest value of a class. */
    Axis.Value value(int place) {
        return classes.get(place).value();
    }

    List<Axis.Value> members(int place) {
        return classes.get(place).members();
    }

    /** The class of a case, by the facts of this axis. */
    int place(CaseFacts facts) {
        Integer place = places.get(look.apply(facts));
        if (place == null) {
            throw new IllegalStateException(axis.name() + " has a value that was not grouped");
        }
        return place;
    }

    /** In which class here each class of a finer grouping lies. */
    int[] coarsen(Grouping finer, CaseFacts empty) {
        int[] places = new int[finer.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(finer.value(i).put().apply(empty));
        }
        return places;
    }

    /** The places of the classes that hold a condition. */
    List<Integer> where(CaseFacts empty, java.util.function.Predicate<CaseFacts> condition) {
        List<Integer> where = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (condition.test(value(i).put().apply(empty))) {
                where.add(i);
            }
        }
        return where;
    }
}
