package org.youthpanel.facts;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes plain values as JSON: the same value always as the same bytes, which the log's hashes and the re-running of a
 * logged recommendation rest on.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** On one line, without spaces. */
    public static String write(@Nullable Object value) {
        return write(value, ObjectWriteContext.empty());
    }

    /** For people: two spaces a level. */
    public static String pretty(@Nullable Object value) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return write(value, new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return printer.createInstance();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        });
    }

    private static String write(@Nullable Object value, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
            write(value, generator);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator to) {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            map.forEach((key, each) -> {
                to.writeName(text(key));
                write(each, to);
            });
            to.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            to.writeStartArray();
            list.forEach(each -> write(each, to));
            to.writeEndArray();
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value instanceof Double number) {
            to.writeNumber(number);
        } else if (value instanceof Number number) {
            to.writeNumber(number.longValue());
        } else {
            to.writeString(text(value));
        }
    }

    /** Codes by their name, dates as ISO 8601, everything else as it says itself. */
    private static String text(Object value) {
        return value instanceof Enum<?> code ? code.name() : value.toString();
    }
}
