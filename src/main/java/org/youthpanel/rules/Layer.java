package org.youthpanel.rules;

/** The two layers of rule sets, of which one version each is in force on a day. */
public enum Layer {
    NATIONAL,
    SERVICE
}
