package org.youthpanel.workbench.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.youthpanel.advice.ContradictoryFindings;
import org.youthpanel.advice.Resolver;
import org.youthpanel.advice.Resolver.Resolved;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.finding.Finding;
import org.youthpanel.rules.finding.Need;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.RangeEntry;
import org.youthpanel.rules.resolved.AssessmentDepth;
import org.youthpanel.rules.resolved.Depth;

/**
 * What two versions that are in force together say in every case that their rules can tell apart.
 *
 * <p>The disposal is resolved at every point of the slice its rules see. Rules that look at what was resolved are asked
 * for each answer that goes with a class of cases they see, and no other. What else they look at is tried in every class.
 */
final class WholeSpace {

    private static final String DEPTH = AssessmentDepth.class.getSimpleName();

    private final Together together;
    private final DisposalSweep disposals;
    private final DepthSweep depths;
    private final Map<String, Defect> defects = new LinkedHashMap<>();
    private final Set<RuleDefinition> fired = new HashSet<>();
    private final Set<RuleDefinition> matter = new HashSet<>();
    private long asked;

    /** @param statements which tell cases apart beyond what the rules do */
    WholeSpace(Together together, Collection<Where> statements) {
        this.together = together;
        List<RuleDefinition> all = new ArrayList<>(together.national().rules());
        all.addAll(together.service().rules());
        List<RuleDefinition> panel = saying("PanelReferral", together.service().rules(Stratum.DECIDE));
        Slice panelSlice = together.slice(panel);
        Map<RuleDefinition, Slice> following = new LinkedHashMap<>();
        all.stream()
                .filter(rule -> !panel.contains(rule) && follows(rule))
                .forEach(rule -> following.put(rule, together.slice(List.of(rule))));
        List<RuleDefinition> finer = new ArrayList<>(panel);
        finer.addAll(following.keySet());
        List<Slice> watched = new ArrayList<>(following.values());
        watched.add(panelSlice);

        this.disposals = new DisposalSweep(together, Look.of(finer), statements, watched);
        disposals.defects().forEach((words, point) -> defect(words, disposals.slice(), point));
        fired.addAll(disposals.fired());
        disposals.fired().stream().filter(this::mattered).forEach(matter::add);
        this.depths = new DepthSweep(together, disposals, statements);
        fired.addAll(depths.fired());
        matter.addAll(depths.decisive());
        panel(panel, panelSlice);
        following.forEach(this::following);
        List<RuleDefinition> done = new ArrayList<>(finer);
        done.addAll(depths.rules());
        disposals.rules().forEach(truth -> done.add(truth.rule()));
        all.stream().filter(rule -> !done.contains(rule)).forEach(this::alone);
    }

    /** Whether what a rule says counts only with, or is asked only of, what was resolved for the disposal. */
    private static boolean follows(RuleDefinition rule) {
        return !saying("RangeEntry", List.of(rule)).isEmpty()
                || Look.of(rule).stream()
                        .anyMatch(look ->
                                look.isResolved() && !look.concept().name().equals(DEPTH));
    }

    /** A bar is always shown. A starting point matters only where it stands. */
    private boolean mattered(RuleDefinition rule) {
        return disposals.decisive().contains(rule.id())
                || rule.effects().stream().anyMatch(effect -> effect.startsWith("Bar("));
    }

    static List<RuleDefinition> saying(String finding, Collection<RuleDefinition> rules) {
        return rules.stream()
                .filter(rule -> rule.effects().stream().anyMatch(effect -> effect.startsWith(finding + "(")))
                .toList();
    }

    /** Whether a case is one for the panel is said by several rules together. */
    private void panel(List<RuleDefinition> rules, Slice slice) {
        Chorus panel = new Chorus(together, rules, slice);
        possible(slice, (point, resolved) -> {
            List<RuleTruth> now = panel.at(point, resolved.concepts());
            now.forEach(truth -> fired.add(truth.rule()));
            try {
                PanelCase answer = Resolver.panelCase(resolved, Chorus.said(now));
                now.stream()
                        .map(RuleTruth::rule)
                        .filter(rule -> rule.effects().contains("PanelReferral(" + answer + ")"))
                        .forEach(matter::add);
            } catch (ContradictoryFindings nothing) {
                defect(nothing.getMessage(), slice, point);
            }
            Set<String> answers = new HashSet<>();
            now.forEach(truth -> answers.addAll(truth.rule().effects()));
            if (answers.contains("PanelReferral(YES)") && answers.contains("PanelReferral(NO)")) {
                defect("Rules of the service say both that it is a panel case and that it is none", slice, point);
            }
        });
    }

    /** Whether a rule that follows the disposal ever fires, and what it says is ever heard. */
    private void following(RuleDefinition rule, Slice slice) {
        RuleTruth truth = new RuleTruth(together, rule);
        possible(slice, (point, resolved) -> {
            if (!matter.contains(rule) && fires(truth, point, resolved.concepts())) {
                fired.add(rule);
                if (truth.firings().stream().anyMatch(firing -> heard(firing.finding(), resolved))) {
                    matter.add(rule);
                }
            }
        });
    }

    /** Whether a rule that looks at facts alone ever fires; of a need, while what needs it is not barred. */
    private void alone(RuleDefinition rule) {
        RuleTruth truth = new RuleTruth(together, rule);
        List<RuleTruth> bars = disposals.rules().stream()
                .filter(each -> each.rule().effects().stream()
                        .anyMatch(effect -> effect.startsWith("Bar(") && needs(rule, disposal(effect))))
                .toList();
        List<RuleDefinition> seen = new ArrayList<>(List.of(rule));
        bars.forEach(bar -> seen.add(bar.rule()));
        List<Slice> slices = new ArrayList<>(List.of(truth.slice()));
        bars.forEach(bar -> slices.add(bar.slice()));
        Slice slice = together.slice(seen);
        asked += slice.size();
        Sweep.over(slice, slices, (point, at) -> {
            if (!matter.contains(rule) && fires(truth, at[0], List.of())) {
                fired.add(rule);
                Set<String> barred = new HashSet<>();
                for (int i = 0; i < bars.size(); i++) {
                    if (bars.get(i).fires(at[i + 1], List.of())) {
                        bars.get(i).rule().effects().forEach(effect -> barred.add(disposal(effect)));
                    }
                }
                if (rule.effects().stream()
                        .anyMatch(effect -> !effect.startsWith("Need(") || !barred.contains(disposal(effect)))) {
                    matter.add(rule);
                }
            }
        });
    }

    private static boolean needs(RuleDefinition rule, String disposal) {
        return rule.effects().stream()
                .anyMatch(
                        effect -> effect.startsWith("Need(") && disposal(effect).equals(disposal));
    }

    /** {@code CHARGE} of {@code Bar(CHARGE, REFUSAL)}; nothing where a finding is about none. */
    private static String disposal(String effect) {
        return effect.replaceAll("^[^(]*\\(|[,)].*$", "");
    }

    private boolean fires(RuleTruth truth, long point, List<Object> resolved) {
        for (Depth depth : truth.looksAt(DEPTH) ? depths.depths() : Set.of(Depth.LARP)) {
            List<Object> known = new ArrayList<>(resolved);
            known.add(new AssessmentDepth(depth));
            if (truth.fires(point, known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean heard(Finding finding, Resolved resolved) {
        if (finding instanceof RangeEntry entry) {
            return resolved.recommended().isPresent()
                    && resolved.available().contains(entry.disposal())
                    && resolved.startingPoint()
                            .map(point -> entry.basis()
                                    .map(basis -> basis == point.basis())
                                    .orElse(true))
                            .orElse(false);
        }
        return !(finding instanceof Need need) || resolved.available().contains(need.disposal());
    }

    /** Every class of cases in a slice, with each answer about the disposal that can go with it. */
    private void possible(Slice slice, BiConsumer<Long, Resolved> visit) {
        Slice own = slice.part(disposals.slice(), false);
        List<BitSet> seen = disposals.seen(slice);
        for (int answer = 0; answer < seen.size(); answer++) {
            Resolved resolved = disposals.resolved().get(answer);
            BitSet points = seen.get(answer);
            for (int shared = points.nextSetBit(0); shared >= 0; shared = points.nextSetBit(shared + 1)) {
                for (long apart = 0; apart < own.size(); apart++) {
                    asked++;
                    visit.accept(shared + slice.within(own, apart), resolved);
                }
            }
        }
    }

    private void defect(String words, Slice slice, long point) {
        defects.putIfAbsent(words, new Defect(words, slice.example(point)));
    }

    Together together() {
        return together;
    }

    DisposalSweep disposals() {
        return disposals;
    }

    DepthSweep depths() {
        return depths;
    }

    /** Where there is no answer, or two. */
    Collection<Defect> defects() {
        return defects.values();
    }

    /** The rules that fire in some case. */
    Set<RuleDefinition> fired() {
        return fired;
    }

    /** Those of them that say something that counts in some case. */
    Set<RuleDefinition> matter() {
        return matter;
    }

    /** How many classes of cases were looked at. */
    long size() {
        return disposals.slice().size() + depths.slice().size() + asked;
    }
}
