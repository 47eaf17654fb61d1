package org.youthpanel.tracking.published;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year: {@code 2026-Q2} is April to June. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-Q([1-4])");
    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / MONTHS);
    }

    public static Optional<Quarter> of(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public String code() {
        return year + "-Q" + number;
    }

    public LocalDate from() {
        return LocalDate.of(year, MONTHS * (number - 1) + 1, 1);
    }

    /** The last day, itself part of it. */
    public LocalDate to() {
        return from().plusMonths(MONTHS).minusDays(1);
    }

    public boolean isOver(LocalDate today) {
        return to().isBefore(today);
    }

    public Quarter before() {
        return of(from().minusDays(1));
    }

    @Override
    public int compareTo(Quarter other) {
        return from().compareTo(other.from());
    }
}
