package org.youthpanel.workbench.space;

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
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.ServiceParameters;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.resolved.StandingPoint;
import org.youthpanel.workbench.space.Comparison.Region;

/** Two pairs of versions that differ in one layer, asked the same on the same slices. */
record Sides(Together before, Together after) {

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
                .map(rule -> List.of(Comparison.conditions(rule), rule.effects().toString()))
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
                .filter(rule -> rule.effects().stream().anyMatch(effect -> effect.startsWith("Bar(" + disposal + ",")))
                .toList();
    }

    private List<Region> bars(Disposal disposal, String label, List<RuleDefinition> old, List<RuleDefinition> now) {
        Slice slice = before.slice(Look.of(both(old, now)), after);
        Chorus first = new Chorus(before, old, slice);
        Chorus second = new Chorus(after, now, slice);
        return part(
                disposal + " barred by " + label,
                both(old, now),
                slice,
                point -> first.at(point, List.of()).isEmpty() ? "no" : "yes",
                point -> second.at(point, List.of()).isEmpty() ? "no" : "yes");
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
        List<RuleDefinition> rules = both(saying(before), saying(after));
        Slice slice = before.slice(Look.of(rules), after);
        List<Look> resolved = Look.of(rules).stream().filter(Look::isResolved).toList();
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
        Chorus old = new Chorus(before, saying(before), slice);
        Chorus now = new Chorus(after, saying(after), slice);
        List<Resolved> one = starts.values().stream().map(each -> each.get(0)).toList();
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
                point -> panelCase(old, point % size, one.get(point / size)),
                point -> panelCase(now, point % size, one.get(point / size)));
    }

    private static List<RuleDefinition> saying(Together side) {
        return WholeSpace.saying("PanelReferral", side.service().rules(Stratum.DECIDE));
    }

    private static String panelCase(Chorus panel, int point, Resolved start) {
        try {
            return Resolver.panelCase(start, Chorus.said(panel.at(point, start.concepts())))
                    .name();
        } catch (ContradictoryFindings nothing) {
            return "no answer";
        }
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
            String part, List<RuleDefinition> rules, Slice slice, IntFunction<String> old, IntFunction<String> now) {
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
