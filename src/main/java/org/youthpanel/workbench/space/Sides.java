package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.youthpanel.workbench.space.Region.Direction;
import org.youthpanel.workbench.space.Region.Part;

/** Two pairs of versions that differ in one layer, asked the same on the same slices. */
record Sides(Together before, Together after) {

    private static final String YES = "YES";
    private static final String NO = "NO";

    List<Region> regions() {
        List<Region> regions = new ArrayList<>(starts());
        regions.addAll(bars());
        regions.addAll(depth());
        regions.addAll(panel());
        return regions;
    }

    private Differences differences(List<RuleDefinition> rules, Slice slice) {
        return new Differences(before, slice, Look.of(rules));
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
        return differences(both(old, now), slice)
                .between(
                        Part.STARTING_POINT,
                        "",
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
            return Region.NO_ANSWER;
        }
        Resolved resolved = sweep.resolved().get(answer);
        if (resolved.startingPoint().isEmpty()) {
            return resolved.outcome().name();
        }
        StandingPoint standing = resolved.startingPoint().get();
        if (outranking.contains(standing.basis())) {
            return Differences.OUTRANKED;
        }
        return score && standing.basis() == Basis.SCORE
                ? Region.OF_THE_SCORE
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
                        Part.BAR,
                        disposal + " B20",
                        Direction.OTHER,
                        offeredBefore ? NO : YES,
                        offeredAfter ? NO : YES,
                        List.of(),
                        true,
                        1,
                        0,
                        before.empty().document()));
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
        return differences(both(old, now), slice)
                .between(
                        Part.BAR,
                        disposal + " " + label,
                        point -> first.at(point, List.of()).isEmpty() ? NO : YES,
                        point -> second.at(point, List.of()).isEmpty() ? NO : YES);
    }

    private List<Region> depth() {
        Slice slice = before.slice(Look.of(both(DepthSweep.deciding(before), DepthSweep.deciding(after))), after);
        DepthSweep old = new DepthSweep(before, thresholds(before), slice);
        DepthSweep now = new DepthSweep(after, thresholds(after), slice);
        return differences(both(DepthSweep.deciding(before), DepthSweep.deciding(after)), slice)
                .between(
                        Part.DEPTH,
                        "",
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
        List<List<Disposal>> names = starts.values().stream()
                .map(alike -> alike.stream()
                        .map(each -> each.startingPoint().orElseThrow().disposal())
                        .distinct()
                        .toList())
                .toList();
        int size = (int) slice.size();
        return new Differences(before, slice, Look.of(rules), names)
                .between(
                        Part.PANEL_CASE,
                        "",
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
            return Region.NO_ANSWER;
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
        Map<List<String>, Integer> smallest = new LinkedHashMap<>();
        for (int point = 0; point < slice.size(); point++) {
            String first = recommended(old, point);
            String second = recommended(now, point);
            if (!first.equals(second)) {
                counts.merge(List.of(first, second), 1L, Long::sum);
                smallest.merge(
                        List.of(first, second),
                        point,
                        (one, other) -> slice.distance(other) < slice.distance(one) ? other : one);
            }
        }
        return counts.entrySet().stream()
                .map(each -> new Region(
                        Part.RECOMMENDED,
                        "",
                        Differences.direction(
                                each.getKey().get(0), each.getKey().get(1)),
                        each.getKey().get(0),
                        each.getKey().get(1),
                        List.of(),
                        false,
                        each.getValue(),
                        slice.size(),
                        slice.example(smallest.get(each.getKey()))))
                .sorted(Comparator.comparing(Region::kinds).reversed())
                .toList();
    }

    private static String recommended(DisposalSweep sweep, int point) {
        int answer = sweep.answer(point);
        return answer == DisposalSweep.NO_ANSWER
                ? Region.NO_ANSWER
                : sweep.resolved()
                        .get(answer)
                        .recommended()
                        .map(Disposal::name)
                        .orElse(sweep.resolved().get(answer).outcome().name());
    }
}
