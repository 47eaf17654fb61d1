package org.youthpanel.casework.audit;

import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.Stamp;

/** That somebody saw something, or asked for it. */
public record AuditEntry(Stamp stamp, Asked asked) {

    /** The chain of what is of no service. */
    public static final String NO_SERVICE = "-";

    /** In place of a name that nobody has: what was typed there may be a password. */
    public static final String NOBODY = "-";

    /**
     * What was asked for.
     *
     * @param visit opaque, the same for all that was asked for in one session; none for programs
     * @param roles those that the person had, in their order
     * @param route method and pattern, never the address itself
     * @param reference of a case of the service in whose chain the entry stands
     * @param about the sitting, the sample or the version
     * @param filters names, never what was searched for
     * @param shown how many a list had
     */
    public record Asked(
            Optional<String> visit,
            List<String> roles,
            Sort sort,
            String route,
            Optional<String> reference,
            Optional<String> about,
            List<String> filters,
            Optional<Integer> shown,
            Outcome outcome) {

        /** The same without what names a case. */
        Asked ofNoCase() {
            return new Asked(visit, roles, sort, route, Optional.empty(), about, filters, shown, outcome);
        }
    }

    public enum Sort {
        CASE,
        LIST,
        PAGE,
        DOWNLOAD,
        PROGRAM,
        FORM,
        AUDIT,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT
    }

    public enum Outcome {
        SEEN,
        /** What was asked was done, and the answer leads to another page. */
        SENT_ON,
        /** What was sent was not taken; the page may have been shown again. */
        NOT_TAKEN,
        REFUSED,
        NOT_FOUND,
        FAILED
    }
}
