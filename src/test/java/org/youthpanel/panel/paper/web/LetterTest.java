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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.Stamp;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.Plan;
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

    private static final int LONGEST = 16;

    @Autowired
    private WriteLetter writing;

    @Autowired
    private PrintLetter printing;

    /** Every sentence of ours, whatever the letter. */
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

    /** Our sentences of a letter as it is printed. */
    private List<String> printed(Disposal disposal, String recommendation) {
        return letter(disposal, recommendation).parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(OutcomeLetter.Line::ours)
                .map(OutcomeLetter.Line::text)
                .toList();
    }

    private OutcomeLetter letter(Disposal disposal, String recommendation) {
        PanelDecision.Given given = new PanelDecision.Given(
                recommendation,
                disposal,
                "The panel heard the child.",
                Optional.empty(),
                Optional.empty(),
                List.of("Write to the shop"),
                new Plan(List.of("Art class"), Optional.of("case worker"), Optional.of(LocalDate.of(2026, 9, 1))),
                Map.of(),
                LocalDate.of(2026, 6, 2),
                Optional.empty(),
                Optional.empty());
        PanelDecision decision = new PanelDecision(
                new Stamp("leeds", 1, "", Instant.EPOCH, "chair"), "T", 1, 1, given, Optional.empty());
        return writing.of(decision);
    }

    @Test
    void everyLetterCanBeReadAtPrimarySchool() {
        String recommendation = advised(opened());
        for (Disposal disposal : Disposal.values()) {
            List<String> letter = printed(disposal, recommendation);
            assertThat(grade(String.join(" ", letter))).as(disposal.name()).isLessThan(HIGHEST_GRADE);
            for (String line : letter) {
                for (String sentence : line.split("(?<=[.?!:]) ")) {
                    assertThat(words(sentence).size()).as(sentence).isLessThanOrEqualTo(LONGEST);
                }
            }
            assertThat(letter).as("nobody is told that they did it").noneMatch(each -> each.contains("you did"));
        }
    }

    @Test
    void onlyAConditionalCautionBindsAndOnlyAnUndeferredOutcomeIsFinal() {
        String recommendation = advised(opened());
        for (Disposal disposal : Disposal.values()) {
            List<String> letter = printed(disposal, recommendation);
            boolean binds = disposal == Disposal.YOUTH_CONDITIONAL_CAUTION;
            assertThat(letter.contains("You must do these things:"))
                    .as(disposal.name())
                    .isEqualTo(binds);
            boolean deferred = disposal == Disposal.DEFERRED_CAUTION || disposal == Disposal.DEFERRED_PROSECUTION;
            assertThat(letter.contains("You will not be counted as a first-time entrant."))
                    .as(disposal.name())
                    .isEqualTo(disposal == Disposal.NO_FURTHER_ACTION
                            || disposal == Disposal.COMMUNITY_RESOLUTION
                            || disposal == Disposal.OUTCOME_22);
            assertThat(letter.stream().anyMatch(each -> each.contains("if you do the work")))
                    .as(disposal.name())
                    .isEqualTo(deferred);
            assertThat(letter).contains("This letter takes the place of the one before.");
        }
    }

    /** G1 to G3 and G5 of the policy, disposal by disposal: what a letter says of the first-time entrant. */
    @Test
    void whatItMeansIsSaidAsThePolicyHasItAndNoFurther() {
        String no = "You will not be counted as a first-time entrant.";
        String yes = "You will be counted as a first-time entrant.";
        String later = "You will not be counted as a first-time entrant if you do the work. You may be if you do not.";
        String court = "You will be counted as a first-time entrant only if the court finds you guilty.";
        String unknown = "We cannot say yet if you will be counted as a first-time entrant.";
        String local = "Only your own area will count you as a first-time entrant.";

        assertThat(means(opened())).as("G1: the first, G2").isEqualTo(entrants(no, later, yes, yes, court));
        assertThat(means(opened("priorOutcomes", List.of(earlier("COMMUNITY_RESOLUTION")))))
                .as("G2: an earlier informal outcome takes nothing away")
                .isEqualTo(entrants(no, later, yes, yes, court));
        assertThat(means(opened("priorOutcomes", List.of(earlier("YOUTH_CAUTION")))))
                .as("G1, G3: not the first, and nothing that comes later can be")
                .isEqualTo(entrants(no, no, no, no, no));
        assertThat(means(opened("priorOutcomes", null)))
                .as("G1, G3: history unknown")
                .isEqualTo(entrants(no, later, unknown, unknown, court));
        assertThat(means(opened("offence.circumstances", List.of("NON_RECORDABLE_TRAFFIC"))))
                .as("G5")
                .isEqualTo(entrants(no, later, yes, local, court));
    }

    private static Map<String, @Nullable Object> earlier(String outcome) {
        return map("outcome", outcome, "on", "2025-11-03", "offenceType", "THEFT_AND_HANDLING");
    }

    private static Map<Disposal, String> entrants(
            String informal, String deferred, String caution, String conditional, String charge) {
        Map<Disposal, String> entrants = new EnumMap<>(Disposal.class);
        entrants.put(Disposal.NO_FURTHER_ACTION, informal);
        entrants.put(Disposal.COMMUNITY_RESOLUTION, informal);
        entrants.put(Disposal.OUTCOME_22, informal);
        entrants.put(Disposal.DEFERRED_PROSECUTION, deferred);
        entrants.put(Disposal.DEFERRED_CAUTION, deferred);
        entrants.put(Disposal.YOUTH_CAUTION, caution);
        entrants.put(Disposal.YOUTH_CONDITIONAL_CAUTION, conditional);
        entrants.put(Disposal.CHARGE, charge);
        return entrants;
    }

    private Map<Disposal, String> means(String reference) {
        String recommendation = advised(reference);
        Map<Disposal, String> means = new EnumMap<>(Disposal.class);
        for (Disposal disposal : Disposal.values()) {
            List<String> letter = printed(disposal, recommendation);
            assertThat(String.join(" ", letter))
                    .as("G6, F7: nothing of records or of what is spent")
                    .doesNotContainIgnoringCase("record")
                    .doesNotContainIgnoringCase("spent");
            letter.stream()
                    .filter(each -> each.contains("entrant"))
                    .forEach(each -> assertThat(means.put(disposal, each)).isNull());
        }
        return means;
    }

    @Test
    void aDisposalOfWhichNothingWasSaidIsNotExplainedFurther() {
        // known not to be enough evidence: all but no further action is barred
        Map<Disposal, String> means = means(opened("evidence.sufficientToCharge", false));
        assertThat(means.keySet()).containsExactly(Disposal.NO_FURTHER_ACTION);
    }

    @Test
    void inAnEasyReadLetterEverySentenceOfOursHasItsLine() throws IOException {
        String recommendation = advised(opened());
        for (Disposal disposal : Disposal.values()) {
            try (XWPFDocument easy = open(printing.print(letter(disposal, recommendation), true))) {
                assertThat(easy.getParagraphs().stream().map(XWPFParagraph::getText))
                        .as(disposal.name())
                        .noneMatch(each -> each.matches(".*[.?:] .*"))
                        .contains("You can bring somebody with you.");
            }
        }
    }

    @Test
    void noSentenceIsLongNotEvenOneThatFewLettersHave() throws IOException {
        assertThat(tooLong(sentences())).isEmpty();
        assertThat(grade(String.join(" ", ended(sentences())))).isLessThan(HIGHEST_GRADE);
    }

    private static List<String> tooLong(List<String> texts) {
        return texts.stream()
                .flatMap(each -> Arrays.stream(each.split("(?<=[.?!:]) ")))
                .filter(each -> words(each).size() > LONGEST)
                .toList();
    }

    /** Headings have no full stop, and are a sentence to whoever reads them. */
    private static List<String> ended(List<String> texts) {
        return texts.stream()
                .map(each -> each.matches(".*[.?!:]") ? each : each + ".")
                .toList();
    }

    /** A test of the tests. */
    @Test
    void whatIsHardToReadIsFound() throws IOException {
        String hard = "Notwithstanding the aforementioned determination, disclosure obligations may subsequently"
                + " materialise in accordance with applicable legislation and departmental guidance.";
        assertThat(grade(hard)).isGreaterThan(HIGHEST_GRADE);
        assertThat(tooLong(List.of("It is short. " + hard))).containsExactly(hard);
        assertThat(notPlain(List.of("You will get a criminal conviction."))).containsExactly("conviction", "criminal");
    }

    @Test
    void everyWordIsPlain() throws IOException {
        assertThat(notPlain(sentences())).isEmpty();
    }

    private static Set<String> notPlain(List<String> texts) throws IOException {
        Set<String> plain = Files.readAllLines(Path.of("src/test/resources/letters/plain-words.txt")).stream()
                .filter(each -> !each.startsWith("#"))
                .flatMap(each -> Arrays.stream(each.strip().split(" +")))
                .collect(Collectors.toSet());
        Set<String> other = new TreeSet<>();
        texts.forEach(each -> words(each.toLowerCase(Locale.UK)).stream()
                .filter(word -> !plain.contains(word) && !TERMS.contains(word))
                .forEach(other::add));
        return other;
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
                            "The police decide in the end.",
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
                    .contains("We will talk with you about what you can do.", "The police decide in the end.");
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
        byte[] own = paper.bytes();
        LetterTemplate template = new LetterTemplate(Optional.of(own));
        byte[] made = template.open("A letter", Instant.EPOCH, false)
                .heading(1, "What the panel decided")
                .bytes();
        try (XWPFDocument letter = open(made)) {
            assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("Leeds Youth Justice Service", "What the panel decided");
        }
        try (XWPFDocument other = open(own)) {
            other.getStyles()
                    .getStyleWithName("heading 2")
                    .getCTStyle()
                    .getName()
                    .setVal("Heading 2");
            ByteArrayOutputStream capital = new ByteArrayOutputStream();
            other.write(capital);
            new LetterTemplate(Optional.of(capital.toByteArray()))
                    .open("A letter", Instant.EPOCH, false)
                    .heading(2, "Why")
                    .bytes();
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

    @Test
    void everythingThatIsWrongWithATemplateIsToldAtOnce() throws IOException {
        WordDocument paper = new WordDocument("Paper", Instant.EPOCH).onEveryPage("{{office}}", List.of("", ""));
        paper.table(List.of("{{letter}}"), List.of(List.of("{{Name}}"))).text("Yours {{name}} and {{name}}");
        assertThatThrownBy(() -> new LetterTemplate(Optional.of(paper.bytes())))
                .hasMessage("it has 0 paragraphs {{letter}} and must have one; it has {{Name}}, {{letter}}, {{name}},"
                        + " {{office}}, which nothing is put in place of");
    }

    @Test
    void noFileTellsWhoMadeItOrItsTemplate() throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try (XWPFDocument paper = open(new WordDocument("Paper", Instant.EPOCH)
                .text(LetterTemplate.MARK)
                .bytes())) {
            var core = paper.getProperties().getCoreProperties();
            core.setCreator("Somebody");
            core.setLastModifiedByUser("Somebody");
            core.setKeywords("Somebody");
            core.setDescription("Somebody");
            core.setCategory("Somebody");
            core.setSubjectProperty("Somebody");
            var more = paper.getProperties().getExtendedProperties().getUnderlyingProperties();
            more.setCompany("Somebody");
            more.setManager("Somebody");
            paper.getProperties().getCustomProperties().addProperty("Owner", "Somebody");
            paper.write(template);
        }
        byte[] made = new LetterTemplate(Optional.of(template.toByteArray()))
                .open("A letter", Instant.EPOCH, true)
                .text("Words")
                .bytes();
        List<String> read = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.add(entry.getName());
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("Somebody");
            }
        }
        assertThat(read).contains("docProps/core.xml", "docProps/app.xml", "word/document.xml");
    }

    @Test
    void aSignThatIsNoTextDoesNotBreakTheFileAndIsSeen() throws IOException {
        byte[] made = new WordDocument("A letter", Instant.EPOCH)
                .heading(1, "One\uffff")
                .text("学校 \ud800 ولد\ud83d\ude00\u0001")
                .item("Three\ufdd0")
                .bytes();
        try (XWPFDocument letter = open(made)) {
            assertThat(letter.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("One\ufffd", "学校 \ufffd ولد\ud83d\ude00\ufffd", "Three\ufffd");
        }
    }
}
