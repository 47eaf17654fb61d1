package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final int ROUNDS = 3;

    @Test
    void whatWasAcknowledgedSurvivesAKill(@TempDir Path data) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(recordAndKill(data, round));
            try (OpenLog log = new OpenLog(data)) {
                assertThat(acknowledged)
                        .allSatisfy(line -> assertThat(log.cases.find(line.replace(".", "")))
                                .isPresent());
                assertThat(log.chains.verify())
                        .singleElement()
                        .matches(chain -> chain.firstBreak().isEmpty());
            }
        }
    }

    private static List<String> recordAndKill(Path data, int round) throws Exception {
        Process recorder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        data.toString(),
                        String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = recorder.inputReader()) {
            // killed in the middle of the work, at another place each round
            while (acknowledged.size() < 50 + 37 * round) {
                String line = out.readLine();
                assertThat(line).as("the recorder records").isNotNull();
                acknowledged.add(line);
            }
            // by its handle: the process itself would close what it still has to say
            recorder.toHandle().destroyForcibly();
            recorder.waitFor();
            // what it had said before it was killed counts too
            out.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
        }
        return acknowledged;
    }
}
