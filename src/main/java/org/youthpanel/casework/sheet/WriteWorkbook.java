package org.youthpanel.casework.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.sheet.Sheet.Head;

/**
 * Writes sheets as a workbook, each one table that a spreadsheet program knows as one: a single row of heads, no merged
 * cells, no empty rows. Of who made it its properties say nothing.
 */
public final class WriteWorkbook {

    private static final String VERSION = "1.0";
    private static final int ROWS_AT_ONCE = 500;
    private static final double TITLE_SIZE = 16;

    private final Workbook book;
    /** Said where a sheet has no rows, since a table has one at least. */
    private final String none;

    private WriteWorkbook(Workbook book, String none) {
        this.book = book;
        this.none = none;
    }

    /** The stream stays open. @param program named in the file as what made it */
    public static void write(String program, String title, String none, List<Sheet> sheets, OutputStream out)
            throws IOException {
        // never closed where a sheet fails: half a file has to look like half a file
        Workbook book = new Workbook(out, program, VERSION);
        book.properties().setTitle(title);
        WriteWorkbook writing = new WriteWorkbook(book, none);
        for (Sheet sheet : sheets) {
            writing.write(sheet);
        }
        book.finish();
    }

    private void write(Sheet sheet) throws IOException {
        Worksheet page = book.newWorksheet(sheet.name());
        int top = sheet.title().isEmpty() ? 0 : 1;
        int width = sheet.heads().size();
        if (top > 0) {
            page.value(0, 0, sheet.title());
            page.style(0, 0).bold().fontSize((int) TITLE_SIZE).set();
        }
        for (int column = 0; column < width; column++) {
            page.width(column, sheet.heads().get(column).width());
        }
        page.freezePane(0, top + 1);
        int last = top + Math.max(1, sheet.size());
        Range range = page.range(top, 0, last, width - 1);
        String name = sheet.name().replace(" ", "");
        range.createTable(sheet.heads().stream().map(Head::name).toArray(String[]::new))
                .setName(name)
                .setDisplayName(name);
        page.range(top, 0, top, width - 1).style().bold().wrapText(true).set();
        if (sheet.size() == 0) {
            page.value(top + 1, 0, none);
        }
        int[] row = {top};
        sheet.rows().each(cells -> {
            row[0]++;
            put(page, row[0], sheet.heads(), cells);
            if (row[0] % ROWS_AT_ONCE == 0) {
                page.flush();
            }
        });
        if (row[0] - top != sheet.size()) {
            throw new IOException("The rows have become others while the file was written.");
        }
        page.finish();
    }

    private static void put(Worksheet page, int row, List<Head> heads, List<@Nullable Object> cells) {
        for (int column = 0; column < heads.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof LocalDate day) {
                page.value(row, column, day);
            } else if (cell instanceof Number number) {
                page.value(row, column, number);
            } else if (cell != null) {
                // in the row itself: a list of all texts of the book would have to be held
                page.inlineString(row, column, Harmless.text(String.valueOf(cell)));
            }
            style(page.style(row, column), heads.get(column)).set();
        }
    }

    private static StyleSetter style(StyleSetter style, Head head) {
        return switch (head.kind()) {
            case TEXT -> style.wrapText(true).verticalAlignment("top");
            case COUNT -> style.format("0").verticalAlignment("top");
            case NUMBER -> style.format("0.000").verticalAlignment("top");
            case SHARE -> style.format("0.0%").verticalAlignment("top");
            case DAY -> style.format("yyyy-mm-dd").verticalAlignment("top");
        };
    }
}
