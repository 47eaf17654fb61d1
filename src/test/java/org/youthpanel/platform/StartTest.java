package org.youthpanel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    private Path folder;

    private void serve(String... settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "--youth-panel.data=" + folder.resolve("data");
        all[1] = "--server.port=0";
        System.arraycopy(settings, 0, all, 2, settings.length);
        YouthPanelApplication.serve(all);
    }

    @Test
    void liveModeDoesNotStartHalfConfiguredAndSaysAllThatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> serve("--youth-panel.mode=live", "--youth-panel.made-up-year=true"))
                .isNotNull();
        assertThat(output.getAll())
                .contains("A live service cannot be started like this:")
                .contains("- youth-panel.made-up-year is for the demonstration")
                .contains("- youth-panel.database.url names no PostgreSQL server")
                .contains("- nothing encrypts")
                .contains("- youth-panel.sign-in.issuers names no identity provider");
        assertThat(folder.resolve("data")).as("before anything was made").doesNotExist();
    }

    @Test
    void theDemonstrationIsNotServedToOtherMachines(CapturedOutput output) {
        assertThatThrownBy(() -> serve("--server.address=0.0.0.0")).isNotNull();
        assertThat(output.getAll()).contains("The demonstration would be open to other machines");
    }

    @Test
    void aBrandThatCannotBeReadIsNotServed(CapturedOutput output) {
        assertThatThrownBy(() -> serve("--youth-panel.brand.colour=#ffd700")).isNotNull();
        assertThat(output.getAll()).contains("White text on the council’s colour #ffd700");
        assertThatThrownBy(() -> serve("--youth-panel.brand.logo="
                        + Path.of("src/test/resources/brand/logo.svg").toAbsolutePath()))
                .isNotNull();
        assertThat(output.getAll()).contains("The council’s logo has no words");
    }

    @Test
    void aChangedRuleIsNamedAndNothingIsServed(CapturedOutput output) throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        Path changed = rules.resolve("national/5.0/decide/10-starting-points.drl");
        Files.writeString(changed, Files.readString(changed) + "\n");
        assertThatThrownBy(() -> serve("--youth-panel.rules=" + rules)).isNotNull();
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .contains("national/5.0/decide/10-starting-points.drl");
    }

    @Test
    void halfAFileOfSecretsIsNotUsed(CapturedOutput output) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/secrets"), "owner=abc\n");
        assertThatThrownBy(() -> serve()).isNotNull();
        assertThat(output.getAll()).contains("secrets file").doesNotContain("abc");
    }

    @Test
    void theRulesInTheJarServeWhereThereAreNone() {
        Path copy = BundledFiles.extracted("rules");
        assertThat(copy.resolve("rules.lock")).exists();
        assertThat(Objects.requireNonNull(org.youthpanel.advice.Adviser.reading(copy))
                        .rules()
                        .versions())
                .isNotEmpty();
    }
}
