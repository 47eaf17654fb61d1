package org.youthpanel.casework.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youthpanel.casework.sheet.Sheet.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;

class SheetTest {

    private static final List<Head> HEADS = List.of(
            new Head("panel", "Panel", Kind.TEXT, 20),
            new Head("on", "Day", Kind.DAY, 12),
            new Head("n", "Cases", Kind.COUNT, 12));

    private static XSSFWorkbook book(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteWorkbook.write("Youth Panel", "A title", "None", List.of(sheet), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String csv(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WriteCsv.write(sheet, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Sheet of(List<List<@Nullable Object>> rows) {
        return Sheet.of("Cases here", HEADS, rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void whatWouldRunAsAFormulaIsText(String typed) throws IOException {
        Sheet sheet = of(List.of(row(typed, LocalDate.of(2026, 1, 31), -3)));
        assertThat(csv(sheet)).contains("'" + typed).contains("2026-01-31,-3");
        try (XSSFWorkbook book = book(sheet)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'");
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(-3);
        }
    }

    @Test
    void signsAndLettersComeThrough() throws IOException {
        String typed = "Llŷn, \"south\" & <east>; it’s 😀";
        Sheet sheet = of(List.of(row(typed, null, null)));
        assertThat(csv(sheet)).isEqualTo("\ufeffpanel,on,n\r\n\"" + typed.replace("\"", "\"\"") + "\",,\r\n");
        try (XSSFWorkbook book = book(sheet)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(typed);
        }
    }

    @Test
    void aTableWithoutRowsIsATableStill() throws IOException {
        try (XSSFWorkbook book = book(of(List.of()))) {
            assertThat(book.getSheetAt(0).getTables().get(0).getEndRowIndex()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("None");
        }
    }

    @Test
    void rowsAreWrittenAsTheyCome() throws IOException {
        int size = 200_000;
        long[] written = {0};
        long[] whenHalf = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        };
        Sheet sheet = new Sheet("Large", "", HEADS, size, taking -> {
            for (int i = 0; i < size; i++) {
                taking.take(row("Case " + i, LocalDate.of(2026, 1, 1), i));
                whenHalf[0] = i == size / 2 ? written[0] : whenHalf[0];
            }
        });
        WriteWorkbook.write("Youth Panel", "Large", "None", List.of(sheet), out);
        assertThat(whenHalf[0]).isGreaterThan(written[0] / 3);
    }

    @Test
    void fewerRowsThanToldAreNoWholeFile() {
        Sheet sheet = new Sheet("Short", "", HEADS, 2, taking -> taking.take(row("One", null, 1)));
        assertThatThrownBy(() -> book(sheet)).isInstanceOf(IOException.class);
    }
}
