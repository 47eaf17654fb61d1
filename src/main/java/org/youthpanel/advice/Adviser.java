package org.youthpanel.advice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.CaseReader;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;
import org.youthpanel.facts.WorkingDays;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.finding.DepthTrigger;
import org.youthpanel.rules.finding.Need;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.Prompt;
import org.youthpanel.rules.resolved.Depth;

/**
 * Reads cases and advises on them, by the rule sets in force on each case's decision date. Example:
 *
 * <pre>{@code
 * Adviser adviser = Adviser.reading(Path.of("rules"));
 * if (adviser.read(Documents.json(text)) instanceof Reading.Read read) {
 *     System.out.println(adviser.advise(read.facts()).recommended());
 * }
 * }</pre>
 *
 * <p>Safe for many threads. A failure in the rules is an exception, never a recommendation.
 */
public final class Adviser {

    /** Of the code that turns findings into an answer: logged with every answer, raised when it could differ. */
    public static final String RESOLVER_VERSION = "1.0";

    private final RuleBook rules;
    private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();
    private final CaseReader reader;
    private final Stopwatch stopwatch;

    public Adviser(RuleBook rules) {
        this(rules, Supplier::get);
    }

    public Adviser(RuleBook rules, Stopwatch stopwatch) {
        this.rules = rules;
        this.stopwatch = stopwatch;
        this.reader = new CaseReader(rules, workingDays);
    }

    /** Whoever wants to know how long whole advice takes; there is no clock here. */
    @FunctionalInterface
    public interface Stopwatch {
        Recommendation time(Supplier<Recommendation> work);
    }

    /** @throws org.youthpanel.rules.BrokenRuleSet if the folder's rule sets cannot be used as they are */
    public static Adviser reading(Path folder) {
        return new Adviser(RuleBook.reading(folder));
    }

    public RuleBook rules() {
        return rules;
    }

    /** The facts of a document, or everything that is wrong with it. */
    public Reading read(Document document) {
        return reader.read(document);
    }

    /** Advice by the versions in force on the decision date. */
    public Recommendation advise(CaseFacts facts) {
        return stopwatch.time(() -> advise(facts, inForce(facts)));
    }

    /**
     * What is recommended and no more: without reasons, and without what could change it, which takes nine tenths of the
     * time.
     */
    public ShortAnswer briefly(CaseFacts facts) {
        return ShortAnswer.of(Evaluator.decide(facts, inForce(facts), OptionalInt.empty()));
    }

    /**
     * The same by a version in place of the one in force of its set; the other layer stays the one in force on the
     * decision date. For trying versions on cases that were decided long since: a draft is never run for a live case.
     *
     * @throws IllegalArgumentException where {@link #unfit} has a problem
     */
    public ShortAnswer briefly(CaseFacts facts, RuleSetVersion version) {
        unfit(facts, version).ifPresent(problem -> {
            throw new IllegalArgumentException(version + ": " + problem);
        });
        InForce instead = version.manifest().layer() == Layer.NATIONAL
                ? InForce.of(version, version(facts.service(), facts))
                : InForce.of(version(RuleBook.NATIONAL, facts), version);
        return ShortAnswer.of(Evaluator.decide(facts, instead, OptionalInt.empty()));
    }

    /** Why a version cannot be run on a case; empty where it can. Scores of different scales are never compared. */
    public Optional<Problem> unfit(CaseFacts facts, RuleSetVersion version) {
        GravityScale scale = facts.required(Facts.GRAVITY_SCALE);
        Optional<GravityScale> read = version.manifest().gravityScale();
        if (read.isPresent() && read.get() != scale) {
            return Optional.of(new Problem(
                    "gravity.scale", "wrong-scale", version + " reads gravity on " + read.get() + ", not on " + scale));
        }
        return version.manifest().layer() == Layer.SERVICE
                        && !version.manifest().set().equals(facts.service())
                ? Optional.of(new Problem("service", "other-service", version + " decides for another service"))
                : Optional.empty();
    }

    /** Advice with every rule that fired, for whoever writes rules or scenarios. */
    public Traced trace(CaseFacts facts) {
        Evaluation evaluation = Evaluator.decide(facts, inForce(facts), OptionalInt.empty());
        List<Firing> checks = Evaluator.check(evaluation);
        List<Firing> all = new ArrayList<>(evaluation.decided());
        all.addAll(checks);
        return new Traced(answer(evaluation, checks), List.copyOf(all));
    }

    /** @param firings every finding of every rule, in no order */
    public record Traced(Recommendation recommendation, List<Firing> firings) {}

    /** What two versions decide together, whether or not they are in force, without what would change it. */
    public Decided decide(CaseFacts facts, RuleSetVersion national, RuleSetVersion service) {
        Evaluation evaluation = Evaluator.decide(facts, InForce.of(national, service), OptionalInt.empty());
        List<Firing> all = new ArrayList<>(evaluation.decided());
        all.addAll(Evaluator.check(evaluation));
        DisposalAdvice disposal = evaluation.disposal();
        return new Decided(
                Outcome.of(disposal),
                disposal.startingPoint().map(point -> point.disposal()),
                disposal.recommended(),
                evaluation.depth(),
                evaluation.panelCase(),
                List.copyOf(all));
    }

    /** @param firings every finding of every rule, in no order */
    public record Decided(
            Outcome outcome,
            Optional<Disposal> startingPoint,
            Optional<Disposal> recommended,
            Depth depth,
            PanelCase panelCase,
            List<Firing> firings) {}

    private Recommendation advise(CaseFacts facts, InForce inForce) {
        Evaluation evaluation = Evaluator.decide(facts, inForce, OptionalInt.empty());
        return answer(evaluation, Evaluator.check(evaluation));
    }

    private InForce inForce(CaseFacts facts) {
        return InForce.of(version(RuleBook.NATIONAL, facts), version(facts.service(), facts));
    }

    private RuleSetVersion version(String set, CaseFacts facts) {
        return rules.inForce(set, facts.decisionDate())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No version of " + set + " is in force on " + facts.decisionDate()));
    }

    private Recommendation answer(Evaluation evaluation, List<Firing> checks) {
        DisposalAdvice disposal = evaluation.disposal();
        InForce inForce = evaluation.inForce();
        boolean youth = !(disposal instanceof DisposalAdvice.NotForYouth);
        Variations.Found variations = Variations.of(evaluation);
        return new Recommendation(
                Outcome.of(disposal),
                !variations.missing().isEmpty(),
                evaluation.facts().decisionDate(),
                List.of(named(inForce.national()), named(inForce.service())),
                evaluation.finalGravity(),
                disposal.startingPoint().map(point -> point.disposal()),
                disposal.recommended(),
                List.copyOf(Ranges.of(evaluation)),
                List.copyOf(disposal.available()),
                barred(disposal),
                needs(evaluation, checks),
                evaluation.depth(),
                tool(evaluation.depth(), inForce.nationalParameters()),
                labels(evaluation.depthFirings(DepthTrigger.class)),
                evaluation.panelCase(),
                labels(evaluation.panelFirings(evaluation.panelCase())),
                prompts(checks),
                youth ? FirstTimeEntrant.of(evaluation.facts(), disposal.available()) : Map.of(),
                youth ? Optional.of(AssessmentDuty.of(evaluation.facts())) : Optional.empty(),
                variations.missing(),
                variations.changes(),
                Explanation.of(evaluation),
                DueDates.of(evaluation.facts(), inForce, workingDays));
    }

    private static Recommendation.RuleSet named(RuleSetVersion version) {
        return new Recommendation.RuleSet(
                version.manifest().set(), version.manifest().version().toString(), version.sha256());
    }

    private static Optional<String> tool(Depth depth, NationalParameters national) {
        return switch (depth) {
            case LARP -> Optional.of(national.lightTool());
            case ASSET_PLUS -> Optional.of(national.fullTool());
            case UNDETERMINED -> Optional.empty();
        };
    }

    private static List<Recommendation.Barred> barred(DisposalAdvice disposal) {
        return disposal.barred().entrySet().stream()
                .map(entry -> new Recommendation.Barred(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(BarFound::label)
                                .distinct()
                                .toList(),
                        entry.getValue().stream()
                                .map(BarFound::reason)
                                .distinct()
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static List<Recommendation.Needed> needs(Evaluation evaluation, List<Firing> checks) {
        Map<String, Set<Disposal>> byFact = new LinkedHashMap<>();
        Facts.all().forEach(fact -> byFact.put(fact.path(), new TreeSet<>()));
        List<Firing> all = new ArrayList<>(evaluation.decided());
        all.addAll(checks);
        for (Firing firing : all) {
            if (firing.finding() instanceof Need need
                    && evaluation.disposal().available().contains(need.disposal())) {
                byFact.computeIfAbsent(need.fact(), key -> new TreeSet<>()).add(need.disposal());
            }
        }
        return byFact.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Recommendation.Needed(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<Recommendation.Remark> prompts(List<Firing> checks) {
        return checks.stream()
                .filter(firing -> firing.finding() instanceof Prompt)
                .map(firing -> new Recommendation.Remark(
                        firing.rule().label(),
                        ((Prompt) firing.finding()).severity(),
                        firing.rule().reason()))
                .distinct()
                .sorted(Comparator.comparing(Recommendation.Remark::label, Labels.ORDER)
                        .thenComparing(Recommendation.Remark::text))
                .toList();
    }

    private static List<String> labels(List<Firing> firings) {
        return firings.stream()
                .map(firing -> firing.rule().label())
                .distinct()
                .sorted(Labels.ORDER)
                .toList();
    }
}
