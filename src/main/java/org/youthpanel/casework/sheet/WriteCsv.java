package org.youthpanel.casework.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a sheet after RFC 4180: one row of heads, UTF-8 with a mark at its beginning, without which Excel guesses. */
public final class WriteCsv {

    private static final char MARK = '\ufeff';

    private WriteCsv() {}

    /** The stream stays open. */
    public static void write(Sheet sheet, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(sheet.heads().stream().map(Sheet.Head::code).toList());
        sheet.rows().each(row -> printer.printRecord(texts(row)));
        printer.flush();
    }

    private static List<String> texts(List<@Nullable Object> row) {
        List<String> texts = new ArrayList<>();
        for (Object cell : row) {
            texts.add(cell == null ? "" : cell instanceof String text ? Harmless.text(text) : String.valueOf(cell));
        }
        return texts;
    }
}
