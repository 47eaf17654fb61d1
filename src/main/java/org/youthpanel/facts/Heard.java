package org.youthpanel.facts;

/** Whether somebody's view was heard, declined to be given, or not asked for. */
public enum Heard {
    HEARD,
    DECLINED,
    NOT_SOUGHT,
    UNKNOWN
}
