package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.youthpanel.rules.Concept;
import org.youthpanel.rules.RuleDefinition;

/** Says which cases lie in some classes of the axes of a slice, by the conditions that a rule would have for them. */
final class Patterns {

    private final Together together;
    private final Slice slice;
    private final List<Look> looks;

    /** @param looks of the rules that tell these cases apart: what else is different between cases is not said */
    Patterns(Together together, Slice slice, Collection<Look> looks) {
        this.together = together;
        this.slice = slice;
        this.looks = looks.stream().filter(look -> !look.isResolved()).toList();
    }

    /** @param exactly whether no other case meets the conditions */
    record Said(List<RuleDefinition.Condition> conditions, boolean exactly) {}

    /** One property of the cases on one axis. */
    private record Property(Concept concept, String name) {}

    /** @param holds of a value of the property */
    private record Atom(Property property, String text, Predicate<Object> holds) {}

    /** @param classes of each axis */
    Said of(List<BitSet> classes) {
        Map<Concept, List<String>> texts = new LinkedHashMap<>();
        Map<Concept, Set<String>> properties = new LinkedHashMap<>();
        boolean exactly = true;
        for (int axis = 0; axis < classes.size(); axis++) {
            Grouping grouping = slice.groupings().get(axis);
            if (classes.get(axis).cardinality() < grouping.size()) {
                exactly &= axis(grouping, classes.get(axis), texts, properties);
            }
        }
        List<RuleDefinition.Condition> conditions = new ArrayList<>();
        texts.forEach((concept, own) -> conditions.add(new RuleDefinition.Condition(
                concept, List.copyOf(properties.getOrDefault(concept, Set.of())), String.join(", ", own))));
        return new Said(List.copyOf(conditions), exactly);
    }

    /** Says the classes of one axis; where they cannot be said, that they are not the others. */
    private boolean axis(
            Grouping grouping, BitSet classes, Map<Concept, List<String>> texts, Map<Concept, Set<String>> properties) {
        BitSet others = (BitSet) classes.clone();
        others.flip(0, grouping.size());
        List<List<Object>> in = concepts(grouping, classes);
        List<List<Object>> out = concepts(grouping, others);
        List<Atom> atoms = atoms(grouping, in, out);
        BitSet excluded = excluded(atoms, out);
        if (excluded.cardinality() < out.size()) {
            List<Atom> opposite = atoms(grouping, out, in);
            Set<Concept> own =
                    opposite.stream().map(each -> each.property().concept()).collect(Collectors.toSet());
            if (own.size() == 1 && excluded(opposite, in).cardinality() == in.size()) {
                List<Atom> fewest = fewest(opposite, in);
                Concept concept = own.iterator().next();
                add(
                        concept,
                        "!(" + fewest.stream().map(Atom::text).collect(Collectors.joining(" && ")) + ")",
                        fewest,
                        texts,
                        properties);
                return true;
            }
        }
        for (Atom each : fewest(atoms, out)) {
            add(each.property().concept(), each.text(), List.of(each), texts, properties);
        }
        return excluded.cardinality() == out.size();
    }

    private static void add(
            Concept concept,
            String text,
            List<Atom> atoms,
            Map<Concept, List<String>> texts,
            Map<Concept, Set<String>> properties) {
        texts.computeIfAbsent(concept, key -> new ArrayList<>()).add(text);
        atoms.forEach(each -> properties
                .computeIfAbsent(concept, key -> new LinkedHashSet<>())
                .add(each.property().name()));
    }

    /** Without those that keep out no case that the rest lets in. */
    private static List<Atom> fewest(List<Atom> atoms, List<List<Object>> out) {
        List<Atom> fewest = new ArrayList<>(atoms);
        int all = excluded(atoms, out).cardinality();
        for (int i = fewest.size() - 1; i >= 0; i--) {
            Atom one = fewest.remove(i);
            if (excluded(fewest, out).cardinality() < all) {
                fewest.add(i, one);
            }
        }
        return fewest;
    }

    private static BitSet excluded(List<Atom> atoms, List<List<Object>> out) {
        BitSet excluded = new BitSet();
        for (int i = 0; i < out.size(); i++) {
            List<Object> concepts = out.get(i);
            excluded.set(i, atoms.stream().anyMatch(atom -> !atom.holds().test(value(atom.property(), concepts))));
        }
        return excluded;
    }

    private List<List<Object>> concepts(Grouping grouping, BitSet classes) {
        return classes.stream()
                .boxed()
                .flatMap(place -> grouping.members(place).stream())
                .map(value -> together.concepts(value.put().apply(together.empty())))
                .toList();
    }

    private static Object value(Property property, List<Object> concepts) {
        for (Object each : concepts) {
            if (each.getClass().getSimpleName().equals(property.concept().name())) {
                return property.concept().valueOf(property.name(), each);
            }
        }
        return "nothing";
    }

    /** Everything that is so in all of these cases and not in all of the others. */
    private List<Atom> atoms(Grouping grouping, List<List<Object>> in, List<List<Object>> out) {
        Map<Property, List<Look>> own = new LinkedHashMap<>();
        looks.stream()
                .filter(look -> look.reads().stream().anyMatch(grouping.axis().paths()::contains))
                .forEach(look -> own.computeIfAbsent(
                                new Property(look.concept(), look.property()), key -> new ArrayList<>())
                        .add(look));
        List<Atom> atoms = new ArrayList<>();
        own.forEach((property, named) -> {
            Set<Object> inside = in.stream().map(each -> value(property, each)).collect(Collectors.toSet());
            Set<Object> outside =
                    out.stream().map(each -> value(property, each)).collect(Collectors.toSet());
            if (!inside.containsAll(outside)) {
                add(property, named, inside, outside, atoms);
            }
        });
        return atoms;
    }

    private static void add(
            Property property, List<Look> named, Set<Object> inside, Set<Object> outside, List<Atom> atoms) {
        Object one = inside.iterator().next();
        if (one instanceof Boolean truth) {
            if (inside.size() == 1) {
                atoms.add(new Atom(property, (truth ? "" : "!") + property.name(), truth::equals));
            }
        } else if (one instanceof Integer) {
            numbers(property, named, inside, outside, atoms);
        } else if (one instanceof Enum<?>) {
            codes(property, inside, outside, atoms);
        } else if (one instanceof Set<?>) {
            sets(property, named, inside, atoms);
        }
    }

    /** A number stands for all that the rules do not tell from it: where they name 0 alone, 1 is one or more. */
    private static void numbers(
            Property property, List<Look> looks, Set<Object> inside, Set<Object> outside, List<Atom> atoms) {
        TreeSet<Integer> own = new TreeSet<>();
        inside.forEach(each -> own.add((Integer) each));
        TreeSet<Integer> named = new TreeSet<>();
        looks.forEach(look -> named.addAll(look.numbers()));
        if (looks.stream().anyMatch(Look::whole)) {
            named.addAll(own);
            outside.forEach(each -> named.add((Integer) each));
        }
        Integer below = named.floor(own.first());
        Integer above = named.ceiling(own.last());
        int least = below == null ? Integer.MIN_VALUE : below.equals(own.first()) ? below : below + 1;
        int most = above == null ? Integer.MAX_VALUE : above.equals(own.last()) ? above : above - 1;
        if (least == most) {
            atoms.add(new Atom(property, property.name() + " == " + least, each -> (Integer) each == least));
            return;
        }
        if (below != null) {
            atoms.add(new Atom(property, property.name() + " >= " + least, each -> (Integer) each >= least));
        }
        if (above != null) {
            atoms.add(new Atom(property, property.name() + " <= " + most, each -> (Integer) each <= most));
        }
    }

    private static void codes(Property property, Set<Object> inside, Set<Object> outside, List<Atom> atoms) {
        Set<Object> rest = new HashSet<>(outside);
        rest.removeAll(inside);
        String name = property.name();
        boolean few = inside.size() <= rest.size();
        String text = few
                ? joined(inside, each -> name + " == " + each, " || ")
                : joined(rest, each -> name + " != " + each, " && ");
        atoms.add(new Atom(property, text, few ? inside::contains : each -> !rest.contains(each)));
    }

    private static String joined(Set<Object> codes, java.util.function.UnaryOperator<String> each, String between) {
        return codes.stream()
                .map(code -> (Enum<?>) code)
                .sorted(java.util.Comparator.comparing(Enum::ordinal))
                .map(code -> each.apply(code.getDeclaringClass().getSimpleName() + "." + code.name()))
                .collect(Collectors.joining(between));
    }

    private static void sets(Property property, List<Look> looks, Set<Object> inside, List<Atom> atoms) {
        Set<String> named = new TreeSet<>();
        looks.forEach(look -> named.addAll(look.codes()));
        String type = property.concept().type(property.name()).getSimpleName();
        for (String code : named) {
            boolean always = inside.stream().allMatch(each -> has(each, code));
            boolean never = inside.stream().noneMatch(each -> has(each, code));
            if (always || never) {
                atoms.add(new Atom(
                        property,
                        property.name() + (always ? " contains " : " not contains ") + type + "." + code,
                        each -> has(each, code) == always));
            }
        }
    }

    private static boolean has(Object set, String code) {
        return ((Set<?>) set).stream().anyMatch(each -> ((Enum<?>) each).name().equals(code));
    }
}
