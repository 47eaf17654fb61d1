package org.youthpanel.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** Reads back canonical JSON that the log itself wrote; anything else in its place is a broken log. */
public final class Stored {

    private Stored() {}

    public static Document document(String json) {
        try {
            return Documents.json(json);
        } catch (MalformedDocument e) {
            throw new IllegalStateException("An entry of the log does not hold the JSON that was written", e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object has text for keys
    public static Map<String, @Nullable Object> map(String json) {
        return (Map<String, @Nullable Object>)
                java.util.Objects.requireNonNull(document(json).root());
    }

    public static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}
