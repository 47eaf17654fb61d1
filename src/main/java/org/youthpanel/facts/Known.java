package org.youthpanel.facts;

/** A yes or no that may not be known. What is not known is never taken for a no. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}
