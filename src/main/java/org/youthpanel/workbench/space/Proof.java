package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.rules.Evidence;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;

/**
 * What is true of two versions over the whole case space. Example:
 *
 * <pre>{@code
 * Proof proof = Proof.of(pair, invariants);
 * proof.defects().forEach(defect -> System.out.println(defect.words()));
 * }</pre>
 *
 * @param size how many kinds of case were tried: any two cases of a kind are one to every rule
 * @param defects what is wrong, each with the smallest case that shows it
 * @param restsOn in which part of the kinds of case the disposal rests on a rule with evidence no better than this
 * @param fired the rules that fire in some case
 * @param matter those that say something which counts in some case
 */
public record Proof(
        Pair pair,
        long size,
        List<Defect> defects,
        Map<Evidence, Double> restsOn,
        Set<RuleDefinition> fired,
        Set<RuleDefinition> matter) {

    public static Proof of(Pair pair, List<Invariant> invariants) {
        Together together = new Together(pair.national(), pair.service(), pair.date());
        List<Where> conditions = new ArrayList<>();
        invariants.forEach(each -> conditions.addAll(each.conditions()));
        try {
            WholeSpace space = new WholeSpace(together, conditions);
            List<Defect> defects = new ArrayList<>(space.defects());
            invariants.forEach(each -> InvariantCheck.broken(space, each).ifPresent(defects::add));
            return new Proof(pair, space.size(), defects, restsOn(space), space.fired(), space.matter());
        } catch (Sweep.TooLarge | IllegalStateException cannot) {
            // rules that look at more than can be swept, or at what no axis has, are not proved: that is a defect
            // itself
            return new Proof(
                    pair, 0, List.of(Defect.of("Not proved. " + cannot.getMessage())), Map.of(), Set.of(), Set.of());
        }
    }

    private static Map<Evidence, Double> restsOn(WholeSpace space) {
        Map<String, Evidence> evidence = new HashMap<>();
        space.together()
                .national()
                .rules()
                .forEach(rule -> evidence.put(rule.id(), rule.citation().evidence()));
        Evidence[] worst = new Evidence[space.disposals().resolved().size()];
        for (int i = 0; i < worst.length; i++) {
            Resolved answer = space.disposals().resolved().get(i);
            worst[i] = answer.decisive().stream()
                    .map(id -> evidence.getOrDefault(id, Evidence.DESIGN))
                    .max(java.util.Comparator.naturalOrder())
                    .orElse(Evidence.DESIGN);
        }
        Map<Evidence, Long> counts = new EnumMap<>(Evidence.class);
        Slice slice = space.disposals().slice();
        for (long point = 0; point < slice.size(); point++) {
            int answer = space.disposals().answer(point);
            if (answer != DisposalSweep.NO_ANSWER) {
                counts.merge(worst[answer], 1L, Long::sum);
            }
        }
        Map<Evidence, Double> shares = new EnumMap<>(Evidence.class);
        counts.forEach((grade, count) -> shares.put(grade, (double) count / slice.size()));
        return shares;
    }

    /** What is wrong with versions as wholes, in all the pairs in which they stand. */
    public static List<String> across(Collection<RuleSetVersion> versions, Collection<Proof> proofs) {
        Set<String> defects = new LinkedHashSet<>();
        for (RuleSetVersion version : versions) {
            List<Proof> own = proofs.stream()
                    .filter(proof -> proof.size() > 0 && proof.pair().isAny(List.of(version)))
                    .toList();
            if (!own.isEmpty()) {
                Set<RuleDefinition> fired = new HashSet<>();
                Set<RuleDefinition> matter = new HashSet<>();
                own.forEach(proof -> {
                    fired.addAll(proof.fired());
                    matter.addAll(proof.matter());
                });
                version.rules().forEach(rule -> rule(version, rule, fired, matter, defects));
            }
        }
        return List.copyOf(defects);
    }

    private static void rule(
            RuleSetVersion version,
            RuleDefinition rule,
            Set<RuleDefinition> fired,
            Set<RuleDefinition> matter,
            Set<String> defects) {
        String name = version.name() + " " + rule.id();
        boolean said = version.manifest().unreachable().containsKey(rule.id());
        if (said && fired.contains(rule)) {
            defects.add(name + " is said to be unreachable, and there are cases in which it fires");
        } else if (!said && !fired.contains(rule)) {
            defects.add(name + " never fires: no case meets all its conditions");
        } else if (!said && !matter.contains(rule)) {
            defects.add(name + " is shadowed: wherever it fires, another rule outweighs it or what it says is barred");
        }
        version.rules().stream()
                .filter(other -> !other.equals(rule)
                        && other.label().equals(rule.label())
                        && other.stratum() == rule.stratum()
                        && other.effects().equals(rule.effects())
                        && other.conditions().equals(rule.conditions()))
                .forEach(other -> defects.add(version.name() + " " + first(rule, other) + " and " + second(rule, other)
                        + " are one rule twice"));
    }

    private static String first(RuleDefinition one, RuleDefinition other) {
        return one.id().compareTo(other.id()) < 0 ? one.id() : other.id();
    }

    private static String second(RuleDefinition one, RuleDefinition other) {
        return one.id().compareTo(other.id()) < 0 ? other.id() : one.id();
    }
}
