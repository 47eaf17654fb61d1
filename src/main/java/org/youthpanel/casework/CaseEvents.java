package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events of the cases. */
public interface CaseEvents {

    /** With the next number of its case; part of the work around it, which reads what it decides on. */
    CaseEvent add(Signature signature, String reference, NewCaseEvent event);

    /** Oldest first. */
    List<CaseEvent> of(String reference);

    /** Of each case, oldest first, by reference; cases without any are left out. */
    Map<String, List<CaseEvent>> ofServices(Set<String> services);

    /** The last of this kind. */
    default Optional<CaseEvent> last(String reference, CaseEventKind kind) {
        return of(reference).stream().filter(each -> each.kind() == kind).reduce((earlier, later) -> later);
    }
}
