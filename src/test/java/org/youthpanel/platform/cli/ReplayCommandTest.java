package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.advice.Books;
import org.youthpanel.platform.ReplaysOfDatabase;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.workbench.replay.ManyCases;

class ReplayCommandTest extends AtTerminal {

    private int replay(String version, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"replay", "--rules", version, "--data", folder.toString()}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return YouthPanelCommand.execute(all);
    }

    @Test
    void whatAVersionChangesIsPrinted() {
        try (ReplaysOfDatabase desk = new ReplaysOfDatabase(H2Database.open(folder), Books.adviser())) {
            ManyCases.fill(desk.data(), Books.adviser(), 24);
        }
        assertThat(replay("national/4.0", "--service", "leeds")).isZero();
        assertThat(out.toString())
                .contains("DONE: 24 of 24 cases checked")
                .contains("The recommendation changes in ")
                .contains("McNemar");
        out.reset();
        assertThat(replay("national/4.0", "--from", "2020-01-01", "--to", "2020-12-31"))
                .isZero();
        assertThat(out.toString()).contains("DONE: 0 of 0 cases checked");
        assertThat(replay("national/99.0")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no version national/99.0");
    }

    @Test
    void withoutADatabaseOrAVersionNothingIsMade() {
        assertThat(replay("national/4.0")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no database in");
        assertThat(replay("national")).isEqualTo(2);
        assertThat(err.toString()).contains("Name the version");
        assertThat(folder).isEmptyDirectory();
    }
}
