package org.youthpanel.workbench.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.youthpanel.advice.ContradictoryFindings;
import org.youthpanel.advice.Resolver;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.ServiceParameters;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.resolved.StandingPoint;

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
        List<String> parameters) {

    /**
     * Cases that are answered alike before, and alike after.
     *
     * @param part of the answer: {@code recommended}
     * @param direction more or less formal, more or less assessment; empty where there is none
     * @param where which cases, in words
     * @param kinds how many kinds of case, as both versions tell them apart
     */
    public record Region(String part, String direction, String before, String after, String where, long kinds) {}

    /**
     * A rule that is not the same in both.
     *
     * @param change {@code added}, {@code removed} or {@code changed}
     * @param what of it changed, in the words of the files
     */
    public record RuleChange(String change, String id, String label, String what) {}

    /** @throws IllegalArgumentException if the versions are not of one set, or nothing is in force beside them */
    public static Comparison of(RuleBook book, RuleSetVersion from, RuleSetVersion to) {
        if (!from.manifest().set().equals(to.manifest().set())) {
            throw new IllegalArgumentException(from + " and " + to + " are versions of different sets");
        }
        LocalDate date = to.manifest().from().isAfter(from.manifest().from())
                ? to.manifest().from()
                : from.manifest().from();
        boolean national = to.manifest().layer() == Layer.NATIONAL;
        RuleSetVersion beside = beside(book, national, date);
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

    private static RuleSetVersion beside(RuleBook book, boolean national, LocalDate date) {
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

    private static String conditions(RuleDefinition rule) {
        return rule.conditions().stream()
                .map(each -> each.concept() + "(" + each.text() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void add(String name, String old, String now, List<String> what) {
        if (!old.equals(now)) {
            what.add(name + ": " + old + " → " + now);
        }
    }

    private static List<String> parameters(RuleSetVersion from, RuleSetVersion to) {
        Map<String, Object> before = values(from);
        Map<String, Object> after = values(to);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "none").equals(after.getOrDefault(name, "none")))
                .map(name -> name + ": " + before.getOrDefault(name, "none") + " → " + after.getOrDefault(name, "none"))
                .toList();
    }

    private static Map<String, Object> values(RuleSetVersion version) {
        Map<String, Object> values = new LinkedHashMap<>();
        version.manifest().parameters().all().forEach((name, parameter) -> values.put(name, parameter.value()));
        version.manifest().gravityScale().ifPresent(scale -> values.put("gravityScale", scale));
        return values;
    }

    /** Both versions on the same slices. */
    private record Sides(Together before, Together after) {

        /** Something that is the same in both stands before anything that changed. */
        private static final String OUTRANKED = "outranked";

        List<Region> regions() {
            List<Region> regions = new ArrayList<>(starts());
            regions.addAll(bars());
            regions.addAll(depth());
            regions.addAll(panel());
            return regions;
        }

        private static List<RuleDefinition> both(List<RuleDefinition> one, List<RuleDefinition> other) {
            List<RuleDefinition> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        }

        /** Where the case starts. Where only other rules gave way, the score's own starting point is one answer. */
        private List<Region> starts() {
            List<RuleDefinition> old = starting(before);
            List<RuleDefinition> now = starting(after);
            boolean score = of(old, "SCORE").equals(of(now, "SCORE"));
            Set<Basis> outranking = outranking(old, now);
            Slice slice = before.slice(Look.of(both(old, now)), after);
            DisposalSweep first = new DisposalSweep(before, slice, List.of());
            DisposalSweep second = new DisposalSweep(after, slice, List.of());
            return part(
                    outranking.isEmpty() ? "starting point" : "starting point, where none that stays outranks it",
                    both(old, now),
                    slice,
                    point -> start(first, point, score, outranking),
                    point -> start(second, point, score, outranking));
        }

        /** The bases on which nothing changes and that outrank all on which something does. */
        private Set<Basis> outranking(List<RuleDefinition> old, List<RuleDefinition> now) {
            List<Basis> precedence = NationalParameters.of(before.national()).precedence();
            Set<Basis> outranking = EnumSet.noneOf(Basis.class);
            if (precedence.equals(NationalParameters.of(after.national()).precedence())) {
                for (Basis basis : precedence) {
                    if (!of(old, basis.name()).equals(of(now, basis.name()))) {
                        return outranking;
                    }
                    outranking.add(basis);
                }
            }
            return outranking;
        }

        private static List<RuleDefinition> starting(Together side) {
            return both(
                    WholeSpace.saying("StartingPoint", side.national().rules(Stratum.DECIDE)),
                    WholeSpace.saying("NotForYouthDisposal", side.national().rules(Stratum.DECIDE)));
        }

        private static Set<List<String>> of(List<RuleDefinition> rules, String basis) {
            return rules.stream()
                    .filter(rule -> rule.effects().stream().anyMatch(effect -> effect.endsWith(basis + ")")))
                    .map(rule -> List.of(conditions(rule), rule.effects().toString()))
                    .collect(Collectors.toSet());
        }

        private static String start(DisposalSweep sweep, int point, boolean score, Set<Basis> outranking) {
            int answer = sweep.answer(point);
            if (answer == DisposalSweep.NO_ANSWER) {
                return "no answer";
            }
            Resolved resolved = sweep.resolved().get(answer);
            if (resolved.startingPoint().isEmpty()) {
                return resolved.decisive().toString();
            }
            StandingPoint standing = resolved.startingPoint().get();
            if (outranking.contains(standing.basis())) {
                return OUTRANKED;
            }
            return score && standing.basis() == Basis.SCORE
                    ? "that of the score"
                    : standing.disposal().name();
        }

        /** By which label each disposal is barred. */
        private List<Region> bars() {
            List<Region> regions = new ArrayList<>();
            for (Disposal disposal : Disposal.values()) {
                List<RuleDefinition> old = barring(before, disposal);
                List<RuleDefinition> now = barring(after, disposal);
                TreeSet<String> labels = new TreeSet<>();
                both(old, now).forEach(rule -> labels.add(rule.label()));
                labels.forEach(label -> regions.addAll(bars(
                        disposal,
                        label,
                        old.stream().filter(rule -> rule.label().equals(label)).toList(),
                        now.stream().filter(rule -> rule.label().equals(label)).toList())));
                boolean offeredBefore = offered(before, disposal);
                boolean offeredAfter = offered(after, disposal);
                if (offeredBefore != offeredAfter) {
                    regions.add(new Region(
                            disposal + " barred by B20",
                            "",
                            offeredBefore ? "no" : "yes",
                            offeredAfter ? "no" : "yes",
                            "every case",
                            1));
                }
            }
            return regions;
        }

        private static boolean offered(Together side, Disposal disposal) {
            return ServiceParameters.of(side.service()).offered().contains(disposal);
        }

        private static List<RuleDefinition> barring(Together side, Disposal disposal) {
            return side.national().rules(Stratum.DECIDE).stream()
                    .filter(rule ->
                            rule.effects().stream().anyMatch(effect -> effect.startsWith("Bar(" + disposal + ",")))
                    .toList();
        }

        private List<Region> bars(Disposal disposal, String label, List<RuleDefinition> old, List<RuleDefinition> now) {
            Slice slice = before.slice(Look.of(both(old, now)), after);
            Bars first = new Bars(before, old, slice);
            Bars second = new Bars(after, now, slice);
            return part(
                    disposal + " barred by " + label,
                    both(old, now),
                    slice,
                    point -> first.any(point) ? "yes" : "no",
                    point -> second.any(point) ? "yes" : "no");
        }

        private List<Region> depth() {
            Slice slice = before.slice(Look.of(both(DepthSweep.deciding(before), DepthSweep.deciding(after))), after);
            DepthSweep old = new DepthSweep(before, thresholds(before), slice);
            DepthSweep now = new DepthSweep(after, thresholds(after), slice);
            return part(
                    "assessment depth",
                    both(DepthSweep.deciding(before), DepthSweep.deciding(after)),
                    slice,
                    point -> old.depth(point).name(),
                    point -> now.depth(point).name());
        }

        /** The parameters of the service stand beside every answer about the disposal. */
        private static DisposalSweep thresholds(Together side) {
            return new DisposalSweep(side, side.slice(List.of()), List.of());
        }

        /** Whether it is a panel case, for each starting point that there is. */
        private List<Region> panel() {
            List<RuleDefinition> rules = both(
                    WholeSpace.saying("PanelReferral", before.service().rules(Stratum.DECIDE)),
                    WholeSpace.saying("PanelReferral", after.service().rules(Stratum.DECIDE)));
            Slice slice = before.slice(Look.of(rules), after);
            List<Look> resolved =
                    Look.of(rules).stream().filter(Look::isResolved).toList();
            Map<Object, List<Resolved>> starts = new LinkedHashMap<>();
            new DisposalSweep(after, List.of(), List.of(), List.of())
                    .resolved().stream()
                            .filter(each -> each.startingPoint().isPresent())
                            .forEach(each -> starts.computeIfAbsent(
                                            resolved.stream()
                                                    .map(look -> look.seen(each.concepts()))
                                                    .toList(),
                                            key -> new ArrayList<>())
                                    .add(each));
            Panel old = new Panel(before, slice);
            Panel now = new Panel(after, slice);
            List<Resolved> one =
                    starts.values().stream().map(each -> each.get(0)).toList();
            List<String> names = starts.values().stream()
                    .map(alike -> "starting point "
                            + alike.stream()
                                    .map(each -> each.startingPoint()
                                            .orElseThrow()
                                            .disposal()
                                            .name())
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(" or ")))
                    .toList();
            int size = (int) slice.size();
            return part(
                    "panel case",
                    rules,
                    slice,
                    names,
                    point -> old.answer(point % size, one.get(point / size)),
                    point -> now.answer(point % size, one.get(point / size)));
        }

        /** In all, over everything that decides. */
        List<Region> recommended() {
            List<RuleDefinition> deciding = both(
                    DisposalSweep.deciding(before.national().rules(Stratum.DECIDE)),
                    DisposalSweep.deciding(after.national().rules(Stratum.DECIDE)));
            Slice slice = before.slice(Look.of(deciding), after);
            DisposalSweep old = new DisposalSweep(before, slice, List.of());
            DisposalSweep now = new DisposalSweep(after, slice, List.of());
            Map<List<String>, Long> counts = new LinkedHashMap<>();
            for (int point = 0; point < slice.size(); point++) {
                String first = recommended(old, point);
                String second = recommended(now, point);
                if (!first.equals(second)) {
                    counts.merge(List.of(first, second), 1L, Long::sum);
                }
            }
            return counts.entrySet().stream()
                    .map(each -> new Region(
                            "recommended",
                            direction(each.getKey().get(0), each.getKey().get(1)),
                            each.getKey().get(0),
                            each.getKey().get(1),
                            "of " + slice.size(),
                            each.getValue()))
                    .sorted(Comparator.comparing(Region::kinds).reversed())
                    .toList();
        }

        private static String recommended(DisposalSweep sweep, int point) {
            int answer = sweep.answer(point);
            return answer == DisposalSweep.NO_ANSWER
                    ? "no answer"
                    : sweep.resolved()
                            .get(answer)
                            .recommended()
                            .map(Disposal::name)
                            .orElse(sweep.resolved().get(answer).outcome().name());
        }

        private List<Region> part(
                String part,
                List<RuleDefinition> rules,
                Slice slice,
                IntFunction<String> old,
                IntFunction<String> now) {
            return part(part, rules, slice, List.of(""), old, now);
        }

        /** @param apart what else there is, beside the axes of the slice: the slice is gone over once for each */
        private List<Region> part(
                String part,
                List<RuleDefinition> rules,
                Slice slice,
                List<String> apart,
                IntFunction<String> old,
                IntFunction<String> now) {
            Map<List<String>, Integer> changes = new LinkedHashMap<>();
            int[] values = new int[(int) slice.size() * apart.size()];
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
            List<Integer> sizes = new ArrayList<>(List.of(apart.size()));
            slice.groupings().forEach(each -> sizes.add(each.size()));
            Conditions conditions = new Conditions(
                    before, slice, Look.of(rules).stream().map(Look::property).collect(Collectors.toSet()));
            return Regions.of(sizes.stream().mapToInt(Integer::intValue).toArray(), values).stream()
                    .map(box -> {
                        List<String> change = byValue.get(box.value() - 1);
                        BitSet beside = box.classes().get(0);
                        String where = conditions.words(
                                box.classes().subList(1, box.classes().size()));
                        return new Region(
                                part,
                                direction(change.get(0), change.get(1)),
                                change.get(0),
                                change.get(1),
                                beside.cardinality() == apart.size()
                                        ? where
                                        : (where.equals("every case") ? "" : where + "; ")
                                                + beside.stream()
                                                        .mapToObj(apart::get)
                                                        .collect(Collectors.joining(" or ")),
                                box.classes().stream()
                                        .mapToLong(BitSet::cardinality)
                                        .reduce(1, (one, other) -> one * other));
                    })
                    .sorted(Comparator.comparing(Region::kinds).reversed())
                    .toList();
        }

        private static String direction(String before, String after) {
            Optional<Disposal> old = disposal(before);
            Optional<Disposal> now = disposal(after);
            if (old.isEmpty() || now.isEmpty()) {
                return before.equals("ASSET_PLUS") || after.equals("LARP")
                        ? "less assessment"
                        : after.equals("ASSET_PLUS") || before.equals("LARP") ? "more assessment" : "";
            }
            int difference = now.get().rung() - old.get().rung();
            return difference > 0 ? "more formal" : difference < 0 ? "less formal" : "as formal";
        }

        private static Optional<Disposal> disposal(String code) {
            for (Disposal each : Disposal.values()) {
                if (each.name().equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether it is a panel case, at any point of a slice that tells apart what the rules do. */
    private static final class Panel {
        private final Slice slice;
        private final List<RuleTruth> rules;
        private final List<long[][]> onto;

        Panel(Together together, Slice slice) {
            this.slice = slice;
            this.rules = WholeSpace.saying("PanelReferral", together.service().rules(Stratum.DECIDE)).stream()
                    .map(rule -> new RuleTruth(together, rule))
                    .toList();
            this.onto = rules.stream().map(rule -> slice.onto(rule.slice())).toList();
        }

        String answer(int point, Resolved start) {
            List<Firing> said = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).fires(WholeSpace.at(slice, point, onto.get(i)), start.concepts())) {
                    said.addAll(rules.get(i).firings());
                }
            }
            try {
                return Resolver.panelCase(start, said).name();
            } catch (ContradictoryFindings nothing) {
                return "no answer";
            }
        }
    }

    /** Whether any of some rules fires, at any point of a slice that tells apart what they do. */
    private static final class Bars {
        private final Slice slice;
        private final List<RuleTruth> rules;
        private final List<long[][]> onto;

        Bars(Together together, List<RuleDefinition> rules, Slice slice) {
            this.slice = slice;
            this.rules =
                    rules.stream().map(rule -> new RuleTruth(together, rule)).toList();
            this.onto =
                    this.rules.stream().map(rule -> slice.onto(rule.slice())).toList();
        }

        boolean any(int point) {
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).fires(WholeSpace.at(slice, point, onto.get(i)), List.of())) {
                    return true;
                }
            }
            return false;
        }
    }
}
