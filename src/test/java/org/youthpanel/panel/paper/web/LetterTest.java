package org.youthpanel.panel.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Disposal;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;

/** The letter to the child and the family: its words, its reading age, its form. */
class LetterTest extends RunningApplication {

    /** What a letter may use beside the plain words: what it is about, each explained where it stands. */
    private static final Set<String> TERMS =
            Set.of("caution", "court", "entrant", "first-time", "formal", "justice", "lawyer", "panel", "police");

    /**
     * The age in years from which most can read a text is some five more than this grade. Twelve of ten to seventeen is
     * what the letter is written for, less what trouble and worry take off.
     */
    private static final double HIGHEST_GRADE = 5.0;

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/messages.properties"), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    /** Our own sentences, with the disposals for what stands in them. */
    private static List<String> sentences() throws IOException {
        return messages().entrySet().stream()
                .filter(each -> each.getKey().toString().startsWith("told.")
                        && !each.getKey().toString().endsWith("link"))
                .map(each -> each.getValue().toString().replaceAll("\\{\\d}", "it"))
                .toList();
    }

    /**
     * The automated readability index of R. J. Senter and E. A. Smith, AMRL-TR-66-220, 1967: 4.71 characters a word and
     * 0.5 words a sentence, less 21.43.
     */
    static double grade(String text) {
        List<String> words = words(text);
        long sentences = text.chars().filter(each -> ".?!:".indexOf(each) >= 0).count();
        double characters = words.stream().mapToInt(String::length).sum();
        return 4.71 * characters / words.size() + 0.5 * words.size() / Math.max(1, sentences) - 21.43;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}-]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Test
    void theIndexIsAsItWasPublished() {
        // 9 words of 4 characters each in one sentence: 4.71 * 4 + 0.5 * 9 - 21.43
        assertThat(grade("Four four four four four four four four four."))
                .isCloseTo(1.91, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void everyLetterCanBeReadAtPrimarySchool() throws IOException {
        Properties messages = messages();
        for (Disposal disposal : Disposal.values()) {
            String letter = messages.entrySet().stream()
                    .filter(each -> each.getKey().toString().matches("told\\.(decided|why|ask|means|next)\\..*")
                            || each.getKey().equals("told.explains." + disposal))
                    .filter(each -> !each.getKey().toString().matches("told\\.next\\.[A-Z_]+")
                            || each.getKey().equals("told.next." + disposal))
                    .map(each -> each.getValue().toString().replaceAll("\\{\\d}", "it"))
                    .collect(Collectors.joining(" "));
            assertThat(grade(letter)).as(disposal.name()).isLessThan(HIGHEST_GRADE);
        }
        for (String sentence : sentences().stream()
                .flatMap(each -> Arrays.stream(each.split("(?<=[.?!:]) ")))
                .toList()) {
            assertThat(words(sentence).size()).as(sentence).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void everyWordIsPlain() throws IOException {
        Set<String> plain = Files.readAllLines(Path.of("src/test/resources/letters/plain-words.txt")).stream()
                .filter(each -> !each.startsWith("#"))
                .flatMap(each -> Arrays.stream(each.strip().split(" +")))
                .collect(Collectors.toSet());
        Set<String> other = new TreeSet<>();
        sentences()
                .forEach(each -> words(each.toLowerCase(Locale.UK)).stream()
                        .filter(word -> !plain.contains(word) && !TERMS.contains(word))
                        .forEach(other::add));
        assertThat(other).isEmpty();
    }

    @Test
    void aLetterSaysWhatWasDecidedAndLeavesTheNameOpen() throws Exception {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        assertThat(chair.file("/cases/" + reference + "/letter.docx").statusCode())
                .as("before a decision")
                .isEqualTo(404);
        String recommendation = advised(reference);
        Answer decided = post(
                "chair",
                "/api/v1/cases/" + reference + "/decisions",
                decision(recommendation, "COMMUNITY_RESOLUTION", "conditions", List.of("Write to the shop")));
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(201);
        assertThat(chair.get("/cases/" + reference).document().select("a[href$=letter.docx]"))
                .hasSize(2);

        try (XWPFDocument letter =
                open(chair.file("/cases/" + reference + "/letter.docx").body())) {
            assertThat(new XWPFWordExtractor(letter).getText())
                    .containsSubsequence(
                            "What the panel decided",
                            "Dear",
                            "It decided on this: Community resolution.",
                            "The police have the last word.",
                            "The panel heard the child and agreed.",
                            "Write to the shop",
                            "What it means for you",
                            "You will not be counted",
                            "ask a lawyer")
                    .doesNotContain("record")
                    .doesNotContain(reference);
            assertThat(letter.getDocument().xmlText()).contains("MERGEFIELD Name");
            assertThat(letter.getProperties().getCoreProperties().getCreator()).isEqualTo("Youth Panel");
        }
        try (XWPFDocument easy = open(
                chair.file("/cases/" + reference + "/easy-read-letter.docx").body())) {
            assertThat(easy.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("We will talk with you about what you can do.", "The police have the last word.");
        }
        assertThat(Visitor.signedIn(port, "auditor")
                        .file("/cases/" + reference + "/letter.docx")
                        .statusCode())
                .isEqualTo(403);
    }

    private static XWPFDocument open(byte[] content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    @Test
    void aServicesOwnPaperIsUsedAndOneThatCannotBeIsRefused() throws IOException {
        WordDocument paper = new WordDocument("Paper", Instant.EPOCH);
        paper.text("Leeds Youth Justice Service").text(LetterTemplate.MARK);
        LetterTemplate template = new LetterTemplate(Optional.of(paper.bytes()));
        byte[] made = template.open("A letter", Instant.EPOCH, false)
                .heading(1, "What the panel decided")
                .bytes();
        try (XWPFDocument letter = open(made)) {
            assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("Leeds Youth Justice Service", "What the panel decided");
        }
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        try (XWPFDocument none = new XWPFDocument()) {
            none.write(blank);
        }
        assertThatThrownBy(() -> new LetterTemplate(Optional.of(blank.toByteArray())))
                .hasMessage("it has 0 paragraphs {{letter}} and must have one; it has no style heading 1; it has no"
                        + " style heading 2");
        assertThatThrownBy(() -> new LetterTemplate(Optional.of(new byte[] {1, 2, 3})))
                .hasMessage("it is no Word document (.docx)");
    }
}
