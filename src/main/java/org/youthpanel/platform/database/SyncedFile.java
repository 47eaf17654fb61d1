package org.youthpanel.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.youthpanel.casework.store.Durability;

/**
 * Connections to a database in a file, and one of its owner beside them that does nothing but have the file put on the
 * disk: H2 writes at a commit and leaves the rest to the system, and whoever serves requests may not ask for more.
 */
final class SyncedFile extends HikariDataSource implements Durability {

    /** H2 does not get over a full disk: threads of it then run for ever, and the process has to be ended. */
    private static final long RESERVE = 16_000_000;

    private final Path folder;
    private final Opening opening;
    private final AtomicLong asked = new AtomicLong();
    private long done;
    private Connection owner;

    /** @param opening for when H2 has closed the file by itself, as it does where the disk is full */
    SyncedFile(Path folder, HikariConfig requests, Connection owner, Opening opening) {
        super(requests);
        this.folder = folder;
        this.owner = owner;
        this.opening = opening;
    }

    /** Signs the owner in. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    @Override
    public void refuseWithoutRoom() {
        if (folder.toFile().getUsableSpace() < RESERVE) {
            throw new DataAccessResourceFailureException(
                    "The disk of the database is full: nothing is written until there is room again");
        }
    }

    /** One goes for everybody who asked before it began. */
    @Override
    public void sync() {
        long mine = asked.incrementAndGet();
        synchronized (asked) {
            if (done >= mine) {
                return;
            }
            long covered = asked.get();
            try {
                if (owner.isClosed()) {
                    owner = opening.open();
                }
            } catch (SQLException e) {
                throw failed(e);
            }
            try (Statement sql = owner.createStatement()) {
                sql.execute("CHECKPOINT SYNC");
            } catch (SQLException e) {
                JdbcUtils.closeConnection(owner);
                throw failed(e);
            }
            done = covered;
        }
    }

    private static DataAccessResourceFailureException failed(SQLException e) {
        return new DataAccessResourceFailureException("What was written may not be on the disk", e);
    }

    @Override
    public void close() {
        super.close();
        synchronized (asked) {
            JdbcUtils.closeConnection(owner);
        }
    }
}
