package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.store.OpenLog;

class RetentionCommandTest extends AtTerminal {

    private int retention(String... more) {
        out.reset();
        List<String> line = new ArrayList<>(List.of("retention", "--data", folder.toString()));
        line.addAll(List.of(more));
        return YouthPanelCommand.execute(line.toArray(String[]::new));
    }

    /** What is removed at a given age is RetentionTest’s; here nothing is old enough. */
    @Test
    void itListsByTheServicesOwnPeriodAndRemovesForWhoeverSaysWhy() {
        try (OpenLog log = new OpenLog(folder)) {
            log.open("A-1");
        }
        assertThat(retention()).isZero();
        assertThat(out.toString()).contains("P6Y, the demonstration’s own: confirm locally", "0 children due");
        assertThat(retention("--after", "P1D")).isZero();
        assertThat(out.toString()).contains("Kept for P1D.", "0 children due");
        assertThat(retention("--after", "for ever")).isEqualTo(2);
        assertThat(retention("--after", "P-1D")).isEqualTo(2);
        assertThat(retention("--remove", "--by", "records")).isEqualTo(2);
        assertThat(err.toString()).contains("Say who decided it and why");
        assertThat(retention("--remove", "--by", "records", "--reason", "As scheduled"))
                .isZero();
        assertThat(out.toString()).contains("Removed 0 children’s cases");
    }
}
