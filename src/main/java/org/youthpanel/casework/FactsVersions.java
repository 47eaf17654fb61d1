package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The versions of the facts of each case. */
public interface FactsVersions {

    FactsVersion add(Signature signature, NewFacts facts);

    Optional<FactsVersion> latest(String reference);

    /** Oldest first. */
    List<FactsVersion> of(String reference);

    /** The latest of each case, by reference. */
    Map<String, FactsVersion> latestOf(Set<String> services);
}
