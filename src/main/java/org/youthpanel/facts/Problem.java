package org.youthpanel.facts;

/**
 * One thing wrong with what was given, so that it can be mended.
 *
 * @param path where, dotted, list places in brackets: {@code priorOutcomes[0].on}
 * @param code what kind, for programs: {@code unknown-code}
 * @param message what to do about it, for people; never repeats free text of the case
 */
public record Problem(String path, String code, String message) {

    /** The same place as a JSON pointer (RFC 6901): {@code /priorOutcomes/0/on}. */
    public String pointer() {
        return path.isEmpty()
                ? ""
                : "/"
                        + path.replace("~", "~0")
                                .replace("/", "~1")
                                .replace("[", ".")
                                .replace("]", "")
                                .replace(".", "/");
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "document" : path) + ": " + message + " (" + code + ")";
    }
}
