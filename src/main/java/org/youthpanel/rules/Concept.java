package org.youthpanel.rules;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.facts.concepts.Assessment;
import org.youthpanel.facts.concepts.Child;
import org.youthpanel.facts.concepts.Communication;
import org.youthpanel.facts.concepts.Evidence;
import org.youthpanel.facts.concepts.Exceptional;
import org.youthpanel.facts.concepts.FinalGravity;
import org.youthpanel.facts.concepts.History;
import org.youthpanel.facts.concepts.Offence;
import org.youthpanel.facts.concepts.PanelReferrals;
import org.youthpanel.facts.concepts.Proposal;
import org.youthpanel.facts.concepts.Reads;
import org.youthpanel.facts.concepts.Response;
import org.youthpanel.facts.concepts.RiskOfHarm;
import org.youthpanel.facts.concepts.SafetyAndWellbeing;
import org.youthpanel.facts.concepts.Strengths;
import org.youthpanel.facts.concepts.Victim;
import org.youthpanel.facts.concepts.Voice;
import org.youthpanel.rules.resolved.AssessmentDepth;
import org.youthpanel.rules.resolved.Options;
import org.youthpanel.rules.resolved.Recommended;
import org.youthpanel.rules.resolved.StandingPoint;
import org.youthpanel.rules.resolved.Thresholds;

/**
 * A type that rules may match, with the properties their conditions may name and the facts behind each.
 */
public final class Concept {

    private static final Map<String, Concept> ALL = Stream.of(
                    Assessment.class,
                    Child.class,
                    Communication.class,
                    Evidence.class,
                    Exceptional.class,
                    FinalGravity.class,
                    History.class,
                    Offence.class,
                    PanelReferrals.class,
                    Proposal.class,
                    Response.class,
                    RiskOfHarm.class,
                    SafetyAndWellbeing.class,
                    Strengths.class,
                    Victim.class,
                    Voice.class,
                    Thresholds.class,
                    StandingPoint.class,
                    Recommended.class,
                    Options.class,
                    AssessmentDepth.class)
            .map(Concept::new)
            .collect(Collectors.toMap(Concept::name, each -> each));

    private final Class<?> type;
    private final Map<String, Method> properties = new LinkedHashMap<>();

    private Concept(Class<?> type) {
        this.type = type;
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Reads.class))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .forEach(method -> properties.put(method.getName(), method));
    }

    /** The concept of this name, if rules may match it. */
    public static Optional<Concept> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Every concept, by name. */
    public static List<Concept> all() {
        return ALL.values().stream().sorted(Comparator.comparing(Concept::name)).toList();
    }

    public String name() {
        return type.getSimpleName();
    }

    /** Those that conditions may name. */
    public Set<String> properties() {
        return Collections.unmodifiableSet(properties.keySet());
    }

    /** The type of a property's value, and where that is a set, of what is in it. */
    public Class<?> type(String property) {
        Method method = method(property);
        return method.getGenericReturnType() instanceof ParameterizedType set
                ? (Class<?>) set.getActualTypeArguments()[0]
                : method.getReturnType();
    }

    /** What an earlier stratum resolved, and so no rule of the first stratum can know. */
    public boolean isResolved() {
        return type.getPackage().equals(Thresholds.class.getPackage()) && type != Thresholds.class;
    }

    public boolean has(String property) {
        return properties.containsKey(property);
    }

    /** The paths of the facts, or of the parameter, behind a property. */
    public List<String> reads(String property) {
        return List.of(method(property).getAnnotation(Reads.class).value());
    }

    /** The value a matched object has there. */
    public Object valueOf(String property, Object matched) {
        try {
            return method(property).invoke(matched);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name() + "." + property + " cannot be read", e);
        }
    }

    private Method method(String property) {
        Method method = properties.get(property);
        if (method == null) {
            throw new IllegalArgumentException(name() + " has no property " + property);
        }
        return method;
    }

    @Override
    public String toString() {
        return name();
    }
}
