package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cases of the log. */
public interface Cases {

    CaseFile open(Signature signature, String reference);

    Optional<CaseFile> find(String reference);

    /** As they were opened, oldest first. */
    List<CaseFile> of(Set<String> services);
}
