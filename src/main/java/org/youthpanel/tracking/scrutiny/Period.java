package org.youthpanel.tracking.scrutiny;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter or a month of the calendar.
 *
 * @param code {@code 2026-Q2} or {@code 2026-06}
 * @param last itself part of it
 */
public record Period(String code, LocalDate first, LocalDate last) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final int MONTHS = 3;
    private static final int QUARTERS_OFFERED = 8;

    public static Optional<Period> of(String code) {
        Matcher quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            YearMonth from = YearMonth.of(
                    Integer.parseInt(quarter.group(1)), (Integer.parseInt(quarter.group(2)) - 1) * MONTHS + 1);
            return Optional.of(
                    new Period(code, from.atDay(1), from.plusMonths(MONTHS - 1).atEndOfMonth()));
        }
        Matcher month = MONTH.matcher(code);
        if (month.matches()) {
            YearMonth only = YearMonth.parse(code);
            return Optional.of(new Period(code, only.atDay(1), only.atEndOfMonth()));
        }
        return Optional.empty();
    }

    public boolean isQuarter() {
        return code.contains("Q");
    }

    /** Whether its last day is over. */
    public boolean isClosed(LocalDate today) {
        return last.isBefore(today);
    }

    /** The last quarters and months that are over: quarters first, each the latest first. */
    public static List<Period> closed(LocalDate today) {
        List<Period> quarters = new ArrayList<>();
        List<Period> months = new ArrayList<>();
        YearMonth month = YearMonth.from(today).minusMonths(1);
        while (quarters.size() < QUARTERS_OFFERED) {
            months.add(of(month.toString()).orElseThrow());
            if (month.getMonthValue() % MONTHS == 0) {
                quarters.add(of(month.getYear() + "-Q" + month.getMonthValue() / MONTHS)
                        .orElseThrow());
            }
            month = month.minusMonths(1);
        }
        List<Period> all = new ArrayList<>(quarters);
        all.addAll(months.subList(0, QUARTERS_OFFERED));
        return List.copyOf(all);
    }
}
