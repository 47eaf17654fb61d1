package org.youthpanel.platform.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** The sentences of the made-up year, which stand in a file of their own so that anybody can look through them. */
final class Words {

    private static final Object ROOT = read();

    private Words() {}

    /** The sentences at a dotted path. */
    static List<String> at(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("There are no words at " + path));
    }

    /** The same, empty where there are none. */
    static List<String> ifAny(String path) {
        return find(path).orElse(List.of());
    }

    /** The keys below a dotted path, in the order of the file. */
    static List<String> keys(String path) {
        return Draft.at(ROOT, path) instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<List<String>> find(String path) {
        return Draft.at(ROOT, path) instanceof List<?> list
                ? Optional.of(list.stream().map(String::valueOf).toList())
                : Optional.empty();
    }

    private static Object read() {
        try (InputStream stream = Words.class.getResourceAsStream("words.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("words.yaml is not on the class path");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.ofNullable(Documents.yaml(text).root()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedDocument e) {
            throw new IllegalStateException(e);
        }
    }
}
