package org.youthpanel.platform.cli;

import java.nio.file.FileSystemException;
import org.springframework.dao.DataAccessException;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.backup.BackupRefused;

/** A failure as a sentence for whoever gave a command. */
final class Told {

    private Told() {}

    /** Without what a database says, which may quote a row. */
    static String of(Exception failed) {
        if (failed instanceof DataAccessException) {
            return "The database could not be read.";
        }
        if (failed instanceof FileSystemException file) {
            return "There is no access to " + file.getFile() + ".";
        }
        if (failed instanceof CannotStart || failed instanceof BackupRefused) {
            return String.valueOf(failed.getMessage());
        }
        return "The file could not be read or written to its end.";
    }
}
