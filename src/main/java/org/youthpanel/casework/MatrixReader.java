package org.youthpanel.casework;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.youthpanel.facts.GravityScale;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Sha256;

/**
 * Reads the file of a service's own matrix strictly: every problem is told with its row and column, and a file with a
 * problem is not used at all. An offence that the catalogue does not have is no problem, because the catalogue is only a
 * start; it is told as a note, in case the code was mistyped.
 */
public final class MatrixReader {

    /** {@code leeds-1.0-from-2026-04-01.csv}. */
    private static final Pattern FILE =
            Pattern.compile("([a-z][a-z0-9-]*)-(\\d{1,4}\\.\\d{1,4})-from-(\\d{4}-\\d{2}-\\d{2})\\.csv");

    private static final List<String> COLUMNS = List.of("code", "name", "scale", "base", "aggravating", "mitigating");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int LONGEST = 200;

    private final OffenceCatalogue catalogue;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> notes = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<GravityScale> scales = new HashSet<>();

    private MatrixReader(OffenceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Something about one place of the file.
     *
     * @param row from 1, the head being row 1; 0 for the file as a whole
     * @param column empty for the row as a whole
     */
    public record RowProblem(int row, String column, String message) {

        @Override
        public String toString() {
            return (row == 0 ? "" : "Row " + row + (column.isEmpty() ? "" : ", column " + column) + ": ") + message;
        }
    }

    public sealed interface Result {
        /** @param notes what to look at again */
        record Read(Matrix matrix, List<RowProblem> notes) implements Result {}

        record Refused(List<RowProblem> problems) implements Result {}
    }

    /** @param name of the file, which says the service, the version and the first day */
    public static Result read(String name, byte[] file, OffenceCatalogue catalogue) {
        return new MatrixReader(catalogue).read(name, file);
    }

    private Result read(String name, byte[] file) {
        Matcher parts = FILE.matcher(name);
        Optional<LocalDate> from = Optional.empty();
        if (parts.matches()) {
            from = date(parts.group(3));
        }
        if (from.isEmpty()) {
            problem(
                    0,
                    "",
                    "The file must be named SERVICE-VERSION-from-DATE.csv, such as leeds-1.0-from-2026-04-01.csv.");
        }
        List<Matrix.Entry> entries = text(file).map(this::entries).orElse(List.of());
        if (problems.isEmpty() && entries.isEmpty()) {
            problem(0, "", "The file has no offences.");
        }
        if (!problems.isEmpty() || from.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        return new Result.Read(
                new Matrix(
                        parts.group(1),
                        parts.group(2),
                        from.get(),
                        scales.iterator().next(),
                        entries,
                        Sha256.of(file)),
                List.copyOf(notes));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            // a spreadsheet begins its file with a mark of the byte order
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problem(0, "", "The file must be saved as CSV in UTF-8.");
            return Optional.empty();
        }
    }

    private List<Matrix.Entry> entries(String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        List<Matrix.Entry> entries = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                int number = (int) row.getRecordNumber();
                List<String> cells = row.stream().map(String::strip).toList();
                if (number == 1) {
                    if (!cells.equals(COLUMNS)) {
                        problem(1, "", "The columns must be " + String.join(",", COLUMNS) + ", in this order.");
                        return List.of();
                    }
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    entry(number, cells).ifPresent(entries::add);
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            problem(0, "", "The file is no CSV: a quotation mark is not closed, or stands within a cell.");
        }
        return entries;
    }

    private Optional<Matrix.Entry> entry(int row, List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            problem(row, "", "The row must have " + COLUMNS.size() + " cells, and has " + cells.size() + ".");
            return Optional.empty();
        }
        int before = problems.size();
        String code = code(row, cells.get(0));
        String name = words(row, "name", cells.get(1));
        Optional<GravityScale> scale = scale(row, cells.get(2));
        int base = base(row, cells.get(3), scale);
        List<String> aggravating = factors(row, "aggravating", cells.get(4));
        List<String> mitigating = factors(row, "mitigating", cells.get(5));
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Matrix.Entry(
                        code, Optional.of(name).filter(each -> !each.isEmpty()), base, aggravating, mitigating));
    }

    private String code(int row, String cell) {
        if (cell.isEmpty()) {
            problem(row, "code", "Enter the code of the offence.");
        } else if (!CODE.matcher(cell).matches()) {
            problem(row, "code", "A code has up to 60 small letters, digits and hyphens.");
        } else if (rows.putIfAbsent(cell, row) != null) {
            problem(row, "code", cell + " is in row " + rows.get(cell) + " already.");
        } else if (catalogue.find(cell).isEmpty()) {
            notes.add(new RowProblem(
                    row, "code", cell + " is not in the offence catalogue. Check that it is not mistyped."));
        }
        return cell;
    }

    private Optional<GravityScale> scale(int row, String cell) {
        Optional<GravityScale> scale = Stream.of(GravityScale.values())
                .filter(each -> each.name().equals(cell))
                .findFirst();
        if (scale.isEmpty()) {
            problem(row, "scale", "The scale must be one of " + List.of(GravityScale.values()) + ".");
        } else {
            scales.add(scale.get());
            if (scales.size() > 1) {
                problem(row, "scale", "All scores of one file must be on one scale.");
            }
        }
        return scale;
    }

    private int base(int row, String cell, Optional<GravityScale> scale) {
        if (cell.isEmpty()) {
            problem(row, "base", "Enter the base score.");
        } else if (!cell.matches("\\d{1,2}")) {
            problem(row, "base", "The base score must be a whole number.");
        } else if (scale.isPresent() && !scale.get().holds(Integer.parseInt(cell))) {
            problem(
                    row,
                    "base",
                    "The base score must be from " + scale.get().lowest() + " to "
                            + scale.get().highest() + " on this scale.");
        } else {
            return Integer.parseInt(cell);
        }
        return 0;
    }

    private List<String> factors(int row, String column, String cell) {
        List<String> factors = new ArrayList<>();
        if (cell.isEmpty()) {
            return factors;
        }
        for (String each : cell.split("\\|", -1)) {
            String factor = words(row, column, each.strip());
            if (factor.isEmpty()) {
                problem(row, column, "There is an empty factor.");
            } else if (factors.contains(factor)) {
                problem(row, column, "A factor is listed twice.");
            } else {
                factors.add(factor);
            }
        }
        return factors;
    }

    private String words(int row, String column, String text) {
        if (!text.isEmpty() && (!PlainText.isWhole(text) || !PlainText.saysSomething(text) || text.contains("\n"))) {
            problem(row, column, "The words must be in one line, without control characters.");
        } else if (text.length() > LONGEST) {
            problem(row, column, "The words must have " + LONGEST + " characters or less.");
        }
        return text;
    }

    private void problem(int row, String column, String message) {
        problems.add(new RowProblem(row, column, message));
    }
}
