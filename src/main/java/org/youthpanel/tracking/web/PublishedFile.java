package org.youthpanel.tracking.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.youthpanel.tracking.published.PublishedSet;
import org.youthpanel.tracking.published.PublishedTable;

/** Published tables as one file: a line for each cell. Made of nothing but what is kept, so that it is always the same. */
final class PublishedFile {

    static final String HIDDEN = "[c]";
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private PublishedFile() {}

    static String csv(PublishedSet set) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("service", "quarter", "table", "row_by", "row", "column_by", "column", "children");
            for (PublishedTable table : set.tables()) {
                print(set, table, csv);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(PublishedSet set, PublishedTable table, CSVPrinter csv) throws IOException {
        List<String> by = table.by();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                csv.printRecord(
                        set.service(),
                        set.quarter().code(),
                        table.code(),
                        by.get(0),
                        table.rows().get(row),
                        by.size() > 1 ? by.get(1) : "",
                        table.columns().get(column),
                        table.cells().get(row).get(column).map(String::valueOf).orElse(HIDDEN));
            }
        }
    }
}
