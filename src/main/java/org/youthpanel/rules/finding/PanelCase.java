package org.youthpanel.rules.finding;

/** Whether a case is one for the panel. */
public enum PanelCase {
    YES,
    NO,
    UNDETERMINED
}
