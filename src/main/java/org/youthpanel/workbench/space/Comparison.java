package org.youthpanel.workbench.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;

/**
 * What changes from one version of a set to another: in which cases another answer, and which rules and parameters are
 * other. Everything beside the two versions stays the same, the date too.
 *
 * @param beside the version of the other layer that both are tried with
 * @param comparable false between two gravity scales, for no case can be read on both; then there are no regions
 * @param regions kinds of case in which a part of the answer is another, as few as describe them
 * @param recommended how many kinds of case go from which recommendation to which
 * @param rules that were added, changed or taken away
 * @param parameters that are other
 */
public record Comparison(
        RuleSetVersion from,
        RuleSetVersion to,
        RuleSetVersion beside,
        boolean comparable,
        List<Region> regions,
        List<Region> recommended,
        List<RuleChange> rules,
        List<ParameterChange> parameters) {

    /**
     * A rule that is not the same in both.
     *
     * @param change {@code added}, {@code removed} or {@code changed}
     * @param what of it changed, in the words of the files
     */
    public record RuleChange(String change, String id, String label, String what) {}

    /**
     * A number or list of the manifest that is not the same in both.
     *
     * @param before empty where there was none
     */
    public record ParameterChange(String name, Optional<Object> before, Optional<Object> after) {

        public String written() {
            return name + ": " + before.orElse("none") + " → " + after.orElse("none");
        }
    }

    /** @throws IllegalArgumentException if the versions are not of one set, or nothing is in force beside them */
    public static Comparison of(RuleBook book, RuleSetVersion from, RuleSetVersion to) {
        if (!from.manifest().set().equals(to.manifest().set())) {
            throw new IllegalArgumentException(from + " and " + to + " are versions of different sets");
        }
        LocalDate date = date(from, to);
        boolean national = to.manifest().layer() == Layer.NATIONAL;
        RuleSetVersion beside = beside(book, from, to);
        boolean comparable = !national || scale(from).equals(scale(to));
        List<Region> regions = new ArrayList<>();
        List<Region> recommended = new ArrayList<>();
        if (comparable) {
            Together before = national ? new Together(from, beside, date) : new Together(beside, from, date);
            Together after = national ? new Together(to, beside, date) : new Together(beside, to, date);
            Sides sides = new Sides(before, after);
            regions.addAll(sides.regions());
            recommended.addAll(sides.recommended());
        }
        return new Comparison(
                from, to, beside, comparable, regions, recommended, rules(from, to), parameters(from, to));
    }

    /** The first day on which both could be in force. */
    private static LocalDate date(RuleSetVersion from, RuleSetVersion to) {
        return to.manifest().from().isAfter(from.manifest().from())
                ? to.manifest().from()
                : from.manifest().from();
    }

    /** The version of the other layer that two versions are compared with. */
    public static RuleSetVersion beside(RuleBook book, RuleSetVersion from, RuleSetVersion to) {
        LocalDate date = date(from, to);
        boolean national = to.manifest().layer() == Layer.NATIONAL;
        Optional<RuleSetVersion> beside = national
                ? book.services().stream()
                        .map(service -> book.inForce(service, date))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> book.versions().stream()
                                .filter(version -> version.manifest().layer() == Layer.SERVICE)
                                .findFirst())
                : book.inForce(RuleBook.NATIONAL, date);
        return beside.orElseThrow(() -> new IllegalArgumentException("No version is in force beside them on " + date));
    }

    private static Object scale(RuleSetVersion version) {
        return NationalParameters.of(version).gravity().scale();
    }

    private static List<RuleChange> rules(RuleSetVersion from, RuleSetVersion to) {
        Map<String, RuleDefinition> before = byId(from);
        Map<String, RuleDefinition> after = byId(to);
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            RuleDefinition old = before.get(id);
            RuleDefinition now = after.get(id);
            if (old == null && now != null) {
                changes.add(new RuleChange("added", id, now.label(), now.reason()));
            } else if (old != null && now == null) {
                changes.add(new RuleChange("removed", id, old.label(), old.reason()));
            } else if (old != null && now != null && !same(old, now)) {
                changes.add(new RuleChange("changed", id, now.label(), what(old, now)));
            }
        }
        return changes;
    }

    private static Map<String, RuleDefinition> byId(RuleSetVersion version) {
        return version.rules().stream()
                .collect(Collectors.toMap(RuleDefinition::id, rule -> rule, (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean same(RuleDefinition old, RuleDefinition now) {
        return what(old, now).isEmpty();
    }

    private static String what(RuleDefinition old, RuleDefinition now) {
        List<String> what = new ArrayList<>();
        add("label", old.label(), now.label(), what);
        add("when", conditions(old), conditions(now), what);
        add("then", String.join(", ", old.effects()), String.join(", ", now.effects()), what);
        add("reason", old.reason(), now.reason(), what);
        add("source", cited(old), cited(now), what);
        return String.join("; ", what);
    }

    private static String cited(RuleDefinition rule) {
        return rule.citation().source()
                + (rule.citation().place().isEmpty()
                        ? ""
                        : ", " + rule.citation().place()) + ", "
                + rule.citation().evidence();
    }

    static String conditions(RuleDefinition rule) {
        return rule.conditions().stream()
                .map(each -> each.concept() + "(" + each.text() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void add(String name, String old, String now, List<String> what) {
        if (!old.equals(now)) {
            what.add(name + ": " + old + " → " + now);
        }
    }

    private static List<ParameterChange> parameters(RuleSetVersion from, RuleSetVersion to) {
        Map<String, Object> before = values(from);
        Map<String, Object> after = values(to);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new ParameterChange(
                        name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    private static Map<String, Object> values(RuleSetVersion version) {
        Map<String, Object> values = new LinkedHashMap<>();
        version.manifest().parameters().all().forEach((name, parameter) -> values.put(name, parameter.value()));
        version.manifest().gravityScale().ifPresent(scale -> values.put("gravityScale", scale));
        return values;
    }
}
