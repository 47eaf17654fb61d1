package org.youthpanel.casework.exchange.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.youthpanel.casework.exchange.file.Table;

/** A table as one text, the number of each row before its cells. */
final class TableText {

    private TableText() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            print(printer, "0", table.heads());
            for (Table.Row row : table.rows()) {
                print(printer, String.valueOf(row.number()), row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, String number, List<String> cells) throws IOException {
        List<String> record = new ArrayList<>(List.of(number));
        record.addAll(cells);
        printer.printRecord(record);
    }

    static Table read(String text) {
        List<Table.Row> rows = new ArrayList<>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            for (CSVRecord each : parser) {
                List<String> cells = each.toList();
                rows.add(new Table.Row(Integer.parseInt(cells.get(0)), cells.subList(1, cells.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(rows.get(0).cells(), rows.subList(1, rows.size()));
    }
}
