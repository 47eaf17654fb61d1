package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youthpanel.advice.ContradictoryFindings;
import org.youthpanel.advice.Resolver;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;

/**
 * What two versions come to for the disposal, at every point of the slice that its rules see. Which rules fire is asked
 * of the engine; the resolver is asked once for each set of rules that fire together.
 */
final class DisposalSweep {

    private static final Set<String> DECIDING = Set.of("StartingPoint", "Bar", "NotForYouthDisposal");

    private final Together together;
    private final List<RuleTruth> rules;
    private final Slice slice;
    private final int[] answers;
    private final List<Resolved> resolved = new ArrayList<>();
    private final Map<Resolved, Integer> places = new HashMap<>();
    private final Map<BitSet, Integer> byFired = new HashMap<>();
    private final Map<String, Integer> defects = new LinkedHashMap<>();
    private final Set<RuleDefinition> fired = new HashSet<>();
    private final Set<String> decisive = new HashSet<>();
    private final List<Slice> watched;
    private final List<List<BitSet>> seen = new ArrayList<>();

    /** Where the rules contradict each other or say nothing. */
    static final int NO_ANSWER = -1;

    /**
     * @param looks what else is to be told apart on its axes
     * @param conditions and by which statements
     * @param watched slices of which it is noted which of their points go with which answer
     */
    DisposalSweep(Together together, Collection<Look> looks, Collection<Where> conditions, List<Slice> watched) {
        this(
                together,
                together.slice(Look.of(deciding(together.national().rules(Stratum.DECIDE))), looks, conditions),
                watched);
    }

    /** @param slice that tells apart at least what the rules do */
    DisposalSweep(Together together, Slice slice, List<Slice> watched) {
        this.together = together;
        this.rules = deciding(together.national().rules(Stratum.DECIDE)).stream()
                .map(rule -> new RuleTruth(together, rule))
                .toList();
        this.slice = slice;
        if (slice.size() > Sweep.MOST) {
            throw new Sweep.TooLarge(slice);
        }
        this.answers = new int[(int) slice.size()];
        this.watched = watched;
        watched.forEach(each -> seen.add(new ArrayList<>()));
        run();
    }

    static List<RuleDefinition> deciding(Collection<RuleDefinition> rules) {
        return rules.stream()
                .filter(rule -> rule.effects().stream()
                        .anyMatch(effect -> DECIDING.contains(effect.substring(0, effect.indexOf('(')))))
                .toList();
    }

    private void run() {
        List<BitSet> truths = rules.stream().map(DisposalSweep::truths).toList();
        List<Slice> others =
                new ArrayList<>(rules.stream().map(RuleTruth::slice).toList());
        others.addAll(watched);
        Resolver resolver = together.resolver();
        BitSet now = new BitSet(rules.size());
        Sweep.over(slice, others, (point, at) -> {
            now.clear();
            for (int i = 0; i < truths.size(); i++) {
                if (truths.get(i).get((int) at[i])) {
                    now.set(i);
                }
            }
            Integer answer = byFired.get(now);
            if (answer == null) {
                answer = resolve(resolver, now, point);
                byFired.put((BitSet) now.clone(), answer);
            }
            answers[point] = answer;
            if (answer != NO_ANSWER) {
                for (int i = 0; i < seen.size(); i++) {
                    seen.get(i).get(answer).set((int) at[truths.size() + i]);
                }
            }
        });
    }

    private static BitSet truths(RuleTruth rule) {
        BitSet truths = new BitSet();
        for (int point = 0; point < rule.slice().size(); point++) {
            truths.set(point, rule.fires(point, List.of()));
        }
        return truths;
    }

    private int resolve(Resolver resolver, BitSet now, int point) {
        List<Firing> firings = new ArrayList<>();
        now.stream().forEach(each -> {
            firings.addAll(rules.get(each).firings());
            fired.add(rules.get(each).rule());
        });
        try {
            Resolved answer = resolver.disposal(firings);
            List<Firing> turned = new ArrayList<>(firings);
            Collections.reverse(turned);
            if (!resolver.disposal(turned).equals(answer)) {
                defects.putIfAbsent("what is recommended depends on the order in which the rules are heard", point);
            }
            decisive.addAll(answer.decisive());
            return places.computeIfAbsent(answer, key -> {
                resolved.add(key);
                seen.forEach(each -> each.add(new BitSet()));
                return resolved.size() - 1;
            });
        } catch (ContradictoryFindings contradiction) {
            defects.putIfAbsent(contradiction.getMessage(), point);
            return NO_ANSWER;
        }
    }

    Slice slice() {
        return slice;
    }

    /** The answer at a point, as a place in {@link #resolved()}; or {@link #NO_ANSWER}. */
    int answer(long point) {
        return answers[(int) point];
    }

    List<Resolved> resolved() {
        return resolved;
    }

    /** What is wrong at some point, with the point. */
    Map<String, Integer> defects() {
        return defects;
    }

    Set<RuleDefinition> fired() {
        return fired;
    }

    /** The ids of the rules that decided somewhere. */
    Set<String> decisive() {
        return decisive;
    }

    List<RuleTruth> rules() {
        return rules;
    }

    /** Which points of a watched slice, on the axes it shares, go with each answer. */
    List<BitSet> seen(Slice watched) {
        return seen.get(this.watched.indexOf(watched));
    }
}
