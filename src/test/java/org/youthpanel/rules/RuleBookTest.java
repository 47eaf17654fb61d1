package org.youthpanel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions are in force when. */
class RuleBookTest {

    private static final RuleBook BOOK = RuleBook.reading(Path.of("rules"));

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "national, 2015-04-12, none",
        "national, 2015-04-13, 1.0",
        "national, 2023-09-30, 1.0",
        "national, 2023-10-01, 2.0",
        "national, 2024-03-31, 2.0",
        "national, 2024-04-01, 3.0",
        "national, 2025-01-31, 3.0",
        "national, 2025-02-01, 4.0",
        "national, 2026-02-11, 4.0",
        "national, 2026-02-12, 5.0",
        "leeds, 2019-09-30, none",
        "leeds, 2019-10-01, 1.0",
        "leeds, 2021-06-30, 1.0",
        "leeds, 2021-07-01, 2.0",
        "leeds, 2023-09-30, 2.0",
        "leeds, 2023-10-01, 3.0",
        "leicestershire, 2024-05-31, none",
        "leicestershire, 2024-06-01, 1.0",
    })
    void theFirstDayOfAVersionIsInAndTheDayBeforeIsNot(String set, LocalDate date, String version) {
        String found = BOOK.inForce(set, date)
                .map(each -> each.manifest().version().toString())
                .orElse("none");

        assertThat(found).isEqualTo(version);
    }

    @Test
    void fromASetsFirstDayEachDayHasExactlyOneVersion() {
        for (String set : List.of("national", "leeds", "leicestershire")) {
            LocalDate day = BOOK.versions().stream()
                    .filter(version -> version.manifest().set().equals(set))
                    .map(version -> version.manifest().from())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            for (; day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusDays(1)) {
                LocalDate on = day;
                long inForce = BOOK.versions().stream()
                        .filter(version -> version.manifest().set().equals(set))
                        .filter(version -> !version.manifest().from().isAfter(on)
                                && BOOK.until(version).map(on::isBefore).orElse(true))
                        .count();
                assertThat(inForce).as(set + " on " + on).isEqualTo(1);
            }
        }
    }
}
