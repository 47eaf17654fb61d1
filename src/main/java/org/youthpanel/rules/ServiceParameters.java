package org.youthpanel.rules;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.youthpanel.facts.Disposal;

/**
 * The choices of a service's version that are not rules.
 *
 * @param offered the disposals the service offers (B20)
 * @param fullAssessmentFrom the final gravity score that asks for the full assessment (A4)
 * @param cautionDelivered calendar days from the decision (F5)
 * @param interventionEnds months from the decision (F6)
 */
public record ServiceParameters(
        Set<Disposal> offered,
        OptionalInt fullAssessmentFrom,
        OptionalInt cautionDelivered,
        OptionalInt interventionEnds) {

    /** @throws IllegalArgumentException naming what is missing or not a code */
    public static ServiceParameters of(RuleSetVersion version) {
        return of(version.manifest());
    }

    static ServiceParameters of(Manifest manifest) {
        Parameters parameters = manifest.parameters();
        Set<Disposal> offered = EnumSet.noneOf(Disposal.class);
        offered.addAll(parameters.codes("offered", Disposal.class));
        return new ServiceParameters(
                offered,
                parameters.number("fullAssessmentFrom"),
                parameters.number("cautionDelivered"),
                parameters.number("interventionEnds"));
    }
}
