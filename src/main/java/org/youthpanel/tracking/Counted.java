package org.youthpanel.tracking;

/** What is counted: cases, or what happened to them. Each is a table of rows made from the log. */
public enum Counted {
    CASES("counted_case"),
    LEVEL_CHANGES("counted_level_change"),
    OVERTAKEN("counted_overtaken"),
    ESCALATIONS("counted_escalation"),
    ENDINGS("counted_ending");

    private final String table;

    Counted(String table) {
        this.table = table;
    }

    public String table() {
        return table;
    }
}
