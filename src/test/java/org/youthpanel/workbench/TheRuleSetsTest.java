package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published rule sets, held to everything that can be said against rule sets: every scenario runs here. */
class TheRuleSetsTest {

    @Test
    void nothingIsWrongWithThem() {
        Verification.Report report = Verification.of(
                Path.of("rules"), Path.of("scenarios"), List.of(), progress -> System.out.println("  " + progress));

        assertThat(report.defects()).isEmpty();
    }
}
