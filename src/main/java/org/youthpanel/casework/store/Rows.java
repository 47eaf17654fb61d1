package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.youthpanel.casework.Stamp;

/** Reads what the rows of every table of the log have alike. */
public final class Rows {

    private Rows() {}

    public static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getString("service"),
                row.getLong("chain_position"),
                row.getString("child_key"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    public static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** An empty list of services is no SQL; no service has this name. */
    public static Collection<String> orNone(Collection<String> services) {
        return services.isEmpty() ? java.util.List.of("") : services;
    }
}
