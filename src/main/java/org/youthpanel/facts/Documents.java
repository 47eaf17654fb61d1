package org.youthpanel.facts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns text into {@link Document}s. Jackson parses; the tree is built here because a parser that stops at the first
 * repeated key cannot tell all of them.
 */
public final class Documents {

    /** A case is a page or two; what is deeper or longer than this is not a case. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(40)
            .maxDocumentLength(1_000_000)
            .maxStringLength(100_000)
            .maxNumberLength(40)
            .build();

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final YAMLFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    private Documents() {}

    /** Exactly one JSON value. */
    public static Document json(String text) throws MalformedDocument {
        List<Document> all = all(JSON, text);
        if (all.size() != 1) {
            throw new MalformedDocument(all.isEmpty() ? "The document is empty." : "There is text after the document.");
        }
        return all.get(0);
    }

    /** Exactly one YAML document. */
    public static Document yaml(String text) throws MalformedDocument {
        List<Document> all = yamlStream(text);
        if (all.size() != 1) {
            throw new MalformedDocument("One document is expected, and there are " + all.size() + ".");
        }
        return all.get(0);
    }

    /** The documents of a YAML stream, which {@code ---} separates. */
    public static List<Document> yamlStream(String text) throws MalformedDocument {
        return all(YAML, text);
    }

    private static List<Document> all(TokenStreamFactory format, String text) throws MalformedDocument {
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            List<Document> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                List<Problem> repeated = new ArrayList<>();
                documents.add(new Document(value(parser, "", repeated), repeated));
            }
            return documents;
        } catch (JacksonException e) {
            var at = e.getLocation();
            // Jackson's own message quotes the text, and the text is about a child
            throw new MalformedDocument("The text cannot be read as "
                    + (format instanceof YAMLFactory ? "YAML" : "JSON")
                    + (at == null ? "." : " from line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    private static @Nullable Object value(JsonParser parser, String path, List<Problem> repeated)
            throws MalformedDocument {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new MalformedDocument("References (*name) are not read. Write the value out.");
        }
        if (parser instanceof YAMLParser yaml && yaml.getTypeId() != null) {
            throw new MalformedDocument("Tags (!name) are not read. Leave them out.");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> map(parser, path, repeated);
            case START_ARRAY -> list(parser, path, repeated);
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> truth(parser.getString());
            case VALUE_NUMBER_INT -> wholeNumber(parser.getString());
            // YAML's short word for null, which the parser takes for text
            default -> parser instanceof YAMLParser && parser.getString().equals("~") ? null : parser.getString();
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser, String path, List<Problem> repeated)
            throws MalformedDocument {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = path.isEmpty() ? key : path + "." + key;
            parser.nextToken();
            Object value = value(parser, at, repeated);
            if (map.containsKey(key)) {
                repeated.add(new Problem(at, "duplicate-key", "This is given twice. Keep one."));
            } else {
                map.put(key, value);
            }
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser, String path, List<Problem> repeated)
            throws MalformedDocument {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, path + "[" + list.size() + "]", repeated));
        }
        return list;
    }

    /** In YAML, True and TRUE are words: only the two plain spellings are booleans. */
    private static Object truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> text;
        };
    }

    /** YAML's other spellings of numbers (0x1F, 1_000) are words here; so is what no {@code long} holds. */
    private static Object wholeNumber(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,17})") ? (Object) Long.valueOf(text) : text;
    }
}
