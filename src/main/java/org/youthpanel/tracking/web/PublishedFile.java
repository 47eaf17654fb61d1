package org.youthpanel.tracking.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.WriteCsv;
import org.youthpanel.tracking.published.PublishedSet;
import org.youthpanel.tracking.published.PublishedTable;

/** Published tables as one file: a line for each cell. Made of nothing but what is kept, so that it is always the same. */
final class PublishedFile {

    static final String HIDDEN = "[c]";

    private PublishedFile() {}

    static ResponseEntity<byte[]> of(PublishedSet set) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        set.tables().forEach(table -> put(set, table, rows));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8; header=present")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"published-" + set.service() + "-"
                                + set.quarter().code() + ".csv\"")
                .body(bytes(
                        List.of("service", "quarter", "table", "row_by", "row", "column_by", "column", "children"),
                        rows));
    }

    static byte[] bytes(List<String> columns, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try {
            WriteCsv.write(
                    Sheet.of(
                            "",
                            columns.stream()
                                    .map(each -> new Sheet.Head(each, each, Sheet.Kind.TEXT, 0))
                                    .toList(),
                            rows),
                    csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toByteArray();
    }

    private static void put(PublishedSet set, PublishedTable table, List<List<@Nullable Object>> rows) {
        List<String> by = table.by();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                rows.add(Sheet.row(
                        set.service(),
                        set.quarter().code(),
                        table.code(),
                        by.get(0),
                        table.rows().get(row),
                        by.size() > 1 ? by.get(1) : "",
                        table.columns().get(column),
                        table.cells().get(row).get(column).map(String::valueOf).orElse(HIDDEN)));
            }
        }
    }
}
