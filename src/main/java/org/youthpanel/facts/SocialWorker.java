package org.youthpanel.facts;

/** The part an allocated social worker takes in the panel; {@code NONE}: none is allocated. */
public enum SocialWorker {
    NONE,
    ATTENDING,
    INVITED,
    HEARD_IN_WRITING,
    NEITHER,
    UNKNOWN
}
