package org.youthpanel.platform.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.backup.BackupFile;
import org.youthpanel.platform.backup.BackupRefused;
import org.youthpanel.platform.backup.Handover;
import org.youthpanel.platform.backup.WriteBackup;
import org.youthpanel.platform.database.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a sealed backup, while the application goes on. */
@Command(
        name = "backup",
        description = "Makes a sealed backup of the database, also while the application runs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the backup is whole and on the disk", "1:there is none"})
final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhichDatabase which;

    @Mixin
    private Passphrase passphrase;

    @Parameters(paramLabel = "FILE", description = "The file to make. One that is there is not written over.")
    private Path file;

    @Option(
            names = "--with-secrets",
            description = {
                "With the keys of children’s numbers out of the secrets file, without which a restored database is not"
                        + " started.",
                "By default they are kept apart, by you."
            })
    private boolean withSecrets;

    @Override
    public Integer call() {
        try {
            if (!which.isThere()) {
                throw new BackupRefused("There is no database in " + which.data());
            }
            if (withSecrets && !Secrets.areIn(which.data())) {
                throw new BackupRefused("There is no secrets file in " + which.data());
            }
            Optional<Secrets> secrets = withSecrets ? Optional.of(Secrets.of(which.data())) : Optional.empty();
            new BackupFile(file, passphrase.read()).write(this::lines, secrets);
        } catch (CannotStart | IOException | DataAccessException failed) {
            spec.commandLine().getErr().println("No backup was made. " + Told.of(failed));
            return YouthPanelCommand.FAILED;
        }
        spec.commandLine()
                .getOut()
                .println("The backup is whole: " + file
                        + (withSecrets
                                ? "\nIt has the keys of children’s numbers: whoever has it and the passphrase has everything."
                                : "\nThe secrets file is not in it. Keep a copy of "
                                        + which.data().resolve("secrets")
                                        + " somewhere else: the backup cannot be restored without it."));
        return 0;
    }

    private void lines(OutputStream to) throws IOException {
        // a database in a file is open to one process alone
        if (!which.isServer() && Handover.take(which.data(), to)) {
            return;
        }
        try (SingleConnectionDataSource data = which.look()) {
            new WriteBackup(data).to(to);
        }
    }
}
