package org.youthpanel.facts;

/** An assessment that was done: the light one (Leeds Assessment Review Plan) or the full one. */
public enum AssessmentKind {
    LARP,
    ASSET_PLUS,
    UNKNOWN
}
