package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.workbench.space.Region.Direction;
import org.youthpanel.workbench.space.Region.Part;

/**
 * Where two answers to one question are different, in as few regions as describe it.
 *
 * @param looks what tells the cases of the slice apart
 * @param starts beside the axes, starting points that are alike to the question: the slice is gone over once for each
 */
record Differences(Together together, Slice slice, Collection<Look> looks, List<List<Disposal>> starts) {

    /** Something that is the same in both stands before anything that changed. */
    static final String OUTRANKED = "OUTRANKED";

    Differences(Together together, Slice slice, Collection<Look> looks) {
        this(together, slice, looks, List.of(List.of()));
    }

    /**
     * @param old the answer at a point of the slice
     * @param now the other
     */
    List<Region> between(Part part, String about, IntFunction<String> old, IntFunction<String> now) {
        Map<List<String>, Integer> changes = new LinkedHashMap<>();
        int[] values = new int[(int) slice.size() * starts.size()];
        for (int point = 0; point < values.length; point++) {
            String first = old.apply(point);
            String second = now.apply(point);
            if (first.equals(OUTRANKED) && second.equals(OUTRANKED)) {
                values[point] = Regions.ANY;
            } else if (!first.equals(second)) {
                values[point] = changes.computeIfAbsent(List.of(first, second), key -> changes.size() + 1);
            }
        }
        List<List<String>> byValue = List.copyOf(changes.keySet());
        List<Integer> sizes = new ArrayList<>(List.of(starts.size()));
        slice.groupings().forEach(each -> sizes.add(each.size()));
        Patterns patterns = new Patterns(together, slice, looks);
        return Regions.of(sizes.stream().mapToInt(Integer::intValue).toArray(), values).stream()
                .map(box -> region(
                        part, about, byValue.get(box.value() - 1), box.classes(), patterns, changing(box, values)))
                .sorted(Comparator.comparing(Region::kinds).reversed())
                .toList();
    }

    /** The points of a box that change: it can hold others, where something that stays comes first. */
    private List<Long> changing(Regions.Box box, int[] values) {
        List<Long> changing = new ArrayList<>();
        for (int point = 0; point < values.length; point++) {
            if (values[point] == box.value() && holds(box, point)) {
                changing.add(point % slice.size());
            }
        }
        return changing;
    }

    private boolean holds(Regions.Box box, int point) {
        if (!box.classes().get(0).get((int) (point / slice.size()))) {
            return false;
        }
        for (int axis = 0; axis < slice.groupings().size(); axis++) {
            if (!box.classes().get(axis + 1).get(slice.place(point % slice.size(), axis))) {
                return false;
            }
        }
        return true;
    }

    private Region region(
            Part part,
            String about,
            List<String> change,
            List<BitSet> classes,
            Patterns patterns,
            List<Long> changing) {
        List<BitSet> own = classes.subList(1, classes.size());
        Patterns.Said said = patterns.of(own);
        List<RuleDefinition.Condition> where = new ArrayList<>(said.conditions());
        if (classes.get(0).cardinality() < starts.size()) {
            where.add(start(classes.get(0)));
        }
        return new Region(
                part,
                about,
                direction(change.get(0), change.get(1)),
                change.get(0),
                change.get(1),
                List.copyOf(where),
                said.exactly(),
                changing.size(),
                0,
                slice.example(changing.stream()
                        .min(Comparator.comparing(slice::distance))
                        .orElseThrow()));
    }

    private RuleDefinition.Condition start(BitSet which) {
        return new RuleDefinition.Condition(
                Concept.named("StandingPoint").orElseThrow(),
                List.of("disposal"),
                which.stream()
                        .boxed()
                        .flatMap(each -> starts.get(each).stream())
                        .distinct()
                        .sorted()
                        .map(each -> "disposal == Disposal." + each)
                        .collect(Collectors.joining(" || ")));
    }

    static Direction direction(String before, String after) {
        Optional<Disposal> old = code(Disposal.values(), before);
        Optional<Disposal> now = code(Disposal.values(), after);
        if (old.isPresent() && now.isPresent()) {
            int difference = now.get().rung() - old.get().rung();
            return difference > 0
                    ? Direction.MORE_FORMAL
                    : difference < 0 ? Direction.LESS_FORMAL : Direction.AS_FORMAL;
        }
        if (code(Depth.values(), before).isPresent()
                && code(Depth.values(), after).isPresent()) {
            return before.equals(Depth.ASSET_PLUS.name()) || after.equals(Depth.LARP.name())
                    ? Direction.LESS_DEPTH
                    : Direction.MORE_DEPTH;
        }
        return Direction.OTHER;
    }

    private static <E extends Enum<E>> Optional<E> code(E[] values, String name) {
        for (E each : values) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
