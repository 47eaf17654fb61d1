package org.youthpanel.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** The mutants that nobody finds, each with the reason: why it is no fault, or what scenario is missing. */
final class KnownSurvivors {

    private KnownSurvivors() {}

    /** @param equivalent whether the changed version gives every case the same answer */
    record Known(String reason, boolean equivalent) {}

    static Map<String, Known> read(Path file) {
        Map<String, Known> known = new LinkedHashMap<>();
        try {
            for (Object node : (List<?>) Documents.yaml(Files.readString(file)).root()) {
                Map<?, ?> group = (Map<?, ?>) node;
                boolean equivalent = group.containsKey("equivalent");
                Known reason = new Known(String.valueOf(group.get(equivalent ? "equivalent" : "lacks")), equivalent);
                for (Object mutant : (List<?>) group.get("mutants")) {
                    if (known.put(String.valueOf(mutant), reason) != null) {
                        throw new IllegalStateException(mutant + " is listed twice");
                    }
                }
            }
        } catch (MalformedDocument malformed) {
            throw new IllegalStateException(file + " cannot be read", malformed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return known;
    }
}
