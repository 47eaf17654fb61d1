package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.youthpanel.casework.store.OpenLog;

/** A database in a file that somebody else has open, or that a disk gave back otherwise than it was written. */
class FaultyFileTest extends AtTerminal {

    private static final int PAGE = 4096;

    private int verify(String... more) {
        out.reset();
        err.reset();
        String[] line = new String[4 + more.length];
        System.arraycopy(new String[] {"audit", "verify", "--data", folder.toString()}, 0, line, 0, 4);
        System.arraycopy(more, 0, line, 4, more.length);
        return YouthPanelCommand.execute(line);
    }

    @Test
    void whoeverComesSecondIsToldThatTheFirstHasItOpen() throws Exception {
        try (OpenLog log = new OpenLog(folder)) {
            log.open("F-1");
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.youthpanel.platform.Main",
                            "audit",
                            "verify",
                            "--data",
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes());
            assertThat(second.waitFor()).as(said).isEqualTo(2);
            assertThat(said).contains("another program has it open").doesNotContain("\tat ");
            log.open("F-2");
        }
    }

    /** A page of it, at any place, is another or is missing: told in words, or none of the log’s; never silently less. */
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aFileThatIsNotAsItWasWrittenIsToldOf() throws Exception {
        try (OpenLog log = new OpenLog(folder)) {
            for (int i = 0; i < 20; i++) {
                log.open("F-" + i);
            }
        }
        assertThat(verify()).isZero();
        String whole = out.toString();
        String end = whole.lines().skip(1).findFirst().orElseThrow().strip();
        Path file = folder.resolve("youth-panel.mv.db");
        Path kept = Files.copy(file, folder.resolve("kept"));
        Random random = new Random(35);
        int told = 0;
        for (int i = 0; i < 30; i++) {
            Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
            long at = random.nextLong(Files.size(kept) / PAGE) * PAGE;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (i % 3 == 0) {
                    channel.truncate(at);
                } else {
                    byte[] torn = new byte[PAGE / 2];
                    random.nextBytes(torn);
                    channel.write(ByteBuffer.wrap(torn), at);
                }
            }
            int code = verify("--head", end);
            assertThat(err.toString()).as("at " + at).doesNotContain("\tat ");
            if (code == 0) {
                // a page that held nothing of the log
                assertThat(out.toString()).as("at " + at).isEqualTo(whole);
            } else {
                assertThat(out.toString() + err).as("at " + at).isNotBlank();
                told++;
            }
        }
        assertThat(told).isPositive();
    }
}
