package org.youthpanel.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;
import org.youthpanel.platform.database.DatabaseSettings;
import org.youthpanel.platform.database.H2Database;
import org.youthpanel.platform.database.PostgresDatabase;
import org.youthpanel.platform.database.Secrets;

/** Where a backup goes. */
public final class RestoreTarget {

    private RestoreTarget() {}

    /** A file in a folder that has none; made beside its place, and put there when it is whole. */
    public static Restore.Restored file(Path data, BackupFile backup) throws IOException {
        if (Files.exists(H2Database.file(data))) {
            throw new BackupRefused(
                    "There is a database in " + data + " already. A backup is restored into an empty one.");
        }
        backup.check();
        Secrets secrets = secrets(data, backup);
        Path aside = data.resolve("restoring");
        FileSystemUtils.deleteRecursively(aside);
        try {
            Files.createDirectories(aside);
            Files.copy(data.resolve(Secrets.FILE), aside.resolve(Secrets.FILE), StandardCopyOption.COPY_ATTRIBUTES);
            Restore.Restored done = new Restore(H2Database.own(aside), secrets).from(backup);
            Files.move(H2Database.file(aside), H2Database.file(data), StandardCopyOption.ATOMIC_MOVE);
            return done;
        } finally {
            FileSystemUtils.deleteRecursively(aside);
        }
    }

    /** An empty database on a server. */
    public static Restore.Restored server(DatabaseSettings server, Path data, BackupFile backup) throws IOException {
        backup.check();
        return new Restore(PostgresDatabase.own(server), secrets(data, backup)).from(backup);
    }

    private static Secrets secrets(Path data, BackupFile backup) throws IOException {
        if (Secrets.areIn(data)) {
            return Secrets.of(data);
        }
        String keys = backup.keys()
                .orElseThrow(() -> new BackupRefused("The secrets file is not in the backup, and not in " + data
                        + ". Put the one there that belongs to the database that the backup was made of."));
        return Secrets.with(data, keys);
    }
}
