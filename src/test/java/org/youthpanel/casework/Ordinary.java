package org.youthpanel.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** The ordinary case of the scenarios, with differences. */
public final class Ordinary {

    private Ordinary() {}

    /** @param pathsAndValues dotted paths, each followed by its value; null takes a fact away */
    @SuppressWarnings("unchecked") // the file holds maps with text for keys
    public static Map<String, @Nullable Object> facts(@Nullable Object... pathsAndValues) {
        try {
            String text = Files.readString(Path.of("scenarios/defaults/ordinary.yaml"));
            Map<String, @Nullable Object> facts =
                    (Map<String, @Nullable Object>) Documents.yaml(text).root();
            for (int i = 0; i < pathsAndValues.length; i += 2) {
                put(facts, String.valueOf(pathsAndValues[i]), pathsAndValues[i + 1]);
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedDocument e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> map, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            map.put(path, value);
        } else {
            Object inner = map.computeIfAbsent(path.substring(0, dot), key -> new LinkedHashMap<String, Object>());
            put((Map<String, @Nullable Object>) inner, path.substring(dot + 1), value);
        }
    }
}
