package org.youthpanel.casework;

import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;

/**
 * A version of a case's facts that is to be kept.
 *
 * @param version from 1
 * @param reason why, where a level was changed or confirmed
 */
public record NewFacts(
        String reference,
        int version,
        Origin origin,
        Optional<String> reason,
        CaseFacts facts,
        Map<Particular, String> particulars) {

    public NewFacts {
        particulars = Map.copyOf(particulars);
    }
}
