package org.youthpanel.platform.operations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Signature;
import org.youthpanel.facts.CaseFacts;

/** The recommendations of the log, counted as they are added. */
record CountedRecommendations(Recommendations log, Kept added) implements Recommendations {

    @Override
    public LoggedRecommendation add(
            Signature signature, String reference, int factsVersion, CaseFacts facts, Recommendation recommendation) {
        LoggedRecommendation logged = log.add(signature, reference, factsVersion, facts, recommendation);
        added.one();
        return logged;
    }

    @Override
    public Optional<LoggedRecommendation> find(String id) {
        return log.find(id);
    }

    @Override
    public List<LoggedRecommendation> of(String reference) {
        return log.of(reference);
    }

    @Override
    public List<LoggedRecommendation> ofServices(Set<String> services) {
        return log.ofServices(services);
    }
}
