package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Outcome;
import org.youthpanel.facts.Disposal;

/**
 * A recommendation as it was given, with all it takes to run it again.
 *
 * @param id opaque; what exposures and decisions refer to
 * @param factsVersion of the case
 * @param facts canonical JSON, whole
 * @param answer canonical JSON, whole
 * @param ruleSets canonical JSON: set, version and hash of each
 * @param resolver the version of the code that turns findings into an answer
 * @param engine the version of the engine that ran the rules
 */
public record LoggedRecommendation(
        Stamp stamp,
        String id,
        String reference,
        int factsVersion,
        String facts,
        String answer,
        String ruleSets,
        String resolver,
        String engine,
        Outcome outcome,
        Optional<Disposal> recommended) {

    /** The answer as nested maps, with the names of the contract. */
    public Map<String, @Nullable Object> document() {
        return Stored.map(answer);
    }

    /** Acceptable alternatives, the recommended disposal among them. */
    public List<Disposal> range() {
        return Stored.list(document().get("range")).stream()
                .map(each -> Disposal.valueOf(String.valueOf(each)))
                .toList();
    }

    @Override
    public String toString() {
        return "LoggedRecommendation " + id;
    }
}
