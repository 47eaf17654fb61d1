package org.youthpanel.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.CaseFacts;

/** The recommendations of the log. */
public interface Recommendations {

    LoggedRecommendation add(
            Signature signature, String reference, int factsVersion, CaseFacts facts, Recommendation recommendation);

    Optional<LoggedRecommendation> find(String id);

    /** Oldest first. */
    List<LoggedRecommendation> of(String reference);

    /** Of all their cases, oldest first within a service. */
    List<LoggedRecommendation> ofServices(Set<String> services);
}
