package org.youthpanel.panel.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.youthpanel.facts.Disposal;

/**
 * Reads a table of outcome codes strictly: every problem is told with its row, and a table with a problem is not used at
 * all. Its columns are {@code service, disposal, from, code}.
 */
public final class PoliceCodesReader {

    private static final List<String> COLUMNS = List.of("service", "disposal", "from", "code");
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./_-]{0,19}");
    private static final String MARK = "\ufeff";

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PoliceCodesReader() {}

    public sealed interface Result {
        record Read(PoliceCodes codes) implements Result {}

        record Refused(List<String> problems) implements Result {}
    }

    /** What the product starts with, from the policy; unconfirmed like all of its catalogue. */
    public static PoliceCodes starting() {
        try (InputStream stream = PoliceCodesReader.class.getResourceAsStream("police-codes.csv")) {
            if (stream == null) {
                throw new IllegalStateException("police-codes.csv is not on the class path");
            }
            PoliceCodesReader reader = new PoliceCodesReader();
            List<PoliceCodes.Line> lines = reader.lines(stream.readAllBytes(), true);
            if (!reader.problems.isEmpty()) {
                throw new IllegalStateException(String.join("; ", reader.problems));
            }
            return new PoliceCodes(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's own table over the one to start with. */
    public static Result read(byte[] file) {
        PoliceCodesReader reader = new PoliceCodesReader();
        List<PoliceCodes.Line> lines = reader.lines(file, false);
        return reader.problems.isEmpty()
                ? new Result.Read(starting().with(lines))
                : new Result.Refused(List.copyOf(reader.problems));
    }

    private List<PoliceCodes.Line> lines(byte[] file, boolean any) {
        List<PoliceCodes.Line> lines = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String plain = text.startsWith(MARK) ? text.substring(1) : text;
            List<CSVRecord> rows =
                    CSVParser.parse(new StringReader(plain), CSVFormat.RFC4180).getRecords();
            if (rows.isEmpty() || !rows.get(0).toList().equals(COLUMNS)) {
                problems.add("row 1 must be " + String.join(",", COLUMNS));
                return List.of();
            }
            for (CSVRecord row : rows.subList(1, rows.size())) {
                line(row, any).ifPresent(lines::add);
            }
        } catch (CharacterCodingException e) {
            problems.add("it is not UTF-8");
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            problems.add("it is no CSV");
        }
        return lines;
    }

    private Optional<PoliceCodes.Line> line(CSVRecord row, boolean any) {
        long number = row.getRecordNumber();
        if (row.size() != COLUMNS.size()) {
            problem(number, "has " + row.size() + " cells instead of " + COLUMNS.size());
            return Optional.empty();
        }
        List<String> cells = row.toList().stream().map(String::strip).toList();
        int before = problems.size();
        String service = cells.get(0);
        if (!(any ? service.equals(PoliceCodes.ANY) : SERVICE.matcher(service).matches())) {
            problem(number, "service must be the short name of a service, such as leeds");
        }
        Optional<Disposal> disposal = Stream.of(Disposal.values())
                .filter(each -> each.name().equals(cells.get(1)))
                .findFirst();
        if (disposal.isEmpty()) {
            problem(number, "disposal must be one of " + List.of(Disposal.values()));
        }
        Optional<LocalDate> from = day(number, cells.get(2));
        if (!cells.get(3).isEmpty() && !CODE.matcher(cells.get(3)).matches()) {
            problem(number, "code must be 1 to 20 letters and digits, or empty where the force has none");
        }
        if (!seen.add(cells.get(0) + "," + cells.get(1) + "," + cells.get(2))) {
            problem(number, "the service has this disposal from this day already");
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new PoliceCodes.Line(
                        service,
                        disposal.orElseThrow(),
                        from,
                        Optional.of(cells.get(3)).filter(each -> !each.isEmpty())));
    }

    private Optional<LocalDate> day(long number, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problem(number, "from must be a day such as 2026-04-01, or empty");
            return Optional.empty();
        }
    }

    private void problem(long row, String what) {
        problems.add("row " + row + ": " + what);
    }
}
