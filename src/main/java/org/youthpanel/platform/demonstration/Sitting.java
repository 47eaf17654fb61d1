package org.youthpanel.platform.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * One weekly sitting of the panel, always on a Tuesday.
 *
 * @param cases how many it hears, 0 or more
 */
record Sitting(LocalDate on, int cases) {

    private record Days(MonthDay first, MonthDay last) {}

    /** About when schools are closed: they differ, and Easter moves. */
    private static final List<Days> HOLIDAYS = List.of(
            days(1, 1, 1, 3),
            days(2, 14, 2, 20),
            days(4, 1, 4, 14),
            days(5, 25, 5, 31),
            days(7, 23, 8, 31),
            days(10, 24, 10, 31),
            days(12, 20, 12, 31));

    /** Between Christmas and New Year nobody sits. */
    private static final Days CHRISTMAS = days(12, 23, 12, 31);

    /** The sittings of the twelve months up to this day. */
    static List<Sitting> ofTheYearTo(LocalDate lastDay, Chance chance) {
        List<Sitting> sittings = new ArrayList<>();
        LocalDate first = lastDay.minusYears(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        for (LocalDate on = first; !on.isAfter(lastDay); on = on.plusWeeks(1)) {
            sittings.add(new Sitting(on, cases(on, chance)));
        }
        return sittings;
    }

    static LocalDate nextAfter(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    static boolean isInSchoolHolidays(LocalDate day) {
        return HOLIDAYS.stream().anyMatch(each -> within(each, day));
    }

    /** Makes about a hundred and ten in a year, which is what a service of middle size decides. */
    private static int cases(LocalDate on, Chance chance) {
        if (within(CHRISTMAS, on)) {
            return 0;
        }
        return chance.number(isInSchoolHolidays(on) ? "0 25, 1 45, 2 30" : "0 5, 1 15, 2 31, 3 30, 4 15, 5 4");
    }

    private static boolean within(Days days, LocalDate day) {
        MonthDay on = MonthDay.from(day);
        return !on.isBefore(days.first()) && !on.isAfter(days.last());
    }

    private static Days days(int fromMonth, int fromDay, int toMonth, int toDay) {
        return new Days(MonthDay.of(fromMonth, fromDay), MonthDay.of(toMonth, toDay));
    }
}
