package org.youthpanel.tracking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From a first day to a last, itself counted; either may be open. Example: {@code Period.of("2026-Q2")} is April to
 * June 2026.
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern UP_TO = Pattern.compile("to-(\\d{4}-Q[1-4])");
    private static final Pattern TWELVE = Pattern.compile("12-to-(\\d{4})-(0[1-9]|1[0-2])");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int APRIL = 4;
    private static final int CENTURY = 100;

    public static Period months(YearMonth first, int months) {
        return new Period(
                Optional.of(first.atDay(1)),
                Optional.of(first.plusMonths(months - 1L).atEndOfMonth()));
    }

    /** The quarter that a day is in. */
    public static Period quarter(LocalDate day) {
        int first = (day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1;
        return months(YearMonth.of(day.getYear(), first), MONTHS_OF_QUARTER);
    }

    /** The last quarter that is over. */
    public static Period lastQuarter(LocalDate today) {
        return quarter(today).before().orElseThrow();
    }

    /** Twelve months, the last of them over. */
    public static Period lastTwelveMonths(LocalDate today) {
        return months(YearMonth.from(today).minusMonths(MONTHS_OF_YEAR), MONTHS_OF_YEAR);
    }

    /** April to March, by the year it begins in. */
    public static Period financialYear(int year) {
        return months(YearMonth.of(year, APRIL), MONTHS_OF_YEAR);
    }

    /** Everything up to the last quarter that is over. */
    public static Period upToLastQuarter(LocalDate today) {
        return new Period(Optional.empty(), lastQuarter(today).to());
    }

    /**
     * {@code all}, {@code 2026-Q2}, {@code to-2026-Q2} for everything up to its last day, {@code 2026-27} for a
     * financial year, {@code 12-to-2026-10} for twelve months.
     */
    public static Optional<Period> of(String code) {
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            int first = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
            return Optional.of(months(YearMonth.of(Integer.parseInt(quarter.group(1)), first), MONTHS_OF_QUARTER));
        }
        Matcher year = YEAR.matcher(code);
        if (year.matches()) {
            int begins = Integer.parseInt(year.group(1));
            return (begins + 1) % CENTURY == Integer.parseInt(year.group(2))
                    ? Optional.of(financialYear(begins))
                    : Optional.empty();
        }
        Matcher twelve = TWELVE.matcher(code);
        if (twelve.matches()) {
            YearMonth last = YearMonth.of(Integer.parseInt(twelve.group(1)), Integer.parseInt(twelve.group(2)));
            return Optional.of(months(last.minusMonths(MONTHS_OF_YEAR - 1L), MONTHS_OF_YEAR));
        }
        Matcher upTo = UP_TO.matcher(code);
        if (upTo.matches()) {
            return of(upTo.group(1)).map(last -> new Period(Optional.empty(), last.to()));
        }
        return code.equals("all") ? Optional.of(ALWAYS) : Optional.empty();
    }

    /** Its code, as {@link #of} reads it; empty where it has none. */
    public Optional<String> code() {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.of("all");
        }
        if (from.isEmpty()) {
            return to.map(Period::quarter)
                    .filter(last -> last.to().equals(to))
                    .flatMap(Period::code)
                    .map(last -> "to-" + last);
        }
        int months = wholeMonths();
        if (months != MONTHS_OF_QUARTER && months != MONTHS_OF_YEAR) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.from(from.orElseThrow());
        if (months == MONTHS_OF_QUARTER) {
            return first.getMonthValue() % MONTHS_OF_QUARTER == 1
                    ? Optional.of(first.getYear() + "-Q" + (first.getMonthValue() / MONTHS_OF_QUARTER + 1))
                    : Optional.empty();
        }
        return Optional.of(
                first.getMonthValue() == APRIL
                        ? "%d-%02d".formatted(first.getYear(), (first.getYear() + 1) % CENTURY)
                        : "12-to-" + first.plusMonths(MONTHS_OF_YEAR - 1L));
    }

    /** How many months it is, where it is whole ones; 0 where it is not. */
    public int wholeMonths() {
        if (from.isEmpty() || to.isEmpty()) {
            return 0;
        }
        LocalDate first = from.get();
        LocalDate after = to.get().plusDays(1);
        return first.getDayOfMonth() == 1 && after.getDayOfMonth() == 1
                ? (int) ChronoUnit.MONTHS.between(first, after)
                : 0;
    }

    /** As long a period that ends the day before; empty where it has no first or no last day. */
    public Optional<Period> before() {
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int months = wholeMonths();
        LocalDate first = from.get();
        return Optional.of(
                months > 0
                        ? months(YearMonth.from(first).minusMonths(months), months)
                        : new Period(
                                Optional.of(first.minusDays(ChronoUnit.DAYS.between(first, to.get()) + 1)),
                                Optional.of(first.minusDays(1))));
    }

    /**
     * Whether it is a quarter, a financial year, or everything up to the end of a quarter, and over: no two of such
     * periods differ by a few days.
     */
    public boolean ofClosedQuarters(LocalDate today) {
        return over(today)
                && code().filter(each -> !TWELVE.matcher(each).matches()).isPresent();
    }

    /** Whether its last day is over. */
    public boolean over(LocalDate today) {
        return to.filter(last -> last.isBefore(today)).isPresent();
    }
}
