package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which program runs which job of a table: one alone, at whatever node. A job whose program fell silent is taken over,
 * but not for ever, since it may have been the job that ended its program. Every change of a job's state names the state
 * and the claim it changes from, so that of two who try one succeeds.
 */
public final class Claims {

    /** How long a job that says nothing counts as running. */
    private static final Duration ALIVE = Duration.ofSeconds(15);

    /** How often a job is begun before it waits for somebody to look. */
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String order;

    /** @param order the columns by which it is found which job has waited longest */
    public Claims(JdbcClient jdbc, Clock clock, String table, String order) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.order = order;
    }

    /** Takes the job that has waited longest, or was left; false where there is none. */
    public boolean take(String claim) {
        String free = "(state = 'WAITING' OR (state = 'RUNNING' AND alive_until < ? AND attempts < " + ATTEMPTS + "))";
        OffsetDateTime now = utc(clock.instant());
        return jdbc.sql("UPDATE " + table
                                + " SET state = 'RUNNING', claim = ?, alive_until = ?, attempts = attempts + 1"
                                + " WHERE " + free + " AND id = (SELECT j.id FROM " + table + " j WHERE " + free
                                + " ORDER BY " + order + " FETCH FIRST 1 ROWS ONLY)")
                        .params(claim, utc(clock.instant().plus(ALIVE)), now, now)
                        .update()
                == 1;
    }

    public boolean holds(String id, String claim) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE id = ? AND claim = ?")
                        .params(id, claim)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Said by the program that runs the job, more often than it counts as silent. */
    public void alive(String claim) {
        jdbc.sql("UPDATE " + table + " SET alive_until = ? WHERE claim = ?")
                .params(aliveUntil(), claim)
                .update();
    }

    public OffsetDateTime aliveUntil() {
        return utc(clock.instant().plus(ALIVE));
    }

    /** The program ends in order: whichever comes next goes on. */
    public void putDown(String claim) {
        jdbc.sql("UPDATE " + table + " SET state = 'WAITING', claim = NULL, attempts = 0 WHERE claim = ?")
                .param(claim)
                .update();
    }

    /** Whether a job that is said to run does not, and nobody will take it over unasked. */
    public boolean isStopped(ResultSet row) throws SQLException {
        return row.getString("state").equals("RUNNING")
                && row.getInt("attempts") >= ATTEMPTS
                && row.getObject("alive_until", OffsetDateTime.class)
                        .toInstant()
                        .isBefore(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
