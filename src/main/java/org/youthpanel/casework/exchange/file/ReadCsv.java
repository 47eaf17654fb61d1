package org.youthpanel.casework.exchange.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.youthpanel.casework.exchange.file.TableFile.Why;

/** Reads CSV whose cells are separated by commas, semicolons, tabs or bars: by whichever makes the most heads. */
final class ReadCsv {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    /** A line with which Excel is told the separator; it counts as no row. */
    private static final String SAID = "(?i)^sep=(.)\\R";

    private ReadCsv() {}

    static List<Table.Row> rows(String text) throws NoTable {
        String table = text.replaceFirst(SAID, "");
        char separator = text.matches("(?s)" + SAID + ".*") ? text.charAt("sep=".length()) : guessed(table);
        List<Table.Row> rows = new ArrayList<>();
        try (CSVParser parser = parser(table, separator)) {
            for (CSVRecord each : parser) {
                if (rows.size() > TableFile.MOST_ROWS) {
                    throw new NoTable(Why.TOO_MANY_ROWS, TableFile.MOST_ROWS);
                }
                Table.Row row = new Table.Row((int) each.getRecordNumber(), cells(each));
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new NoTable(
                    Why.QUOTES, rows.isEmpty() ? 1 : rows.get(rows.size() - 1).number() + 1);
        }
        return rows;
    }

    private static List<String> cells(CSVRecord row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(own(TableFile.bare(cell))));
        return cells;
    }

    /** Files of ours put an apostrophe before what a spreadsheet would run. */
    private static String own(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static char guessed(String text) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingInt(each -> heads(text, each))
                        .thenComparing(Comparator.<Character>comparingInt(SEPARATORS::indexOf)
                                .reversed()))
                .orElseThrow();
    }

    private static int heads(String text, char separator) {
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord each : parser) {
                if (each.stream().anyMatch(cell -> !cell.isBlank())) {
                    return each.size();
                }
            }
            return 0;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return 0;
        }
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                // or numbers of rows are not those of a spreadsheet program
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text));
    }
}
