package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.TestDatabase;

/** The server of the database is killed while others record in it, again and again. */
@Tag("slow")
@EnabledIf("org.youthpanel.platform.database.TestDatabase#isOnServer")
class KilledServerTest {

    private static final int ROUNDS = 10;

    @TempDir
    private Path data;

    @Test
    void whatWasAcknowledgedSurvivesAKillOfTheServer() throws Exception {
        DatabaseSettings database = TestDatabase.fresh();
        List<String> acknowledged = new ArrayList<>();
        // one pool throughout: it is the program that goes on
        try (HikariDataSource pool = TestDatabase.again(database, data)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Queue<String> said = new ConcurrentLinkedQueue<>();
                String run = "S-" + round;
                Thread load = new Thread(() -> {
                    try {
                        Recorder.record(pool, run, said::add);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                load.start();
                for (int i = 0; said.size() < 10 + 7 * round && load.isAlive() && i < 6_000; i++) {
                    TimeUnit.MILLISECONDS.sleep(10);
                }
                assertThat(said).hasSizeGreaterThanOrEqualTo(10 + 7 * round);
                List<String> command = TestDatabase.kill();
                load.join(60_000);
                assertThat(load.isAlive()).as("everybody was told").isFalse();
                TestDatabase.again(command);
                acknowledged.addAll(said);
                Recorded.holds(pool, acknowledged);
            }
        }
    }
}
