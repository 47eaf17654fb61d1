package org.youthpanel.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/**
 * Tells a stream of cases, one JSON a line, from a single text, and hands its lines on one by one. A stream may be of any
 * length and is never held as a whole.
 */
final class CaseStream {

    private final BufferedReader reader;
    private int number;

    CaseStream(BufferedReader reader) {
        this.reader = reader;
    }

    /**
     * @param line is told each line that is not blank, with its number
     * @return the whole text, where it is not a stream
     */
    @Nullable
    String read(BiConsumer<Integer, String> line) throws IOException {
        String first = nextLine();
        int firstNumber = number;
        String second = first == null ? null : nextLine();
        if (first == null || !isStream(first, second)) {
            Stream<String> head = Stream.of(first, second).filter(each -> each != null);
            return Stream.concat(head, reader.lines()).collect(Collectors.joining("\n"));
        }
        line.accept(firstNumber, first);
        for (String each = second; each != null; each = nextLine()) {
            line.accept(number, each);
        }
        return null;
    }

    /** A first line may be broken and the lines after it whole; a text over several lines has no line that begins so. */
    private static boolean isStream(String first, @Nullable String second) {
        if (second != null && second.stripLeading().startsWith("{")) {
            return true;
        }
        try {
            return first.stripLeading().startsWith("{") && Documents.json(first).root() != null;
        } catch (MalformedDocument e) {
            return false;
        }
    }

    private @Nullable String nextLine() throws IOException {
        String line;
        do {
            line = reader.readLine();
            number++;
            if (number == 1 && line != null && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
        } while (line != null && line.isBlank());
        return line;
    }
}
