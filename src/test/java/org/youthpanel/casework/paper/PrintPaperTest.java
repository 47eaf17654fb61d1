package org.youthpanel.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintPaperTest {

    @TempDir
    Path folder;

    private final PrintPaper printing = new PrintPaper("Youth Panel", signs -> "Not printed: " + signs);

    @Test
    void aPaperKeepsBothStandards() throws Exception {
        byte[] pdf = printing.print(paper(""));
        assertThat(Pdf.breaks(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A paper");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Youth Panel");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    /** A test of the test: the validator finds what is missing. */
    @Test
    void aPictureWithoutWordsIsFound() throws Exception {
        byte[] pdf = printing.print(paper("").replace("<title>A bar</title><desc>It is short.</desc>", ""));
        assertThat(Pdf.breaks(pdf)).isNotEmpty();
    }

    @Test
    void wordsAreReadInTheirOrder() throws Exception {
        assertThat(Pdf.words(printing.print(paper("<p>Last of all.</p>"))))
                .containsSubsequence("A heading", "Rows", "Robbery", "12", "Last of all.");
    }

    @Test
    void whatPeopleTypeInOtherScriptsIsPrinted() throws Exception {
        String words = "Zażółć gęślą jaźń, țăran și Ŵyn, Ελλάδα, Україна, Tiếng Việt, Ame\u0301lie ✓ 😀";
        byte[] pdf = printing.print(paper("<p>" + words + "</p><p><strong>" + words + "</strong></p>"));
        assertThat(Pdf.breaks(pdf)).isEmpty();
        String printed = Pdf.words(pdf).replaceAll("\\s+", " ");
        assertThat(printed)
                .contains("Zażółć gęślą jaźń, țăran și Ŵyn, Ελλάδα, Україна, Tiếng Việt, Amélie ✓ 😀")
                .doesNotContain("Not printed")
                .doesNotContain("#");
    }

    @Test
    void aSignThatNoFaceHasOrThatIsNoTextIsReplacedAndCounted() throws Exception {
        byte[] pdf = printing.print(
                paper("<p>One 学校 two ولد three \uffff four \ud800 five \u0001 six\u2028seven 👨\u200d👩</p>"));
        assertThat(Pdf.breaks(pdf)).isEmpty();
        assertThat(Pdf.words(pdf).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "A heading", "Not printed: 10", "One □□ two □□□ three □ four □ five □ six seven □□")
                .doesNotContain("#");
        assertThat(Pdf.words(printing.print(paper("<p>A soft\u00adhyphen, a\ufeff mark, a thin\u3000space</p>"))))
                .as("what nobody would see is not missed")
                .doesNotContain("Not printed")
                .contains("A softhyphen, a mark, a thin space");
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws Exception {
        Path secret = folder.resolve("secret.svg");
        Files.writeString(
                secret,
                "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='20'><text y='15'>Secret</text></svg>");
        String address = secret.toUri().toString();
        byte[] pdf = printing.print(paper("<img src='" + address + "' alt='None'/><object data='" + address
                + "' type='image/svg+xml' title='None'></object>"));
        assertThat(Pdf.words(pdf)).doesNotContain("Secret");
    }

    private static String paper(String more) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB" xmlns="http://www.w3.org/1999/xhtml">
                <head><title>A paper</title><meta name="description" content="What it tells"/>
                <bookmarks><bookmark name="A heading" href="#one"/></bookmarks>
                </head>
                <body><h1 id="one">A heading</h1>
                <table><caption>Rows</caption><thead><tr><th scope="col">Offence</th><th scope="col">Cases</th></tr></thead>
                <tbody><tr><th scope="row">Robbery</th><td>12</td></tr></tbody></table>
                <svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" viewBox="0 0 100 20">
                <title>A bar</title><desc>It is short.</desc>
                <rect width="60" height="20" fill="#12436d"/><text x="64" y="15">12</text></svg>
                %s
                </body></html>
                """.formatted(more);
    }
}
