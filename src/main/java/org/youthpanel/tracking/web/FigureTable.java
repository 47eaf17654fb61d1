package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Proportion;

/** A table that is written down once: for people a sheet with a row for each entry, for programs a line for each number. */
final class FigureTable {

    private static final int NARROW = 12;
    private static final int NAME = 34;
    private static final int WIDE = 60;

    private final Words words;
    private final String sheet;
    private final List<Head> heads = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    FigureTable(Words words, String sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /** @param reasoned whether it may not be there, and says why */
    private record Measure(String code, boolean reasoned, List<Reading> readings) {}

    /** Takes out of a number what stands in a column. */
    private interface Reading {
        @Nullable
        Object of(Number number);
    }

    /**
     * @param table that its lines stand in
     * @param code of its lines, or their beginning
     * @param keys what stands before the numbers
     * @param numbers one for each measure; null where there is none
     */
    private record Entry(String table, String code, String name, List<String> keys, List<@Nullable Number> numbers) {}

    /** @param why there is no value; empty where there is one, or where only a count is told */
    record Number(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer count,
            @Nullable Integer of,
            String why) {

        static Number count(int count) {
            return new Number(null, null, null, count, null, "");
        }

        static Number share(Proportion share) {
            return new Number(share.value(), share.low(), share.high(), share.count(), share.of(), "");
        }

        static Number ratio(double value, double low, double high) {
            return new Number(value, low, high, null, null, "");
        }

        static Number missing(@Nullable Integer count, @Nullable Integer of, String why) {
            return new Number(null, null, null, count, of, why);
        }
    }

    FigureTable key(String... codes) {
        for (String code : codes) {
            heads.add(head(code, Kind.TEXT, NAME));
        }
        return this;
    }

    FigureTable count(String... codes) {
        for (String code : codes) {
            heads.add(head(code, Kind.COUNT, NARROW));
            measures.add(new Measure(code, false, List.of(Number::count)));
        }
        return this;
    }

    /** A share, with its count and what it is of. */
    FigureTable share(String code, String count, String of) {
        heads.add(head(count, Kind.COUNT, NARROW));
        heads.add(head(of, Kind.COUNT, NARROW));
        return value(code, Kind.SHARE, List.of(Number::count, Number::of));
    }

    /** A value that no count stands behind, with its interval. */
    FigureTable value(String code, Kind kind) {
        return value(code, kind, List.of());
    }

    FigureTable number(String code) {
        heads.add(head(code, Kind.NUMBER, NARROW));
        measures.add(new Measure(code, true, List.of(Number::value)));
        return this;
    }

    private FigureTable value(String code, Kind kind, List<Reading> before) {
        heads.add(head(code, kind, NARROW));
        heads.add(head(code + "Low", kind, NARROW));
        heads.add(head(code + "High", kind, NARROW));
        List<Reading> readings = new ArrayList<>(before);
        readings.addAll(List.of(Number::value, Number::low, Number::high));
        measures.add(new Measure(code, true, readings));
        return this;
    }

    void add(String table, String code, String name, List<String> keys, @Nullable Number... numbers) {
        entries.add(new Entry(table, code, name, keys, java.util.Arrays.asList(numbers)));
    }

    Sheet sheet() {
        List<Head> all = new ArrayList<>(heads);
        boolean reasons = measures.stream().anyMatch(Measure::reasoned);
        if (reasons) {
            all.add(head("why", Kind.TEXT, WIDE));
        }
        return Sheet.of(
                sheet, all, entries.stream().map(each -> row(each, reasons)).toList());
    }

    private List<@Nullable Object> row(Entry entry, boolean reasons) {
        List<@Nullable Object> row = new ArrayList<>(entry.keys());
        String why = "";
        for (int i = 0; i < measures.size(); i++) {
            @Nullable Number number = entry.numbers().get(i);
            for (Reading each : measures.get(i).readings()) {
                row.add(number == null ? null : each.of(number));
            }
            why = why.isEmpty() && number != null ? number.why() : why;
        }
        if (reasons) {
            row.add(why);
        }
        return row;
    }

    List<FigureLines.Line> lines() {
        List<FigureLines.Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            for (int i = 0; i < measures.size(); i++) {
                @Nullable Number number = entry.numbers().get(i);
                String code = measures.get(i).code();
                if (number != null) {
                    lines.add(new FigureLines.Line(
                            entry.table(),
                            entry.code() + ">" + code,
                            words.of("words.part", entry.name(), words.of("files.head." + code)),
                            number.value(),
                            number.low(),
                            number.high(),
                            number.count(),
                            number.of(),
                            number.why()));
                }
            }
        }
        return lines;
    }

    private Head head(String code, Kind kind, int width) {
        return new Head(code, words.of("files.head." + code), kind, width);
    }
}
