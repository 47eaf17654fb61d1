package org.youthpanel.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.youthpanel.platform.CannotStart;

/**
 * That a database and a secrets file belong together. With another file every child would get another key, and nobody
 * would notice: a second case would look like a first one.
 */
public final class Installation {

    /** Without the line break that is in everything a child key is made from. */
    private static final String LABEL = "mark of the installation";

    private Installation() {}

    /**
     * At the first start, the secrets are made and the database is marked with them.
     *
     * @param owner of the migrated database
     */
    static void bind(Connection owner, Path data) throws SQLException {
        owner.setAutoCommit(false);
        try {
            // two nodes that start first at the same time come one after the other
            Optional<String> mark = one(owner, "SELECT child_keys FROM installation WHERE id = 1 FOR UPDATE");
            boolean used = mark.isPresent()
                    || one(owner, "SELECT service FROM log_position FETCH FIRST 1 ROW ONLY")
                            .isPresent();
            if (used && !Secrets.areIn(data)) {
                throw new CannotStart(
                        "The database was in use before, and the secrets file that belongs to it is not in " + data
                                + ".",
                        "Put the secrets file of the first node there. One that is newly made would give every child"
                                + " another key.");
            }
            String own = mark(Secrets.of(data));
            if (mark.isPresent() && !mark.get().equals(own)) {
                throw new CannotStart(
                        "The secrets file in " + data + " is not the one that the database was first started with.",
                        "Put the secrets file of the first node in its place: with this one every child would get"
                                + " another key.");
            }
            if (mark.isEmpty()) {
                write(owner, own);
            }
            TablesVersion.note(owner);
            // after the file is there: a mark without its file would lock everybody out
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** @param mark of the secrets that a database was first started with */
    public static boolean isOf(String mark, Secrets secrets) {
        return mark.isEmpty() || mark.equals(mark(secrets));
    }

    private static String mark(Secrets secrets) {
        return new Hmac(secrets.childKeys()).of(LABEL);
    }

    private static void write(Connection owner, String mark) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement("UPDATE installation SET child_keys = ? WHERE id = 1")) {
            sql.setString(1, mark);
            sql.executeUpdate();
        }
    }

    private static Optional<String> one(Connection owner, String query) throws SQLException {
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
