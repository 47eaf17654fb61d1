package org.youthpanel.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.GravityConvention;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;
import org.youthpanel.facts.concepts.HighIndicators;
import org.youthpanel.rules.finding.Basis;

/**
 * The choices of a national version that are not rules.
 *
 * @param gravity how gravity is read (B1)
 * @param precedence the bases of starting points, strongest first (B11)
 * @param fallback the disposals a barred starting point may fall back to, in the order they are tried (B11)
 * @param riskOfHarm which factors indicate a high risk of harm (A12)
 * @param safety which factors indicate a high concern (A12)
 * @param lightTool the name of the light assessment
 * @param fullTool the name of the full one
 * @param assessmentComplete working days from referral (F1)
 * @param policeInformed working days from bail (F2)
 */
public record NationalParameters(
        GravityConvention gravity,
        List<Basis> precedence,
        List<Disposal> fallback,
        HighIndicators<RiskOfHarmFactor> riskOfHarm,
        HighIndicators<SafetyFactor> safety,
        String lightTool,
        String fullTool,
        int assessmentComplete,
        int policeInformed) {

    /** @throws IllegalArgumentException naming what is missing or not a code */
    public static NationalParameters of(RuleSetVersion version) {
        return of(version.manifest());
    }

    static NationalParameters of(Manifest manifest) {
        Parameters parameters = manifest.parameters();
        List<Basis> precedence = parameters.codes("precedence", Basis.class);
        if (precedence.size() != Basis.values().length
                || !Set.copyOf(precedence).equals(EnumSet.allOf(Basis.class))) {
            throw new IllegalArgumentException("the parameter precedence must have each basis once");
        }
        return new NationalParameters(
                new GravityConvention(
                        manifest.gravityScale()
                                .orElseThrow(() -> new IllegalArgumentException("gravityScale is missing")),
                        parameters.requiredNumber("furthestMove"),
                        parameters.numbers("fixedScores")),
                precedence,
                parameters.codes("fallback", Disposal.class),
                new HighIndicators<>(
                        set(parameters.codes("riskOfHarmGrave", RiskOfHarmFactor.class), RiskOfHarmFactor.class),
                        parameters.requiredNumber("riskOfHarmNumber")),
                new HighIndicators<>(
                        set(parameters.codes("safetyGrave", SafetyFactor.class), SafetyFactor.class),
                        parameters.requiredNumber("safetyNumber")),
                parameters.text("lightTool"),
                parameters.text("fullTool"),
                parameters.requiredNumber("assessmentComplete"),
                parameters.requiredNumber("policeInformed"));
    }

    private static <E extends Enum<E>> Set<E> set(List<E> codes, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(codes);
        return set;
    }
}
