package org.youthpanel.panel;

/** Who takes part in a sitting, by agency and never by name. */
public enum Agency {
    CHAIR,
    POLICE,
    /** The trained volunteer of the community. */
    VOLUNTEER,
    SOCIAL_CARE,
    EDUCATION,
    HEALTH,
    VICTIM_LIAISON,
    /** Who wrote the assessment. */
    AUTHOR
}
