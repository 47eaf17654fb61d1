package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Problem;

/**
 * What is asked before the preparation of a case begins.
 *
 * @param child the case-management number of the child
 * @param typed what was answered already, by section, as it was typed
 * @param different said by the person: it is another case than those of the same child
 * @param problems what could not be read, told again together with everything else
 */
public record NewCase(
        Optional<String> service,
        Optional<String> reference,
        Optional<String> child,
        Optional<String> initials,
        Map<String, Map<String, List<String>>> typed,
        boolean different,
        List<Problem> problems) {

    /** Says nothing of the child. */
    @Override
    public String toString() {
        return "NewCase";
    }
}
