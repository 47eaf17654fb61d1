package org.youthpanel.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days in England and Wales: Monday to Friday without bank holidays. The day counted from is day 0. Example:
 * ten working days after Thursday 2 April 2026 is Monday 20 April, for Easter lies between.
 */
public final class WorkingDays {

    private static final String SOURCE = "/org/youthpanel/facts/bank-holidays.csv";
    /** No clock of the policy is longer; a start this close to the end of the data could run out of it. */
    private static final int LONGEST_CLOCK_IN_DAYS = 60;

    private final Set<LocalDate> bankHolidays;
    private final LocalDate first;
    private final LocalDate last;

    private WorkingDays(Set<LocalDate> bankHolidays) {
        this.bankHolidays = bankHolidays;
        this.first =
                bankHolidays.stream().min(LocalDate::compareTo).orElseThrow().withDayOfYear(1);
        LocalDate latest = bankHolidays.stream().max(LocalDate::compareTo).orElseThrow();
        this.last = latest.withDayOfYear(latest.lengthOfYear());
    }

    /** The bank holidays of the data file, which names its source and years. */
    public static WorkingDays ofEnglandAndWales() {
        try (InputStream stream = WorkingDays.class.getResourceAsStream(SOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(SOURCE + " is not on the class path");
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines();
            return new WorkingDays(lines.filter(line -> !line.startsWith("#") && !line.startsWith("date"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalDate first() {
        return first;
    }

    /** The last day from which every clock of the policy can be counted. */
    public LocalDate lastStart() {
        return last.minusDays(LONGEST_CLOCK_IN_DAYS);
    }

    /** Whether working days can be counted from this day at all: outside the data there is no answer, not a guess. */
    public boolean covers(LocalDate start) {
        return !start.isBefore(first) && !start.isAfter(lastStart());
    }

    public LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.isAfter(last)) {
                throw new IllegalArgumentException("No bank holidays are known after " + last);
            }
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(day);
    }

    Set<LocalDate> bankHolidays() {
        return bankHolidays;
    }
}
