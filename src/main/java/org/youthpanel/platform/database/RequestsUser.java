package org.youthpanel.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.youthpanel.casework.store.Book;

/** What the user who serves requests may really do on a PostgreSQL server, and is promised, asked as that user. */
final class RequestsUser {

    /** By whatever way: granted to it, to everybody, to a role that it is in, or to one that it could change into. */
    private static final String MAY_CHANGE = "SELECT r.rolname FROM pg_roles r"
            + " WHERE pg_has_role(current_user, r.oid, 'MEMBER') AND (r.rolsuper OR r.rolcreaterole"
            + " OR has_table_privilege(r.oid, ?, 'UPDATE, DELETE, TRUNCATE')"
            + " OR has_any_column_privilege(r.oid, ?, 'UPDATE')) ORDER BY r.rolname";

    private static final String MAY_INSERT = "SELECT r.rolname FROM pg_roles r"
            + " WHERE pg_has_role(current_user, r.oid, 'MEMBER') AND has_table_privilege(r.oid, ?, 'INSERT')"
            + " ORDER BY r.rolname";

    private RequestsUser() {}

    /** Of a migrated database. */
    static List<String> unfit(Connection requests, String user) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (String table : Book.ALL.stream()
                .flatMap(book -> Stream.concat(Stream.of(book.positions()), book.tables().stream()))
                .toList()) {
            String by = first(requests, MAY_CHANGE, table, table);
            if (!by.isEmpty()) {
                // the first is enough: whoever mends it mends it for all
                problems.add("the user " + user + " could change the log (" + table + ")"
                        + (by.equals(user) ? "" : ", by being in the role " + by)
                        + ": take every right from it but those of the role requests");
                break;
            }
        }
        for (Book book : Book.ALL) {
            if (!first(requests, MAY_INSERT, book.removals()).isEmpty()) {
                problems.add("the user " + user + " could say that cases were removed (" + book.removals()
                        + "): take every right from it but those of the role requests");
            }
        }
        if ("off".equals(first(requests, "SHOW synchronous_commit"))) {
            problems.add("synchronous_commit is off for the user " + user
                    + ": after a crash, what was acknowledged would be gone");
        }
        return problems;
    }

    private static String first(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
