package org.youthpanel.panel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.facts.Disposal;

class PoliceCodesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final String HEAD = "service,disposal,from,code\r\n";

    private static PoliceCodesReader.Result read(String text) {
        return PoliceCodesReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PoliceCodes codes(String text) {
        return ((PoliceCodesReader.Result.Read) read(text)).codes();
    }

    @Test
    void theProgramHasTheNumbersOfThePolicyAndGuessesNoOther() {
        PoliceCodes codes = PoliceCodesReader.starting();
        assertThat(codes.of("leeds", Disposal.COMMUNITY_RESOLUTION, TODAY)).contains("8");
        assertThat(codes.of("leeds", Disposal.YOUTH_CONDITIONAL_CAUTION, TODAY)).contains("2");
        assertThat(codes.of("leeds", Disposal.CHARGE, TODAY)).contains("1");
        assertThat(codes.of("leeds", Disposal.NO_FURTHER_ACTION, TODAY)).isEmpty();
    }

    @Test
    void aCodeIsThatOfTheDayOfTheOutcome() {
        PoliceCodes codes = PoliceCodesReader.starting();
        assertThat(codes.of("leeds", Disposal.DEFERRED_PROSECUTION, LocalDate.of(2026, 2, 11)))
                .contains("22");
        assertThat(codes.of("leeds", Disposal.DEFERRED_PROSECUTION, LocalDate.of(2026, 2, 12)))
                .contains("23");
    }

    @Test
    void aServicesOwnLinesStandInPlaceOfAllOfTheProgramsForThatDisposal() {
        PoliceCodes codes = codes("\ufeff" + HEAD + "leeds,DEFERRED_PROSECUTION,2026-04-01,D9\r\nleeds,CHARGE,,\r\n");
        assertThat(codes.of("leeds", Disposal.DEFERRED_PROSECUTION, TODAY)).contains("D9");
        assertThat(codes.of("leeds", Disposal.DEFERRED_PROSECUTION, LocalDate.of(2026, 3, 31)))
                .as("before its first day it has none")
                .isEmpty();
        assertThat(codes.of("leeds", Disposal.CHARGE, TODAY)).as("left empty").isEmpty();
        assertThat(codes.of("leeds", Disposal.YOUTH_CAUTION, TODAY)).contains("2");
        assertThat(codes.of("leicestershire", Disposal.CHARGE, TODAY)).contains("1");
        assertThat(codes.isOwn("leeds", Disposal.CHARGE)).isTrue();
        assertThat(codes.isOwn("leeds", Disposal.YOUTH_CAUTION)).isFalse();
    }

    @Test
    void everyProblemOfAFileIsToldWithItsRow() {
        PoliceCodesReader.Result result = read(HEAD
                + "leeds,CAUTION,,2\r\n"
                + "*,CHARGE,,1\r\n"
                + "leeds,CHARGE,1 April,1\r\n"
                + "leeds,YOUTH_CAUTION,,=2\r\n"
                + "leeds,OUTCOME_22,,22\r\n"
                + "leeds,OUTCOME_22,,23\r\n"
                + "leeds,OUTCOME_22\r\n");
        List<String> problems = ((PoliceCodesReader.Result.Refused) result).problems();
        assertThat(problems).hasSize(6);
        assertThat(problems.get(0)).startsWith("row 2: disposal");
        assertThat(problems.get(1)).startsWith("row 3: service");
        assertThat(problems.get(2)).startsWith("row 4: from");
        assertThat(problems.get(3)).startsWith("row 5: code");
        assertThat(problems.get(4)).startsWith("row 7: the service has");
        assertThat(problems.get(5)).startsWith("row 8: has 2 cells");
        assertThat(read("disposal,code\r\n")).isInstanceOf(PoliceCodesReader.Result.Refused.class);
        assertThat(PoliceCodesReader.read(new byte[] {(byte) 0xff, 0x41}))
                .isInstanceOf(PoliceCodesReader.Result.Refused.class);
    }
}
