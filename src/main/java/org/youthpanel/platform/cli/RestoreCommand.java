package org.youthpanel.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.backup.BackupFile;
import org.youthpanel.platform.backup.Restore;
import org.youthpanel.platform.backup.RestoreTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty database, and follows the log to its ends. */
@Command(
        name = "restore",
        description = {
            "Puts a backup into an empty database, of a file or of a server, brings its tables to this version, follows the"
                    + " chain of each service, and compares its end with the backup’s."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the database is there, and every chain holds", "1:it is as empty as it was"})
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhichDatabase which;

    @Mixin
    private Passphrase passphrase;

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file;

    @Override
    public Integer call() {
        try {
            BackupFile backup = new BackupFile(file, passphrase.read());
            Restore.Restored done = which.isServer()
                    ? RestoreTarget.server(which.server(), which.data(), backup)
                    : RestoreTarget.file(which.data(), backup);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Restored " + done.rows() + " rows of tables of version " + done.tables() + ".");
            done.chains()
                    .forEach(chain -> out.println(chain.service() + ": holds, " + chain.entries() + " entries\n  "
                            + chain.service() + "/" + chain.entries() + "/" + chain.lastHash()));
            out.flush();
            return 0;
        } catch (CannotStart | IOException | DataAccessException failed) {
            spec.commandLine().getErr().println("Nothing was restored. " + Told.of(failed));
            return YouthPanelCommand.FAILED;
        }
    }
}
