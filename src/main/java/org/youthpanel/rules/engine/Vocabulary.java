package org.youthpanel.rules.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.facts.Admission;
import org.youthpanel.facts.AssessmentKind;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Heard;
import org.youthpanel.facts.Known;
import org.youthpanel.facts.Level;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.RiskOfHarmFactor;
import org.youthpanel.facts.SafetyFactor;
import org.youthpanel.facts.SocialWorker;
import org.youthpanel.facts.Triability;
import org.youthpanel.facts.VictimView;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.finding.Ground;
import org.youthpanel.rules.finding.PanelCase;
import org.youthpanel.rules.finding.Severity;
import org.youthpanel.rules.resolved.Depth;

/** The codes a rule may name. */
final class Vocabulary {

    private static final Map<String, Set<String>> CODES = Stream.<Class<? extends Enum<?>>>of(
                    Admission.class,
                    AssessmentKind.class,
                    Basis.class,
                    Circumstance.class,
                    Depth.class,
                    Disposal.class,
                    Ground.class,
                    Heard.class,
                    Known.class,
                    Level.class,
                    OffenceType.class,
                    PanelCase.class,
                    RiskOfHarmFactor.class,
                    SafetyFactor.class,
                    Severity.class,
                    SocialWorker.class,
                    Triability.class,
                    VictimView.class)
            .collect(Collectors.toUnmodifiableMap(
                    Class::getSimpleName,
                    type -> Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.toUnmodifiableSet())));

    private Vocabulary() {}

    static boolean has(String type, String code) {
        return CODES.getOrDefault(type, Set.of()).contains(code);
    }
}
