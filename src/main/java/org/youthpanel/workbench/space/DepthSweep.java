package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.youthpanel.advice.Resolver;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.rules.resolved.Thresholds;

/** The assessment depth at every point of the slice that the service's rules about it see. */
final class DepthSweep {

    private static final Depth[] DEPTHS = Depth.values();

    private final List<RuleTruth> rules = new ArrayList<>();
    private final Slice slice;
    private final byte[] depths;
    private final Set<Depth> found = EnumSet.noneOf(Depth.class);
    private final Set<RuleDefinition> fired = new HashSet<>();
    private final Set<RuleDefinition> decisive = new HashSet<>();

    DepthSweep(Together together, DisposalSweep disposals, Collection<Where> conditions) {
        this(together, disposals, together.slice(Look.of(deciding(together)), List.of(), conditions));
    }

    /** The rules about the depth. */
    static List<RuleDefinition> deciding(Together together) {
        return together.service().rules(Stratum.DECIDE).stream()
                .filter(rule -> rule.effects().contains("DepthTrigger()")
                        || rule.effects().contains("DepthOpen()"))
                .toList();
    }

    /** @param slice that tells apart at least what the rules do */
    DepthSweep(Together together, DisposalSweep disposals, Slice slice) {
        List<RuleDefinition> own = deciding(together);
        own.forEach(rule -> rules.add(new RuleTruth(together, rule)));
        if (own.stream().flatMap(rule -> Look.of(rule).stream()).anyMatch(Look::isResolved)) {
            throw new IllegalStateException(
                    together.service()
                            + ": the depth is decided by what was resolved for the disposal, and only facts can be swept for it");
        }
        this.slice = slice;
        this.depths = new byte[Math.toIntExact(slice.size())];
        List<Object> thresholds = disposals.resolved().stream()
                .flatMap(each -> each.concepts().stream())
                .filter(Thresholds.class::isInstance)
                .limit(1)
                .toList();
        Sweep.over(slice, rules.stream().map(RuleTruth::slice).toList(), (point, at) -> {
            List<Firing> said = new ArrayList<>();
            List<RuleDefinition> now = new ArrayList<>();
            for (int i = 0; i < at.length; i++) {
                if (rules.get(i).fires(at[i], thresholds)) {
                    said.addAll(rules.get(i).firings());
                    now.add(rules.get(i).rule());
                }
            }
            Depth depth = Resolver.depth(said);
            depths[point] = (byte) depth.ordinal();
            found.add(depth);
            fired.addAll(now);
            now.stream()
                    .filter(rule -> rule.effects().contains("DepthTrigger()") || depth == Depth.UNDETERMINED)
                    .forEach(decisive::add);
        });
    }

    Slice slice() {
        return slice;
    }

    Depth depth(long point) {
        return DEPTHS[depths[(int) point]];
    }

    /** Those that come out in some case. */
    Set<Depth> depths() {
        return found;
    }

    List<RuleDefinition> rules() {
        return rules.stream().map(RuleTruth::rule).toList();
    }

    List<RuleTruth> truths() {
        return rules;
    }

    Set<RuleDefinition> fired() {
        return fired;
    }

    /** Those that ask for the full assessment, or leave it open where nothing else asks for it. */
    Set<RuleDefinition> decisive() {
        return decisive;
    }
}
