package org.youthpanel.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.youthpanel.platform.backup.BackupRefused;
import picocli.CommandLine.Option;

/** What a backup is sealed with. Never an argument: arguments are seen by everybody on the machine. */
final class Passphrase {

    static final String VARIABLE = "YOUTH_PANEL_BACKUP_PASSPHRASE";
    private static final int SHORTEST = 16;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file with the passphrase on its first line. Default: the environment’s " + VARIABLE + ".")
    private @Nullable Path file;

    String read() throws IOException {
        String said = file == null ? System.getenv(VARIABLE) : first(file);
        if (said == null || said.length() < SHORTEST) {
            throw new BackupRefused("Give a passphrase of " + SHORTEST + " signs or more, in " + VARIABLE
                    + " or with --passphrase-file. Without it nobody can open the backup, and you neither.");
        }
        return said;
    }

    private static String first(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupRefused("There is no file " + file + " that can be read.");
        }
        return Files.readString(file).lines().findFirst().orElse("").strip();
    }
}
