package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands as somebody at a terminal uses them. */
class CommandsTest extends AtTerminal {

    private static final String CASE = "{\"service\":\"leeds\",\"decisionDate\":\"2026-06-02\","
            + "\"child\":{\"ageAtOffence\":14,\"ageAtDisposal\":14},\"offence\":{\"type\":\"DRUGS\"},"
            + "\"gravity\":{\"scale\":\"NPCC_2023\",\"base\":3}}";

    @Test
    void aStreamIsAnsweredInItsOrderAndARefusedCaseDoesNotStopTheOthers() {
        System.setIn(new ByteArrayInputStream(
                (CASE + "\n{\"service\":\"leeds\"}\nnot json\n\n" + CASE.replace("\"base\":3", "\"base\":5") + "\n")
                        .getBytes(StandardCharsets.UTF_8)));

        int exit = YouthPanelCommand.execute("recommend", "-");

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"recommended\":\"YOUTH_CAUTION\""),
                        second -> assertThat(second).contains("\"recommended\":\"CHARGE\""));
        assertThat(err.toString())
                .contains(
                        "line 2: decisionDate: ", "line 2: gravity.base: ", "line 3: The text cannot be read as JSON");
    }

    @Test
    void aBrokenFirstLineDoesNotStopTheOthers() {
        System.setIn(new ByteArrayInputStream(
                ("\uFEFF\n{\"service\":\n  " + CASE + "\n[]\n" + CASE + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(YouthPanelCommand.execute("recommend", "-")).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("line 2: ", "line 4: ");
    }

    @Test
    void aTextThatIsNotInUtf8IsRefused() throws Exception {
        Path file = Files.write(folder.resolve("case.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'});

        assertThat(YouthPanelCommand.execute("recommend", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("not in UTF-8");
    }

    @Test
    void aCaseInYamlIsAnsweredInWords() throws Exception {
        Path file = Files.writeString(
                folder.resolve("case.yaml"), Files.readString(Path.of("scenarios/defaults/ordinary.yaml")));

        int exit = YouthPanelCommand.execute("recommend", file.toString(), "--format", "text", "--rules", "rules");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Recommended     community resolution", "confirm locally", "B7  ");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(YouthPanelCommand.execute(
                        "recommend", folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no such file.");
        assertThat(YouthPanelCommand.execute("scenarios", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("there is no such folder", "0 passed, 1 failed");
        assertThat(YouthPanelCommand.execute(
                        "recommend", "x", "--rules", folder.resolve("none").toString()))
                .isEqualTo(2);
    }

    @Test
    void aFailingScenarioPrintsExpectedActualAndWhatFired() throws Exception {
        Files.writeString(folder.resolve("one.yaml"), """
                title: A score of 2 is charged
                defaults: ordinary
                case: {}
                expect: { recommended: CHARGE }
                ---
                title: A score of 2 stays informal
                defaults: ordinary
                case: {}
                expect: { recommended: COMMUNITY_RESOLUTION }
                """);

        int exit = YouthPanelCommand.execute("scenarios", folder.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "one.yaml #1  A score of 2 is charged",
                        "recommended: expected \"CHARGE\", actual \"COMMUNITY_RESOLUTION\"",
                        "national/5.0 NAT-220")
                .endsWith("1 passed, 1 failed\n");
    }
}
