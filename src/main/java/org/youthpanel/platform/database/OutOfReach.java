package org.youthpanel.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether something failed because the database is gone, or has no room: the same may do in a moment. */
public final class OutOfReach {

    /** Of the standard and of PostgreSQL: no connection, no resources, put down by whoever runs it, its system failed. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    /** Of H2, whose states are its own numbers: closed, and not to be written. */
    private static final Set<Integer> OF_FILE = Set.of(90_028, 90_031, 90_098, 90_121);
    /** Somebody had to wait too long for a row: the database is there. */
    private static final String CANCELLED = "57014";

    private OutOfReach() {}

    public static boolean isWhy(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DataAccessResourceFailureException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLTransientConnectionException
                    || each instanceof SQLNonTransientConnectionException
                    || each instanceof SQLRecoverableException
                    || each instanceof SQLException said && isSaid(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaid(SQLException said) {
        String state = said.getSQLState();
        return OF_FILE.contains(said.getErrorCode())
                || state != null
                        && state.length() == 5
                        && !state.equals(CANCELLED)
                        && CLASSES.contains(state.substring(0, 2));
    }
}
