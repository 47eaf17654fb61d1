package org.youthpanel.panel.paper.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.paper.web.OutcomeLetter.Line;
import org.youthpanel.panel.paper.web.OutcomeLetter.Part;

/**
 * Puts a letter into the service's template, or into a plain one. The name, which the program does not hold, is a merge
 * field. The easy-read letter has one idea a line, in bigger letters, and a heading for each question.
 */
@Component
class PrintLetter {

    private final LetterTemplate template;
    private final Words words;
    private final Clock clock;

    PrintLetter(LetterTemplate template, Words words, Clock clock) {
        this.template = template;
        this.words = words;
        this.clock = clock;
    }

    byte[] print(OutcomeLetter letter, boolean easyRead) {
        Instant now = clock.instant();
        WordDocument document = template.open(letter.title(), now, easyRead);
        document.heading(1, letter.title());
        document.greeting(words.of("told.dear"), "Name");
        for (Part part : letter.parts()) {
            document.heading(2, part.heading());
            if (easyRead) {
                part.lines().forEach(each -> ideas(each, document));
            } else {
                paragraphs(part, document);
            }
        }
        document.text(words.of("told.ends"));
        return document.bytes();
    }

    private static void ideas(Line line, WordDocument document) {
        if (line.ours()) {
            Arrays.stream(line.text().split("(?<=[.:?]) ")).forEach(document::text);
        } else {
            words(line, document);
        }
    }

    private static void words(Line line, WordDocument document) {
        if (line.listed()) {
            document.item(line.text());
        } else {
            document.text(line.text());
        }
    }

    /** Our sentences run together; what people wrote stands by itself. */
    private static void paragraphs(Part part, WordDocument document) {
        StringBuilder together = new StringBuilder();
        for (Line line : part.lines()) {
            if (line.ours()) {
                together.append(together.isEmpty() ? "" : " ").append(line.text());
            } else {
                flush(together, document);
                words(line, document);
            }
        }
        flush(together, document);
    }

    private static void flush(StringBuilder together, WordDocument document) {
        if (!together.isEmpty()) {
            document.text(together.toString());
            together.setLength(0);
        }
    }
}
