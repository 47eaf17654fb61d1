package org.youthpanel.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A line of a backup: a JSON list of texts, of which the first says what the others are. A backup begins with {@link
 * #BEGIN}; each table is a line with its columns and one for each row; the ends of the log’s chains follow, and {@link
 * #END}, without which it is none.
 *
 * @param values text, or null where a row has nothing
 */
record Line(String kind, List<@Nullable String> values) {

    static final String BEGIN = "youth-panel";
    static final String TABLE = "table";
    static final String ROW = "row";
    static final String CHAIN = "chain";
    static final String END = "end";

    /** A pack of a sitting is one text. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(500_000_000).build())
            .build();

    static String of(String kind, List<? extends @Nullable String> values) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(kind);
        all.addAll(values);
        return Json.write(all) + "\n";
    }

    /** The next one; it is an error where there is none, for every backup has an end. */
    static Line next(BufferedReader from) throws IOException {
        String text = from.readLine();
        if (text == null) {
            throw new BackupRefused("The backup is not whole: its end is missing.");
        }
        List<@Nullable String> all = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                all.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString());
            }
        } catch (JacksonException e) {
            // without its own words, which quote the text
            throw new BackupRefused("The backup has a line that is none of a backup.");
        }
        String kind = all.isEmpty() ? null : all.get(0);
        if (kind == null) {
            throw new BackupRefused("The backup has a line that is none of a backup.");
        }
        return new Line(kind, all.subList(1, all.size()));
    }

    String text(int place) throws BackupRefused {
        String value = place < values.size() ? values.get(place) : null;
        if (value == null) {
            throw new BackupRefused("The backup has a line that is none of a backup.");
        }
        return value;
    }
}
