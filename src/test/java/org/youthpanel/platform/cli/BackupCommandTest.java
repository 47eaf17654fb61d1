package org.youthpanel.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.casework.store.OpenLog;
import org.youthpanel.platform.backup.Handover;
import org.youthpanel.platform.backup.WriteBackup;
import org.youthpanel.platform.database.H2Database;

class BackupCommandTest extends AtTerminal {

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("panel.backup");
    }

    private Path elsewhere() {
        return folder.resolve("elsewhere");
    }

    private int run(String command, Path data, String... more) throws IOException {
        out.reset();
        err.reset();
        Path passphrase = folder.resolve("passphrase");
        if (!Files.exists(passphrase)) {
            Files.writeString(passphrase, "correct horse battery staple\n");
        }
        List<String> line = new ArrayList<>(List.of(
                command, file().toString(), "--data", data.toString(), "--passphrase-file", passphrase.toString()));
        line.addAll(List.of(more));
        int code = YouthPanelCommand.execute(line.toArray(String[]::new));
        assertThat(err.toString()).doesNotContain("\tat ");
        return code;
    }

    private void fill() {
        try (OpenLog log = new OpenLog(data())) {
            log.open("B-1");
            log.ask("B-1");
        }
    }

    @Test
    void whatWasBackedUpIsRestoredToTheSameEndOfTheLog() throws Exception {
        fill();
        assertThat(run("backup", data())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("The secrets file is not in it");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        // without its secrets it is refused, and nothing is left behind
        assertThat(run("restore", elsewhere())).isEqualTo(1);
        assertThat(err.toString()).contains("The secrets file is not in the backup");
        assertThat(elsewhere()).doesNotExist();
        Files.createDirectories(elsewhere());
        Files.copy(data().resolve("secrets"), elsewhere().resolve("secrets"));
        assertThat(run("restore", elsewhere())).as(err.toString()).isZero();
        assertThat(out.toString()).containsPattern("leeds: holds, 5 entries\\n  leeds/5/[0-9a-f]{64}");
        try (OpenLog was = new OpenLog(data());
                OpenLog is = new OpenLog(elsewhere())) {
            assertThat(is.chains.verify()).isEqualTo(was.chains.verify());
            // and goes on
            is.open("B-2");
            assertThat(is.chains.verify()).allMatch(chain -> chain.firstBreak().isEmpty());
        }
        assertThat(run("restore", elsewhere())).isEqualTo(1);
        assertThat(err.toString()).contains("There is a database in").contains("already");
    }

    @Test
    @SuppressWarnings("try") // it serves by being there
    void aBackupIsMadeBesideTheRunningApplicationWhileItGoesOn() throws Exception {
        try (OpenLog log = new OpenLog(data());
                Handover handover = Handover.open(data(), new WriteBackup(log.pool))) {
            log.open("B-1");
            assertThat(run("backup", data(), "--with-secrets"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("It has the keys of children’s numbers");
            log.open("B-2");
            assertThat(run("backup", data())).isEqualTo(1);
            assertThat(err.toString()).contains("Nothing was written over it");
        }
        assertThat(run("restore", elsewhere())).as(err.toString()).isZero();
        try (var pool = H2Database.open(elsewhere())) {
            assertThat(new JdbcChains(pool).verify())
                    .singleElement()
                    .matches(chain -> chain.firstBreak().isEmpty() && chain.entries() == 3);
        }
    }

    /** Anywhere, by one byte, or cut off: a sentence, and nothing is there. */
    @Test
    void aFileThatWasChangedOrCutOffOrIsOpenedWrongIsRefused() throws Exception {
        fill();
        assertThat(run("backup", data(), "--with-secrets")).isZero();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), i % 2 == 0 ? changed : java.util.Arrays.copyOf(whole, at));
            assertThat(run("restore", elsewhere())).as("byte " + at).isEqualTo(1);
            assertThat(err.toString()).startsWith("Nothing was restored. The ");
            assertThat(elsewhere()).doesNotExist();
        }
        Files.write(file(), whole);
        Files.writeString(folder.resolve("passphrase"), "correct horse battery stapler\n");
        assertThat(run("restore", elsewhere())).isEqualTo(1);
        assertThat(err.toString()).contains("the passphrase is another one");
        Files.writeString(folder.resolve("passphrase"), "short\n");
        assertThat(run("restore", elsewhere())).isEqualTo(1);
        assertThat(err.toString()).contains("Give a passphrase of 16 signs or more");
        assertThat(elsewhere()).doesNotExist();
    }
}
