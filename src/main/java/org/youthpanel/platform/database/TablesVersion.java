package org.youthpanel.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.youthpanel.facts.Sha256;

/** Which migrations made the tables of a database. */
public final class TablesVersion {

    private static final String MIGRATIONS = "SELECT \"version\", \"checksum\" FROM \"flyway_schema_history\""
            + " WHERE \"success\" AND \"version\" IS NOT NULL ORDER BY \"installed_rank\"";

    private TablesVersion() {}

    /** The last one’s number. */
    private record Made(String version, String mark) {}

    /** Of all of them, in their order. */
    public static String mark(Connection owner) throws SQLException {
        return made(owner).mark();
    }

    /** Keeps it where whoever serves requests can read it. */
    public static void note(Connection owner) throws SQLException {
        Made made = made(owner);
        try (PreparedStatement sql =
                owner.prepareStatement("UPDATE installation SET tables_version = ?, tables_mark = ? WHERE id = 1"
                        + " AND (tables_mark IS NULL OR tables_mark <> ?)")) {
            sql.setString(1, made.version());
            sql.setString(2, made.mark());
            sql.setString(3, made.mark());
            sql.executeUpdate();
        }
    }

    private static Made made(Connection owner) throws SQLException {
        StringBuilder all = new StringBuilder();
        String last = "";
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(MIGRATIONS)) {
            while (rows.next()) {
                last = rows.getString(1);
                all.append(last).append(' ').append(rows.getInt(2)).append('\n');
            }
        }
        return new Made(last, Sha256.of(all.toString()));
    }
}
