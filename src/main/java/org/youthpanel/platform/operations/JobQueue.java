package org.youthpanel.platform.operations;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many jobs wait or run, on all nodes of the database. */
@Component
final class JobQueue {

    enum Kind {
        REPLAY("replay"),
        IMPORT("case_import");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    enum State {
        WAITING,
        RUNNING
    }

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not a number where the database cannot be asked: the other numbers are wanted then most of all. */
    double count(Kind kind, State state) {
        try {
            return jdbc.sql("SELECT COUNT(*) FROM " + kind.table + " WHERE state = ?")
                    .param(state.name())
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
