package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationReportTest {

    @Test
    void whereNothingWasTriedThePageDoesNotSayThatEverythingWas() {
        String page = VerificationReport.of(
                new Verification.Report(List.of("national/5.1 has <two> rules with the id NAT-1"), List.of()));

        assertThat(page)
                .contains("<h1>One thing is wrong</h1>")
                .contains("Not every case was tried")
                .contains("has &lt;two&gt; rules")
                .doesNotContain("nothing was left out")
                .doesNotContain("What was tried");
    }
}
