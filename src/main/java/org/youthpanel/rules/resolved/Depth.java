package org.youthpanel.rules.resolved;

/** The light assessment, the full one, or not to be told while a fact is unknown. */
public enum Depth {
    LARP,
    ASSET_PLUS,
    UNDETERMINED
}
