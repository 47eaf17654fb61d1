package org.youthpanel.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = WorkingDays.ofEnglandAndWales();

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-04-02, 10, 2026-04-20", // Easter
        "2026-05-01, 15, 2026-05-26", // two bank holidays in May
        "2026-05-02, 15, 2026-05-26", // from a Saturday
        "2022-06-01, 1, 2022-06-06", // the jubilee took Thursday and Friday
        "2022-09-16, 1, 2022-09-20", // the state funeral took the Monday
        "2026-12-24, 1, 2026-12-29", // Boxing Day on a Saturday has a substitute
        "2026-06-02, 0, 2026-06-02",
    })
    void bankHolidaysAndWeekendsAreNotCounted(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.after(from, days)).isEqualTo(expected);
    }

    @Test
    void outsideTheDataThereIsNoAnswer() {
        assertThat(workingDays.covers(LocalDate.of(2014, 12, 31))).isFalse();
        assertThat(workingDays.covers(workingDays.first())).isTrue();
        assertThat(workingDays.covers(workingDays.lastStart())).isTrue();
        assertThat(workingDays.covers(workingDays.lastStart().plusDays(1))).isFalse();
        assertThatThrownBy(() -> workingDays.after(LocalDate.of(2028, 12, 20), 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** An independent calendar, for the years it knows the proclaimed days of. */
    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028})
    void theListAgreesWithAnIndependentCalendar(int year) {
        var calendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

        var independent = calendar.getHolidays(Year.of(year), "eng").stream()
                .map(Holiday::getDate)
                .filter(date -> date.getDayOfWeek().getValue() < 6)
                .collect(Collectors.toSet());
        var ours = workingDays.bankHolidays().stream()
                .filter(date -> date.getYear() == year)
                .collect(Collectors.toSet());

        assertThat(ours).isEqualTo(independent);
    }
}
