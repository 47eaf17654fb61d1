package org.youthpanel.facts;

import static org.youthpanel.facts.Fact.claim;
import static org.youthpanel.facts.Fact.optional;
import static org.youthpanel.facts.Fact.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Every fact a case may have, in the order of the document. This list is the only one: reading, writing, comparing
 * and trying other values all go by it. Name, date of birth and address are not in it, and must never be. */
public final class Facts {

    /** Wider than either scale: which scores a scale holds is judged with the scale. */
    static final Shape<Integer> SCORE = Shape.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public static final Fact<String> SERVICE = required("service", Shape.text());
    public static final Fact<LocalDate> DECISION_DATE = required("decisionDate", Shape.date());

    /** Whole years. Under 10 and 18 or over are answers (policy C1, C2), not errors. */
    public static final Fact<Integer> AGE_AT_OFFENCE =
            required("child.ageAtOffence", Shape.wholeNumber(0, Integer.MAX_VALUE));

    public static final Fact<Integer> AGE_AT_DISPOSAL =
            required("child.ageAtDisposal", Shape.wholeNumber(0, Integer.MAX_VALUE));
    public static final Fact<Boolean> APPROPRIATE_ADULT = optional("child.appropriateAdult", Shape.yesNo());
    public static final Fact<Boolean> LOOKED_AFTER = optional("child.lookedAfter", Shape.yesNo());
    public static final Fact<SocialWorker> SOCIAL_WORKER =
            optional("child.socialWorker", Shape.code(SocialWorker.class));
    public static final Fact<Boolean> LEGAL_ADVICE_OFFERED = optional("child.legalAdviceOffered", Shape.yesNo());

    public static final Fact<Heard> CHILD_HEARD = optional("voice.child", Shape.code(Heard.class));
    public static final Fact<Heard> PARENT_HEARD = optional("voice.parentOrCarer", Shape.code(Heard.class));
    public static final Fact<List<String>> STRENGTHS = optional("strengths", Shape.list(Shape.text()));
    public static final Fact<Boolean> COMMUNICATION_NEED = optional("communication.need", Shape.yesNo());
    public static final Fact<Boolean> ADJUSTMENTS_MADE = optional("communication.adjustmentsMade", Shape.yesNo());

    public static final Fact<OffenceType> OFFENCE_TYPE = required("offence.type", Shape.code(OffenceType.class));
    public static final Fact<String> OFFENCE_CODE = optional("offence.code", Shape.text());
    public static final Fact<Triability> TRIABILITY = optional("offence.triability", Shape.code(Triability.class));
    public static final Fact<LocalDate> COMMITTED_ON = optional("offence.committedOn", Shape.date());
    public static final Fact<Set<Circumstance>> CIRCUMSTANCES =
            optional("offence.circumstances", Shape.codes(Circumstance.class));
    /** A third scale, 1 to 8, for statistics alone. */
    public static final Fact<Integer> YJB_SERIOUSNESS = optional("offence.yjbSeriousness", Shape.wholeNumber(1, 8));

    public static final Fact<List<OtherOffence>> OTHER_OFFENCES =
            optional("otherOffences", Shape.list(OtherOffence.SHAPE));

    public static final Fact<GravityScale> GRAVITY_SCALE = required("gravity.scale", Shape.code(GravityScale.class));
    public static final Fact<Integer> GRAVITY_BASE = required("gravity.base", SCORE);
    public static final Fact<List<String>> AGGRAVATING = claim("gravity.aggravating", Shape.list(Shape.text()));
    public static final Fact<List<String>> MITIGATING = claim("gravity.mitigating", Shape.list(Shape.text()));
    public static final Fact<Adjustment> ADJUSTMENT = claim("gravity.adjustment", Shape.code(Adjustment.class));
    public static final Fact<String> ADJUSTMENT_REASON = claim("gravity.adjustmentReason", Shape.text());

    public static final Fact<Boolean> EVIDENCE_SUFFICIENT = optional("evidence.sufficientToCharge", Shape.yesNo());
    public static final Fact<Admission> ADMISSION = optional("admission", Shape.code(Admission.class));
    public static final Fact<Boolean> WILLING = optional("engagement.willing", Shape.yesNo());
    public static final Fact<Boolean> CONSENTS_TO_CONDITIONS =
            optional("engagement.consentsToConditions", Shape.yesNo());

    public static final Fact<Boolean> VICTIM_IDENTIFIED = optional("victim.identified", Shape.yesNo());
    public static final Fact<VictimView> VICTIM_VIEW = optional("victim.view", Shape.code(VictimView.class));
    public static final Fact<Boolean> VICTIM_INFORMATION = optional("victim.writtenInformation", Shape.yesNo());

    public static final Fact<Boolean> EXCEPTIONAL = claim("exceptional", Shape.yesNo());
    public static final Fact<List<PriorOutcome>> PRIOR_OUTCOMES =
            optional("priorOutcomes", Shape.list(PriorOutcome.SHAPE));
    public static final Fact<List<LocalDate>> PANEL_REFERRALS = optional("panelReferrals", Shape.list(Shape.date()));

    public static final Fact<AssessmentKind> ASSESSMENT_DONE =
            optional("assessment.done", Shape.code(AssessmentKind.class));
    public static final Fact<Level> SAFETY_AND_WELLBEING =
            optional("assessment.safetyAndWellbeing", Shape.code(Level.class));
    public static final Fact<Level> RISK_OF_HARM = optional("assessment.riskOfHarm", Shape.code(Level.class));
    public static final Fact<Likelihood> LIKELIHOOD =
            optional("assessment.likelihoodOfReoffending", Shape.code(Likelihood.class));
    public static final Fact<Set<RiskOfHarmFactor>> RISK_OF_HARM_FACTORS =
            optional("assessment.riskOfHarmFactors", Shape.codes(RiskOfHarmFactor.class));
    public static final Fact<Set<SafetyFactor>> SAFETY_FACTORS =
            optional("assessment.safetyFactors", Shape.codes(SafetyFactor.class));
    public static final Fact<Boolean> LEVELS_CONFIRMED = claim("assessment.levelsConfirmed", Shape.yesNo());
    public static final Fact<Boolean> CONTINGENCY_PLAN = optional("assessment.contingencyPlan", Shape.yesNo());
    public static final Fact<Boolean> GATEKEPT = optional("assessment.gatekept", Shape.yesNo());

    public static final Fact<Disposal> PROPOSAL = optional("proposal", Shape.code(Disposal.class));
    public static final Fact<Disposal> POLICE_VIEW = optional("policeView", Shape.code(Disposal.class));
    public static final Fact<LocalDate> REFERRED_ON = optional("dates.referredOn", Shape.date());
    public static final Fact<LocalDate> BAILED_ON = optional("dates.bailedOn", Shape.date());

    static final Schema SCHEMA = new Schema(List.of(
            SERVICE,
            DECISION_DATE,
            AGE_AT_OFFENCE,
            AGE_AT_DISPOSAL,
            APPROPRIATE_ADULT,
            LOOKED_AFTER,
            SOCIAL_WORKER,
            LEGAL_ADVICE_OFFERED,
            CHILD_HEARD,
            PARENT_HEARD,
            STRENGTHS,
            COMMUNICATION_NEED,
            ADJUSTMENTS_MADE,
            OFFENCE_TYPE,
            OFFENCE_CODE,
            TRIABILITY,
            COMMITTED_ON,
            CIRCUMSTANCES,
            YJB_SERIOUSNESS,
            OTHER_OFFENCES,
            GRAVITY_SCALE,
            GRAVITY_BASE,
            AGGRAVATING,
            MITIGATING,
            ADJUSTMENT,
            ADJUSTMENT_REASON,
            EVIDENCE_SUFFICIENT,
            ADMISSION,
            WILLING,
            CONSENTS_TO_CONDITIONS,
            VICTIM_IDENTIFIED,
            VICTIM_VIEW,
            VICTIM_INFORMATION,
            EXCEPTIONAL,
            PRIOR_OUTCOMES,
            PANEL_REFERRALS,
            ASSESSMENT_DONE,
            SAFETY_AND_WELLBEING,
            RISK_OF_HARM,
            LIKELIHOOD,
            RISK_OF_HARM_FACTORS,
            SAFETY_FACTORS,
            LEVELS_CONFIRMED,
            CONTINGENCY_PLAN,
            GATEKEPT,
            PROPOSAL,
            POLICE_VIEW,
            REFERRED_ON,
            BAILED_ON));

    private Facts() {}

    /** Every fact, in the order of the document. */
    public static List<Fact<?>> all() {
        return SCHEMA.facts();
    }
}
