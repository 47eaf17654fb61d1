package org.youthpanel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest(name = "{0} {1} {2} is told as {3}")
    @CsvSource({
        "2, 6, 26, year-digits",
        "2, 6, 202, year-digits",
        "2, 6, 20266, no-date",
        "2, 6, two, no-date",
        "31, 2, 2026, no-date",
        "2, '', 2026, date-part",
        "2, 6, 2026, ",
    })
    void aDateThatIsNoneIsToldByWhatIsWrongWithIt(String day, String month, String year, String wrong) {
        Typed typed = new Typed();
        typed.add("on.day", day);
        typed.add("on.month", month);
        typed.add("on.year", year);
        assertThat(TypedDate.of(typed, "on").wrong()).isEqualTo(wrong);
    }
}
