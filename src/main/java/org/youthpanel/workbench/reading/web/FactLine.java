package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.youthpanel.casework.web.Words;

/** A fact of a case that shows something, in words. */
record FactLine(String name, String value) {

    /** @param document as a case is written */
    static List<FactLine> of(Map<?, ?> document, Words words) {
        List<FactLine> lines = new ArrayList<>();
        add("", document, words, lines);
        return List.copyOf(lines);
    }

    private static void add(String before, Map<?, ?> map, Words words, List<FactLine> lines) {
        map.forEach((key, value) -> {
            String path = before + key;
            if (value instanceof Map<?, ?> inner) {
                add(path + ".", inner, words, lines);
            } else {
                lines.add(new FactLine(words.fact(path), words.value(path, value)));
            }
        });
    }
}
