package org.youthpanel.casework.exchange;

import java.util.List;

/**
 * What a column of a file can give: a fact, what a case is called by, or a code of the child.
 *
 * @param path as a problem of an opened case names it, without {@code facts.}: {@code priorOutcomes[0].on}
 * @param section under which it is offered
 * @param codes in their order; empty where there are none
 */
public record Target(String path, Kind kind, String section, List<String> codes) {

    public static final String REFERENCE = "reference";
    public static final String CHILD = "child";
    public static final String INITIALS = "initials";
    public static final String CHARACTERISTICS = "characteristics.";

    /** How a cell is read. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CODE,
        /** Several in a cell. */
        CODES,
        TEXTS,
        DATES,
        /** Yes: it is known that the list has no entries. */
        NONE
    }

    public Target {
        codes = List.copyOf(codes);
    }

    public boolean isCoded() {
        return kind == Kind.CODE || kind == Kind.CODES;
    }

    /** What a system calls a kind of offence or a circumstance it calls so everywhere, and everything in a list alike. */
    public String codesKey() {
        String place = path.replaceAll("\\[\\d+]", "");
        if (place.equals("priorOutcomes.offenceType") || place.equals("otherOffences.type")) {
            return "offence.type";
        }
        return place.equals("priorOutcomes.circumstances") ? "offence.circumstances" : place;
    }

    /** Whether it is a fact, and not beside them. */
    public boolean isFact() {
        return !path.equals(REFERENCE)
                && !path.equals(CHILD)
                && !path.equals(INITIALS)
                && !path.startsWith(CHARACTERISTICS);
    }
}
