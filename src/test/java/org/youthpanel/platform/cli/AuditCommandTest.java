package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.store.OpenLog;
import org.youthpanel.facts.Sha256;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.Secrets;

class AuditCommandTest extends AtTerminal {

    private void fill() {
        try (OpenLog log = new OpenLog(folder)) {
            log.open("A-1");
            log.ask("A-1");
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        H2Database.url(folder), "owner", Secrets.of(folder).owner());
                Statement sql = owner.createStatement()) {
            for (String each : statements) {
                sql.execute(each);
            }
        }
    }

    private int verify(String... heads) {
        out.reset();
        List<String> line = new ArrayList<>(List.of("audit", "verify", "--data", folder.toString()));
        for (String head : heads) {
            line.addAll(List.of("--head", head));
        }
        return YouthPanelCommand.execute(line.toArray(String[]::new));
    }

    private String head() {
        return out.toString().lines().skip(1).findFirst().orElseThrow().strip();
    }

    @Test
    void aLogThatHoldsSaysSoAndTellsItsEnd() {
        fill();
        assertThat(verify()).isZero();
        assertThat(out.toString()).contains("leeds: holds, 5 entries");
        assertThat(head()).matches("leeds/5/[0-9a-f]{64}");
        assertThat(verify(head())).isZero();
    }

    @Test
    void whatWasChangedIsToldWithItsPlace() throws SQLException {
        fill();
        asOwner("UPDATE recommendation SET answer = '{}'");
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).containsPattern("leeds: broken at entry \\d: the row is not what was written");
    }

    /** Chains cannot see that of themselves. */
    @Test
    void anEndThatWasCutOffIsFoundByWhoKnewIt() throws SQLException {
        fill();
        verify();
        String end = head();
        asOwner("DELETE FROM exposure", "DELETE FROM log_position WHERE kind = 'exposure'");
        assertThat(verify()).isZero();
        assertThat(out.toString()).contains("holds, 4 entries");
        assertThat(verify(end)).isEqualTo(1);
        assertThat(out.toString()).contains("leeds: entry 5 is missing, or is another than it was then");
    }

    /** As after a release with a table more: to look is not to migrate. */
    @Test
    void aDatabaseOlderThanTheProgramIsLeftAsItIs() throws SQLException {
        fill();
        asOwner("DROP TABLE cases_imported", "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('9', '10')");
        assertThat(verify()).isEqualTo(2);
        assertThat(err.toString())
                .contains("was last started with an older version")
                .doesNotContain("\tat ");
        assertThat(verify()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsNoneThatDoesNotHold() throws Exception {
        fill();
        Files.writeString(folder.resolve("youth-panel.mv.db"), "half a backup");
        assertThat(verify()).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be opened").doesNotContain("\tat ");
        Files.delete(folder.resolve("secrets"));
        assertThat(verify()).isEqualTo(2);
        assertThat(err.toString()).contains("its secrets file is not beside it");
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void lookingLeavesTheFileAsItIs() throws Exception {
        fill();
        Path file = folder.resolve("youth-panel.mv.db");
        String before = Sha256.of(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        assertThat(verify()).isZero();
        assertThat(Sha256.of(Base64.getEncoder().encodeToString(Files.readAllBytes(file))))
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(verify("leeds-5")).isEqualTo(2);
        assertThat(err.toString()).contains("Give an end of the log as leeds/345/");
        assertThat(verify()).isEqualTo(2);
        assertThat(err.toString()).contains("There is no database in");
        assertThat(folder).isEmptyDirectory();
    }
}
