package org.youthpanel.casework;

/**
 * A document that somebody made of what is held here and took along: what it was, and its fingerprint, never its content.
 *
 * @param id opaque
 * @param about the sitting or the case that it is of; empty where it is of the whole service
 * @param sha256 of its bytes
 */
public record MadeDocument(Stamp stamp, String id, Kind kind, String about, String name, String sha256, long bytes) {

    public enum Kind {
        PACK,
        PANEL_PAPER,
        MINUTES,
        LETTER,
        EASY_READ_LETTER,
        CASES_EXPORT,
        /** Outcomes for the police. */
        POLICE_EXPORT,
        ARCHIVE,
        FIGURES,
        /** Everything held about a child. */
        SUBJECT_ACCESS
    }
}
