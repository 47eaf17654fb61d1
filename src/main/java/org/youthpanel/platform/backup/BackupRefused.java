package org.youthpanel.platform.backup;

import java.io.IOException;
import java.io.Serial;

/** Why a backup is not made, or a file not restored, in a sentence for whoever asked. */
public final class BackupRefused extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BackupRefused(String message) {
        super(message);
    }

    public BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
