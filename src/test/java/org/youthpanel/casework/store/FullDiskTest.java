package org.youthpanel.casework.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Log;
import org.youthpanel.platform.database.H2Database;

/** A disk of a few megabytes, which is soon as full as the log lets it become. */
class FullDiskTest {

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
        assumeTrue(mounted, "only who may mount a file system has a disk that is full");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void whatFindsNoRoomIsRefusedAndGoesOnWhenThereIsRoomAgain() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (HikariDataSource pool = H2Database.open(disk.resolve("data"))) {
            Log log = new JdbcLog(pool, H2Database.durability(pool));
            Chain chain = new Chain(JdbcClient.create(pool));
            record(log, chain, "F-before", acknowledged);
            Path filler = Files.write(disk.resolve("filler"), new byte[16_000_000]);
            assertThatThrownBy(() -> record(log, chain, "F-refused", acknowledged))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("The disk of the database is full");
            Recorded.holds(pool, acknowledged);
            Files.delete(filler);
            record(log, chain, "F-afterwards", acknowledged);
            Recorded.holds(pool, acknowledged);
        }
        try (HikariDataSource pool = H2Database.open(disk.resolve("data"))) {
            Recorded.holds(pool, acknowledged);
        }
    }

    private static void record(Log log, Chain chain, String reference, List<String> acknowledged) {
        log.atomically(() -> Recorder.one(chain, "service-0", reference));
        acknowledged.add(reference + ".");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException thereIsNoSuchCommand) {
            return false;
        }
    }
}
