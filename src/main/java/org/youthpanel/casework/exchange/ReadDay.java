package org.youthpanel.casework.exchange;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.casework.London;

/** Reads a day as systems write it: alone, or with a time behind it. */
final class ReadDay {

    private static final List<DateTimeFormatter> DAY_FIRST = Stream.of(
                    "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d M uuuu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu")
            .map(ReadDay::strict)
            .toList();

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
    /** A workbook gives a day and a time, and so do exports of databases. */
    private static final String TIME = "[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$";

    private ReadDay() {}

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** @return as 2026-06-02; empty where it is no day */
    static Optional<String> read(String cell, Mapping.Dates dates) {
        if (cell.endsWith("Z")) {
            // in summer midnight here is an hour earlier there, on the day before
            return attempt(() ->
                    London.day(OffsetDateTime.parse(cell.replace(' ', 'T')).toInstant()));
        }
        String day = cell.replaceFirst(TIME, "");
        return Stream.concat(Stream.of(ISO), dates == Mapping.Dates.DAY_FIRST ? DAY_FIRST.stream() : Stream.of())
                .flatMap(each -> attempt(() -> LocalDate.parse(day, each)).stream())
                .findFirst();
    }

    private static Optional<String> attempt(java.util.function.Supplier<LocalDate> reading) {
        try {
            return Optional.of(reading.get().toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
