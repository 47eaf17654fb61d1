package org.youthpanel.casework;

/** What can happen to a case beside its facts, its advice and its decision. */
public enum CaseEventKind {
    SENT_FOR_GATEKEEPING,
    RETURNED,
    SIGNED_OFF,
    /** The panel's own view before the recommendation is uncovered; the code is a disposal. */
    FIRST_VIEW,
    PUT_OFF,
    /** The case needs no decision any more. */
    WITHDRAWN,
    /** What the chair tells the author and the manager about the assessment. */
    FEEDBACK,
    /** A referral that a prompt asked for was made, such as to the Risk Management Panel; the code says to whom. */
    ESCALATED,
    /** A correction after the panel's day, which a second person has to confirm. */
    CORRECTION_PROPOSED,
    CORRECTION_CONFIRMED,
    CORRECTION_DECLINED,
    /** The police's final decision; the code is a disposal (policy C15). */
    POLICE_DECIDED,
    /** The code is the disposal that was given. */
    DELIVERED,
    /** How the child's work with the service goes. */
    ENGAGEMENT,
    COMPLETED,
    NOT_COMPLETED,
    /** The code says how the child came to notice again, within twelve months or later. */
    RE_ENTERED,
    /** Nothing of the child is removed, however long it was kept, until the hold ends. */
    HELD,
    HOLD_ENDED
}
