package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Problem;

/**
 * What was given to open a case, read as far as it could be.
 *
 * @param facts the document of the facts as nested maps; null where none was given
 * @param characteristics codes by name
 * @param problems what could not be read, told again together with everything else
 */
public record CaseForm(
        Optional<String> reference,
        Optional<String> child,
        @Nullable Object facts,
        Map<String, String> characteristics,
        List<Problem> problems) {}
