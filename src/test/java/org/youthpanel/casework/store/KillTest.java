package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.platform.database.H2Database;

/** A process that records is killed in the middle of the work, again and again, over one database. */
class KillTest {

    @TempDir
    private Path data;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        // what is lost stays lost, and what is half stays half: looked at once, which is what costs
        killed(10, 10);
    }

    @Test
    @Tag("slow")
    void whatWasAcknowledgedSurvivesFiftyKills() throws Exception {
        killed(50, 1);
    }

    private void killed(int rounds, int lookedAtEvery) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            acknowledged.addAll(recordAndKill(round));
            if (round % lookedAtEvery == 0) {
                try (HikariDataSource pool = H2Database.open(data)) {
                    Recorded.holds(pool, acknowledged);
                }
            }
        }
    }

    private List<String> recordAndKill(int round) throws IOException, InterruptedException {
        Process recorder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        data.toString(),
                        String.valueOf(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = recorder.inputReader()) {
            // at another place each round
            while (acknowledged.size() < 5 + 5 * (round % 10)) {
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
