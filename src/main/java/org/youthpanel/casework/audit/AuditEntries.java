package org.youthpanel.casework.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;

/** The audit of access. */
public interface AuditEntries {

    Stamp add(Signature signature, AuditEntry.Asked asked);

    /** Newest first. */
    List<Looked> of(Set<String> services, Filter filter, int skip, int most);

    int count(Set<String> services, Filter filter);

    /** @param day in London */
    record Filter(
            Optional<String> person,
            Optional<String> reference,
            Optional<LocalDate> day,
            Optional<AuditEntry.Sort> sort) {}

    /**
     * @param next when the same session next asked for anything; with that, the page need not have been closed, nor was it
     *     looked at until then
     */
    record Looked(AuditEntry entry, Optional<Instant> next) {}
}
