package org.youthpanel.workbench.space;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.youthpanel.advice.Resolver;
import org.youthpanel.facts.Adjustment;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.CaseReader;
import org.youthpanel.facts.Conventions;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.GravityConvention;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;
import org.youthpanel.facts.WorkingDays;
import org.youthpanel.facts.concepts.Concepts;
import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;

/** Two versions that work together, one of each layer, and the case space they are tried on. */
final class Together {

    private final RuleSetVersion national;
    private final RuleSetVersion service;
    private final NationalParameters parameters;
    private final CaseFacts empty;
    private final List<Axis> axes;
    private final Map<String, Axis> byPath = new LinkedHashMap<>();

    /** @param date a day to try them on */
    Together(RuleSetVersion national, RuleSetVersion service, LocalDate date) {
        this.national = national;
        this.service = service;
        this.parameters = NationalParameters.of(national);
        this.empty = empty(date);
        this.axes = Axes.of(empty, parameters.gravity());
        axes.forEach(axis -> axis.paths().forEach(path -> byPath.put(path, axis)));
    }

    RuleSetVersion national() {
        return national;
    }

    RuleSetVersion service() {
        return service;
    }

    GravityScale scale() {
        return parameters.gravity().scale();
    }

    Resolver resolver() {
        return Resolver.of(national, service);
    }

    CaseFacts empty() {
        return empty;
    }

    RuleSetVersion of(RuleDefinition rule) {
        return national.rules().contains(rule) ? national : service;
    }

    /** The slice that the conditions of these rules see. */
    Slice slice(Collection<RuleDefinition> rules) {
        return slice(Look.of(rules), List.of(), List.of());
    }

    /**
     * The slice of the axes that are looked at.
     *
     * @param finer looks that tell more values of these axes apart
     * @param conditions what else does
     */
    Slice slice(Collection<Look> looks, Collection<Look> finer, Collection<Where> conditions) {
        return slice(looks, finer, conditions, this);
    }

    /** The same as two pairs of versions see it, whose parameters may make other concepts of one case. */
    Slice slice(Collection<Look> looks, Together other) {
        return slice(looks, List.of(), List.of(), other);
    }

    private Slice slice(Collection<Look> looks, Collection<Look> finer, Collection<Where> conditions, Together other) {
        Map<Axis, Set<Look>> byAxis = new LinkedHashMap<>();
        looks.forEach(look -> axes(look)
                .forEach(axis -> byAxis.computeIfAbsent(axis, key -> new LinkedHashSet<>())
                        .add(look)));
        finer.forEach(look -> axes(look).stream()
                .filter(byAxis::containsKey)
                .forEach(axis -> byAxis.get(axis).add(look)));
        List<Grouping> groupings = new ArrayList<>();
        for (Axis axis : axes) {
            Set<Look> own = byAxis.get(axis);
            if (own != null) {
                List<Where> apart = conditions.stream()
                        .filter(where -> where.paths().stream().anyMatch(axis.paths()::contains))
                        .toList();
                groupings.add(new Grouping(axis, empty, look(own, apart, other), counted(own)));
            }
        }
        return new Slice(empty, groupings);
    }

    private Function<CaseFacts, Object> look(Set<Look> looks, List<Where> apart, Together other) {
        return facts -> {
            List<Object> concepts = concepts(facts);
            List<Object> seen = new ArrayList<>();
            looks.forEach(look -> seen.add(look.seen(concepts)));
            if (other != this) {
                List<Object> others = other.concepts(facts);
                looks.forEach(look -> seen.add(look.seen(others)));
            }
            apart.forEach(where -> seen.add(where.seen(facts)));
            return seen;
        };
    }

    private Function<CaseFacts, Object> counted(Set<Look> looks) {
        return facts -> {
            List<Object> concepts = concepts(facts);
            return looks.stream().map(look -> look.counted(concepts)).toList();
        };
    }

    /** The axis that tells a property; none where it is a parameter, or was resolved before. */
    private Set<Axis> axes(Look look) {
        Set<Axis> own = new LinkedHashSet<>();
        for (String path : look.isResolved() ? List.<String>of() : look.reads()) {
            if (!path.equals(Facts.DECISION_DATE.path()) && !path.startsWith("parameters.")) {
                Axis axis = byPath.get(path);
                if (axis == null) {
                    throw new IllegalStateException(look.concept() + "." + look.property() + " reads " + path
                            + ", and no axis of the case space has it");
                }
                own.add(axis);
            }
        }
        if (own.size() > 1) {
            throw new IllegalStateException(look.concept() + "." + look.property() + " reads " + own.size()
                    + " axes of the case space, which would have to be one that varies them together");
        }
        return own;
    }

    /** What rules see of a case. */
    List<Object> concepts(CaseFacts facts) {
        GravityConvention gravity = parameters.gravity();
        int score = gravity.finalScore(
                        facts.required(Facts.GRAVITY_BASE),
                        facts.get(Facts.ADJUSTMENT).orElse(Adjustment.NONE))
                .value();
        return Concepts.of(facts, score, parameters.riskOfHarm(), parameters.safety());
    }

    private CaseFacts empty(LocalDate date) {
        Conventions convention = new Conventions() {
            @Override
            public List<Problem> coverage(String service, LocalDate on) {
                return List.of();
            }

            @Override
            public java.util.Optional<GravityConvention> gravityOn(LocalDate on) {
                return java.util.Optional.of(parameters.gravity());
            }
        };
        Reading reading = new CaseReader(convention, WorkingDays.ofEnglandAndWales())
                .read(new Document(
                        Axes.smallest(
                                service.manifest().set(),
                                date,
                                parameters.gravity().scale()),
                        List.of()));
        if (reading instanceof Reading.Read read) {
            return read.facts();
        }
        throw new IllegalStateException("The smallest case was refused: " + reading);
    }
}
