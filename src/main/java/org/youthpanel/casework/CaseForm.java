package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/**
 * What was given to open a case, read as far as it could be.
 *
 * @param initials of the child
 * @param keepNumber whether the number itself is kept, sealed, beside its hash
 * @param particulars what the panel reads and no rule sees
 * @param facts the document of the facts as nested maps; null where none was given
 * @param characteristics codes by name
 * @param problems what could not be read, told again together with everything else
 */
public record CaseForm(
        Optional<String> reference,
        Optional<String> child,
        Optional<String> initials,
        boolean keepNumber,
        @Nullable Object facts,
        Map<Particular, String> particulars,
        Map<String, String> characteristics,
        List<Problem> problems) {

    /** As the API gives it: of the number only the hash is kept. */
    public static CaseForm of(
            Optional<String> reference,
            Optional<String> child,
            @Nullable Object facts,
            Map<String, String> characteristics,
            List<Problem> problems) {
        return new CaseForm(reference, child, Optional.empty(), false, facts, Map.of(), characteristics, problems);
    }
}
