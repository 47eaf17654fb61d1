package org.youthpanel.panel.paper.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The service's own paper for letters: a Word document with one paragraph {@code {{letter}}}, its last, where the letter
 * begins, and the styles {@code heading 1} and {@code heading 2}. What stands before it, such as a letterhead, stays.
 */
public final class LetterTemplate {

    /** The paragraph in whose place the letter is written. */
    public static final String MARK = "{{letter}}";

    private static final Pattern ANY_MARK = Pattern.compile("\\{\\{[^{}]*}}");

    private final Optional<byte[]> own;

    /**
     * @param own empty for a plain one
     * @throws IllegalArgumentException with everything that is wrong with it
     */
    public LetterTemplate(Optional<byte[]> own) {
        this.own = own;
        own.ifPresent(LetterTemplate::check);
    }

    private static void check(byte[] content) {
        List<String> wrong = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            long marks = document.getParagraphs().stream()
                    .filter(each -> each.getText().strip().equals(MARK))
                    .count();
            if (marks != 1) {
                wrong.add("it has " + marks + " paragraphs " + MARK + " and must have one");
            }
            List<IBodyElement> body = document.getBodyElements();
            if (marks == 1
                    && !(body.get(body.size() - 1) instanceof XWPFParagraph last
                            && last.getText().strip().equals(MARK))) {
                wrong.add("something stands after " + MARK + ", where the letter is written on; a foot belongs into the"
                        + " footer");
            }
            Set<String> unknown = new TreeSet<>(unknown(document));
            if (!unknown.isEmpty()) {
                wrong.add("it has " + String.join(", ", unknown) + ", which nothing is put in place of");
            }
            if (document.getDocComments() != null
                    || document.getDocument().xmlText().contains("w:author=")) {
                wrong.add("it has comments or tracked changes, which name who made them");
            }
            for (String style : List.of("heading 1", "heading 2")) {
                if (WordDocument.style(document, style).isEmpty()) {
                    wrong.add("it has no style " + style);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("it is no Word document (.docx)", e);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    /** Others than our own, wherever they stand; ours within a table or a header is one as well. */
    private static List<String> unknown(XWPFDocument document) {
        List<String> body = document.getParagraphs().stream()
                .filter(each -> each.getText().strip().equals(MARK))
                .map(each -> MARK)
                .toList();
        List<String> all = ANY_MARK.matcher(new XWPFWordExtractor(document).getText())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
        body.forEach(all::remove);
        return all;
    }

    WordDocument open(String title, Instant at, boolean bigger) {
        if (own.isEmpty()) {
            return new WordDocument(title, at, bigger);
        }
        try {
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(own.get()));
            XWPFParagraph mark = document.getParagraphs().stream()
                    .filter(each -> each.getText().strip().equals(MARK))
                    .findFirst()
                    .orElseThrow();
            document.removeBodyElement(document.getPosOfParagraph(mark));
            return new WordDocument(document, title, at, bigger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
