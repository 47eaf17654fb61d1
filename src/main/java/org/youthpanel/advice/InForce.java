package org.youthpanel.advice;

import org.youthpanel.rules.NationalParameters;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.ServiceParameters;

/** The version of each layer that is in force for a case, with their parameters. */
record InForce(
        RuleSetVersion national,
        RuleSetVersion service,
        NationalParameters nationalParameters,
        ServiceParameters serviceParameters) {

    static InForce of(RuleSetVersion national, RuleSetVersion service) {
        return new InForce(national, service, NationalParameters.of(national), ServiceParameters.of(service));
    }
}
