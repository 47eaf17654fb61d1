package org.youthpanel.rules;

/** How good the evidence for a statement is, best first. */
public enum Evidence {
    /** Read in the statute, the official guidance or the document itself. */
    PRIMARY,
    /** Read in a published summary of it. */
    SECONDARY,
    /** Widely described, no source seen. */
    UNCONFIRMED,
    /** This product's choice where the sources are silent. */
    DESIGN;

    /** What only a person of the service can vouch for; the program says so wherever it shows it. */
    public boolean toBeConfirmedLocally() {
        return this == UNCONFIRMED || this == DESIGN;
    }
}
