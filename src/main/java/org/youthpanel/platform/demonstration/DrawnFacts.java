package org.youthpanel.platform.demonstration;

import org.youthpanel.facts.Facts;
import org.youthpanel.facts.SafetyFactor;

/** The facts of a made-up case but for what people think of it, which is drawn when the rules have advised. */
final class DrawnFacts {

    private DrawnFacts() {}

    static Draft of(String service, Referral referral, Chance chance) {
        Draft draft = new Draft()
                .put(Facts.SERVICE, service)
                .put(Facts.DECISION_DATE, referral.panelOn())
                .put(Facts.AGE_AT_OFFENCE, referral.ageAtOffence())
                .put(Facts.AGE_AT_DISPOSAL, referral.ageAtDisposal())
                .put(Facts.APPROPRIATE_ADULT, chance.truth("true 96, - 4"));
        child(draft, referral.child(), chance);
        offence(draft, referral, chance);
        int finalScore = DrawnGravity.put(draft, referral, chance);
        response(draft, chance);
        victim(draft, referral.offence(), chance);
        history(draft, referral.child(), chance);
        DrawnAssessment.put(draft, referral, finalScore, chance);
        return draft.put(Facts.REFERRED_ON, referral.referredOn()).put(Facts.BAILED_ON, referral.bailedOn());
    }

    private static void child(Draft draft, MadeUpChild child, Chance chance) {
        boolean plan = child.has(SafetyFactor.CHILD_IN_NEED_OR_PROTECTION_PLAN);
        boolean need = child.has(SafetyFactor.SPEECH_LANGUAGE_COMMUNICATION_NEED);
        draft.put(Facts.LOOKED_AFTER, child.isLookedAfter())
                .put(
                        Facts.SOCIAL_WORKER,
                        chance.word(
                                child.isLookedAfter() || plan
                                        ? "ATTENDING 46, INVITED 18, HEARD_IN_WRITING 24, NEITHER 12"
                                        : "NONE 97, - 3"))
                .put(Facts.LEGAL_ADVICE_OFFERED, chance.truth("true 92, - 8"))
                .put(Facts.CHILD_HEARD, chance.word("HEARD 89, DECLINED 7, NOT_SOUGHT 3, - 1"))
                .put(Facts.PARENT_HEARD, chance.word("HEARD 84, DECLINED 9, NOT_SOUGHT 5, - 2"))
                .put(Facts.COMMUNICATION_NEED, need)
                .put(Facts.ADJUSTMENTS_MADE, need && chance.in(80));
        // inspectors found strengths recorded in 25 of 28 cases (policy D13)
        if (chance.in(89)) {
            draft.put(Facts.STRENGTHS, chance.some(chance.between(1, 3), Words.at("strengths")));
        }
    }

    private static void offence(Draft draft, Referral referral, Chance chance) {
        MadeUpOffence offence = referral.offence();
        int seriousness =
                offence.base() <= 3 ? offence.base() + chance.between(-1, 1) : offence.base() + chance.between(0, 2);
        draft.put(Facts.OFFENCE_TYPE, offence.type())
                .put(Facts.OFFENCE_CODE, offence.code())
                .put(Facts.TRIABILITY, offence.triability())
                .put(Facts.COMMITTED_ON, referral.committedOn())
                .put(Facts.CIRCUMSTANCES, offence.circumstanceCodes())
                .put(Facts.YJB_SERIOUSNESS, seriousness);
    }

    /** What the evidence is, and what the child says and is ready for. */
    private static void response(Draft draft, Chance chance) {
        boolean willing = !chance.in(4);
        draft.put(Facts.EVIDENCE_SUFFICIENT, chance.truth("true 95, false 2, - 3"))
                .put(Facts.ADMISSION, chance.word("FULL 78, ACCEPTS_RESPONSIBILITY 9, NONE 11, - 2"))
                .put(Facts.WILLING, willing)
                .put(Facts.CONSENTS_TO_CONDITIONS, chance.truth(willing ? "true 91, false 4, - 5" : "false 1"));
    }

    private static void victim(Draft draft, MadeUpOffence offence, Chance chance) {
        boolean identified = OffenceMix.of(offence.type()).hasVictim(chance);
        draft.put(Facts.VICTIM_IDENTIFIED, identified);
        if (identified) {
            draft.put(Facts.VICTIM_VIEW, chance.word("SUPPORTS 38, OPPOSES 13, NEUTRAL 28, NOT_ASKED 21"))
                    .put(Facts.VICTIM_INFORMATION, chance.truth("true 66, false 34"));
        }
    }

    private static void history(Draft draft, MadeUpChild child, Chance chance) {
        // a new child's record has not always been looked up when the papers go out
        boolean known = !child.outcomes().isEmpty() || !child.referrals().isEmpty() || !chance.in(3);
        if (known) {
            draft.put(
                            Facts.PRIOR_OUTCOMES,
                            child.outcomes().stream()
                                    .map(EarlierOutcome::document)
                                    .toList())
                    .put(
                            Facts.PANEL_REFERRALS,
                            child.referrals().stream().map(Object::toString).toList());
        }
    }
}
