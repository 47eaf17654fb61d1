package org.youthpanel.casework;

/** How somebody came to see a recommendation. */
public enum Way {
    PAGE,
    API,
    PACK
}
