package org.youthpanel.rules;

/** Where a version is in its life. Only a published one is ever in force. */
public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
