package org.youthpanel.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was typed in three parts or on a line.
 *
 * @param date empty where nothing was typed or it is none
 * @param wrong the code of what is wrong; null where nothing is
 * @param wrongParts which of day, month and year
 */
public record TypedDate(Optional<LocalDate> date, @Nullable String wrong, List<String> wrongParts) {

    private static final List<DateTimeFormatter> LINES = List.of(
            strict("d/M/uuuu"), strict("d M uuuu"), strict("d MMMM uuuu"), strict("d MMM uuuu"), strict("uuuu-MM-dd"));

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** From the fields name.day, name.month and name.year. */
    public static TypedDate of(Typed typed, String name) {
        List<String> empty = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String part : List.of("day", "month", "year")) {
            String text = typed.one(name + "." + part);
            if (text.isEmpty()) {
                empty.add(part);
            } else if (!text.matches(part.equals("year") ? "\\d{4}" : "\\d{1,2}")) {
                odd.add(part);
            }
        }
        if (empty.size() == 3) {
            return new TypedDate(Optional.empty(), null, List.of());
        }
        if (!empty.isEmpty()) {
            return new TypedDate(Optional.empty(), "date-part", empty);
        }
        if (!odd.isEmpty()) {
            boolean shortYear =
                    odd.equals(List.of("year")) && typed.one(name + ".year").matches("\\d{1,3}");
            return new TypedDate(Optional.empty(), shortYear ? "year-digits" : "no-date", odd);
        }
        try {
            return new TypedDate(
                    Optional.of(LocalDate.of(
                            part(typed, name, "year"), part(typed, name, "month"), part(typed, name, "day"))),
                    null,
                    List.of());
        } catch (DateTimeException e) {
            return new TypedDate(Optional.empty(), "no-date", List.of("day", "month", "year"));
        }
    }

    private static int part(Typed typed, String name, String part) {
        return Integer.parseInt(typed.one(name + "." + part));
    }

    /** From one line: 24/11/2026, 24 11 2026, 24 November 2026 or 2026-11-24. */
    static Optional<LocalDate> line(String line) {
        for (DateTimeFormatter each : LINES) {
            try {
                return Optional.of(LocalDate.parse(line, each));
            } catch (DateTimeParseException e) {
                // the next one
            }
        }
        return Optional.empty();
    }

    /** Puts a date into the three parts. */
    public static void put(Typed typed, String name, LocalDate date) {
        typed.add(name + ".day", date.getDayOfMonth());
        typed.add(name + ".month", date.getMonthValue());
        typed.add(name + ".year", date.getYear());
    }
}
