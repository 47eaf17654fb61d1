package org.youthpanel.casework;

/** Whose records a gatekeeper found drawn together in an assessment. */
public enum InformationSource {
    CHILD_AND_FAMILY,
    POLICE,
    EARLIER_WORK,
    SOCIAL_CARE,
    EDUCATION,
    HEALTH,
    VICTIM_LIAISON
}
