package org.youthpanel.panel;

/** What somebody did who has a conflict of interest in a case. */
public enum Recusal {
    LEFT_THE_ROOM,
    TOOK_NO_PART
}
