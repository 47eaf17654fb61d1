package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cases of the log. */
public interface Cases {

    /** @param sealedNumber as {@link CaseNumbers} sealed it */
    CaseFile open(Signature signature, String reference, Optional<String> initials, Optional<String> sealedNumber);

    Optional<CaseFile> find(String reference);

    /** Every case of a child, oldest first. */
    List<CaseFile> ofChild(String child);

    /** As they were opened, oldest first. */
    List<CaseFile> of(Set<String> services);
}
