package org.youthpanel.casework;

import java.util.Map;
import java.util.Optional;

/**
 * The facts of a case as they stood.
 *
 * @param version from 1
 * @param reason why, where a level was changed
 * @param particulars what the panel reads and no rule sees
 * @param facts canonical JSON, kept as text: what was logged can be read whatever the program has become since
 */
public record FactsVersion(
        Stamp stamp,
        String reference,
        int version,
        Origin origin,
        Optional<String> reason,
        String facts,
        Map<Particular, String> particulars) {

    @Override
    public String toString() {
        return "FactsVersion " + version;
    }
}
