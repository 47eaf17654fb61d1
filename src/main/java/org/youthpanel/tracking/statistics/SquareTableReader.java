package org.youthpanel.tracking.statistics;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.youthpanel.facts.Problem;

/**
 * Reads a square table from CSV (RFC 4180): a line for each category of the first rater, in it a whole number for each
 * category of the second, no header line. Strict: every problem is told with its row and column, from 1, and nothing is
 * half-read. Lines without anything are passed over and not counted.
 */
public final class SquareTableReader {

    private static final Pattern COUNT = Pattern.compile("[0-9]+");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+([.][0-9]*)?");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*[.][0-9]*");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final List<Problem> problems = new ArrayList<>();

    private SquareTableReader() {}

    /** What reading came to. */
    public sealed interface Result {

        record Read(SquareTable table) implements Result {}

        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Result read(String csv) {
        return new SquareTableReader().table(csv);
    }

    private Result table(String csv) {
        List<List<String>> rows = rows(csv);
        if (problems.isEmpty() && rows.isEmpty()) {
            problem("", "empty", "The file has no counts.");
        }
        int head = !rows.isEmpty() && isHeader(rows.get(0)) ? 1 : 0;
        if (head == 1) {
            problem("row 1", "header", "The row has words. Leave a header line out: each row is one of counts.");
        }
        shape(rows, head);
        int[][] counts = new int[rows.size()][];
        long sum = 0;
        for (int row = head; row < rows.size(); row++) {
            counts[row] = counts(row, rows.get(row));
            for (int count : counts[row]) {
                sum += count;
            }
        }
        if (sum > Integer.MAX_VALUE) {
            problem("", "too-large", "The counts add up to more than " + Integer.MAX_VALUE + ".");
        }
        return problems.isEmpty() ? new Result.Read(SquareTable.of(counts)) : new Result.Refused(problems);
    }

    private List<List<String>> rows(String csv) {
        // a spreadsheet begins its file with a mark of the byte order
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            return parser.stream()
                    .map(row -> row.stream().map(String::strip).toList())
                    .filter(row -> row.size() > 1 || !row.get(0).isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problem("", "malformed", "The file is no CSV: a quotation mark is not closed, or stands within a cell.");
            return List.of();
        }
    }

    private static boolean isHeader(List<String> row) {
        return row.stream().noneMatch(cell -> DIGIT.matcher(cell).find())
                && row.stream().anyMatch(cell -> !cell.isEmpty());
    }

    private void shape(List<List<String>> rows, int head) {
        int size = rows.size() - head;
        if (size == 1 && rows.get(head).size() == 1) {
            problem("", "too-small", "A table has two rows or more.");
            return;
        }
        List<Integer> lengths =
                rows.stream().skip(head).map(List::size).distinct().toList();
        if (lengths.size() == 1 && lengths.get(0) != size) {
            problem(
                    "",
                    "not-square",
                    "The table is not square: it has " + number(size, "row") + " of " + number(lengths.get(0), "cell")
                            + ".");
            return;
        }
        for (int row = head; row < rows.size(); row++) {
            int cells = rows.get(row).size();
            if (cells != size) {
                problem(
                        "row " + (row + 1),
                        "wrong-length",
                        "The row has " + number(cells, "cell") + ", and the table " + number(size, "row")
                                + ". Each row must have as many cells as there are rows.");
            }
        }
    }

    private static String number(int of, String what) {
        return of + " " + what + (of == 1 ? "" : "s");
    }

    private int[] counts(int row, List<String> cells) {
        int[] counts = new int[cells.size()];
        for (int column = 0; column < counts.length; column++) {
            counts[column] = count("row " + (row + 1) + ", column " + (column + 1), cells.get(column));
        }
        return counts;
    }

    private int count(String at, String cell) {
        if (COUNT.matcher(cell).matches()) {
            try {
                return Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                problem(at, "too-large", "The count must be " + Integer.MAX_VALUE + " or less.");
            }
        } else if (cell.isEmpty()) {
            problem(at, "empty-cell", "The cell is empty. Write 0 where there is no case.");
        } else if (NEGATIVE.matcher(cell).matches()) {
            problem(at, "negative", "A count cannot be below 0.");
        } else if (DECIMAL.matcher(cell).matches()) {
            problem(at, "decimal", "A count must be a whole number, without a decimal point.");
        } else {
            problem(at, "not-a-number", "A count must be a whole number, in digits alone.");
        }
        return 0;
    }

    private void problem(String path, String code, String message) {
        problems.add(new Problem(path, code, message));
    }
}
