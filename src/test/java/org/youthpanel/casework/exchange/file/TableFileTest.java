package org.youthpanel.casework.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.casework.exchange.file.TableFile.Why;
import org.youthpanel.casework.exchange.file.TableFile.Written;

class TableFileTest {

    private static TableFile read(String text) {
        return TableFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(byte[] content) {
        return ((TableFile.Read) TableFile.read(content)).table();
    }

    private static Why why(byte[] content) {
        return ((TableFile.Refused) TableFile.read(content)).why();
    }

    private static Why why(String text) {
        return why(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void cellsAreSeparatedByWhateverMakesTheMostHeads(String separator) {
        Table table = table(("Reference,Words,Gravity\r\nY-1,\"a, b; c\",2\r\n")
                .replace("\"a, b; c\"", "@")
                .replace(",", separator)
                .replace("@", "\"a, b; c\"")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(table.heads()).containsExactly("Reference", "Words", "Gravity");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cells()).containsExactly("Y-1", "a, b; c", "2");
        });
    }

    @Test
    void textIsReadAsItWasWrittenAndAGuessIsToldApart() {
        String text = "Reference;Strengths\nY-1;Café\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            TableFile.Read read = (TableFile.Read) TableFile.read(text.getBytes(charset));
            assertThat(read.table().rows().get(0).cells()).as(charset.name()).containsExactly("Y-1", "Café");
            assertThat(read.written())
                    .isEqualTo(
                            charset.equals(StandardCharsets.UTF_8)
                                    ? Written.UTF_8
                                    : charset.equals(StandardCharsets.UTF_16) ? Written.UTF_16 : Written.WINDOWS_1252);
        }
        Table marked = table(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.heads()).containsExactly("Reference", "Strengths");
        assertThat(table("sep=;\r\nReference;Strengths\r\nY-1;x".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .number())
                .isEqualTo(2);
    }

    @Test
    void rowsAreNumberedAsASpreadsheetNumbersThem() {
        Table table = table("A,B,\n1,2,\n\n,,\n\"3\nand more\",4,\n5,6,\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.heads()).containsExactly("A", "B");
        assertThat(table.rows().stream().map(Table.Row::number)).containsExactly(2, 5, 6);
    }

    @Test
    void whatOurOwnFilesMadeHarmlessIsReadAsItWas() {
        assertThat(table("A,B\n'=1+1,'x\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("=1+1", "'x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "EMPTY@''",
                "EMPTY@'  \n'",
                "ONE_COLUMN@'{\"reference\": 1}'",
                "NO_HEADS@'Y-1,14\nY-2,15'",
                "NO_HEADS@'reference,2026-06-02\nY-2,x'",
                "HEAD_TWICE@'Gravity,reference,gravity\n1,Y-1,2'",
                "HEAD_MISSING@'reference,,gravity\nY-1,2,3'",
                "NO_ROWS@'reference,gravity\n'",
                "CELL_WITHOUT_HEAD@'reference,gravity\nY-1,2,3'",
                "QUOTES@'reference,gravity\nY-1,\"2'"
            })
    void aFileThatIsNoTableHasOneReason(Why why, String text) {
        assertThat(why(text)).isEqualTo(why);
    }

    @Test
    void whatIsNoTextAndWhatIsTooMuchIsRefused() {
        assertThat(why("%PDF-1.7\n\u0000\u0001,x\n")).isEqualTo(Why.NEITHER_CSV_NOR_XLSX);
        assertThat(why(new byte[] {'a', ',', (byte) 0x81, '\n'})).isEqualTo(Why.ENCODING);
        assertThat(why(new byte[TableFile.LARGEST + 1])).isEqualTo(Why.TOO_LARGE);
        assertThat(why("a,b\n" + "1,2\n".repeat(TableFile.MOST_ROWS + 1))).isEqualTo(Why.TOO_MANY_ROWS);
        assertThat(table(("a,b\n" + "1,2\n".repeat(TableFile.MOST_ROWS)).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(TableFile.MOST_ROWS);
        assertThat(why("h,".repeat(TableFile.MOST_COLUMNS + 1) + "\n1,2")).isEqualTo(Why.TOO_MANY_COLUMNS);
        assertThat(why("a,b\nx," + "y".repeat(TableFile.LONGEST_CELL + 1))).isEqualTo(Why.CELL_TOO_LONG);
        assertThat(((TableFile.Refused) read("a,b\n1,2\n3,4,5\n")).where()).containsExactly(3);
    }

    private static byte[] saved(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    private static XSSFWorkbook book(boolean from1904) {
        XSSFWorkbook book = new XSSFWorkbook();
        if (from1904) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        XSSFSheet sheet = book.createSheet("Cases");
        XSSFRow heads = sheet.createRow(0);
        List.of("Reference", "Age", "Panel", "Gravity", "Willing", "Words")
                .forEach(each ->
                        heads.createCell(Math.max(0, heads.getLastCellNum())).setCellValue(each));
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd mmm yy"));
        CellStyle euros = book.createCellStyle();
        euros.setDataFormat(book.createDataFormat().getFormat("0.00"));
        XSSFRow row = sheet.createRow(2);
        row.createCell(0).setCellValue("Y-1");
        row.createCell(1).setCellValue(14);
        row.getCell(1).setCellStyle(euros);
        row.createCell(2).setCellValue(LocalDate.of(2026, 6, 2));
        row.getCell(2).setCellStyle(day);
        row.createCell(3).setCellFormula("1+1");
        row.createCell(4).setCellValue(true);
        book.createSheet("Another").createRow(0).createCell(0).setCellValue("not read");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return book;
    }

    @Test
    void aWorkbookIsReadAsNumbersDaysAndWordsWhateverTheyLookLike() throws IOException {
        for (boolean from1904 : new boolean[] {false, true}) {
            TableFile.Read read = (TableFile.Read) TableFile.read(saved(book(from1904)));
            assertThat(read.written()).isEqualTo(Written.WORKBOOK);
            assertThat(read.table().heads())
                    .containsExactly("Reference", "Age", "Panel", "Gravity", "Willing", "Words");
            assertThat(read.table().rows()).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.cells()).containsExactly("Y-1", "14", "2026-06-02", "2", "TRUE", "");
            });
        }
    }

    @Test
    void aFormulaThatCameToAnErrorIsToldWithItsCell() throws IOException {
        XSSFWorkbook book = book(false);
        book.getSheetAt(0).getRow(2).createCell(5).setCellFormula("1/0");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        TableFile.Refused refused = (TableFile.Refused) TableFile.read(saved(book));
        assertThat(refused.why()).isEqualTo(Why.FORMULA_ERROR);
        assertThat(refused.where()).containsExactly("F3", "#DIV/0!", 1);
    }

    private static byte[] packed(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPackedFileIsLookedAtBeforeAnythingReadsIt() throws IOException {
        assertThat(why(packed("word/document.xml", "<w/>"))).isEqualTo(Why.NEITHER_CSV_NOR_XLSX);
        assertThat(why(packed("xl/workbook.xml", "<w/>", "xl/vbaProject.bin", "x")))
                .isEqualTo(Why.MACROS);
        assertThat(why(packed("xl/workbook.xml", "<w/>"))).isEqualTo(Why.BROKEN_WORKBOOK);
        assertThat(why(new byte[] {'P', 'K', 3, 4, 0, 0})).isIn(Why.BROKEN_WORKBOOK, Why.NEITHER_CSV_NOR_XLSX);
        byte[] bomb = packed("xl/workbook.xml", " ".repeat(Unpacked.LARGEST + 1));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(why(bomb)).isEqualTo(Why.UNPACKS_TOO_LARGE);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertThat(why(old)).isEqualTo(Why.OLD_OR_LOCKED_WORKBOOK);
    }

    @Test
    void aPartWhoseNameIsNoTextIsNoWorkbook() {
        byte[] packed = {
            'P', 'K', 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, -1
        };
        assertThat(why(packed)).isEqualTo(Why.BROKEN_WORKBOOK);
    }
}
