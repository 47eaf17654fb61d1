package org.youthpanel.platform.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database, as its own catalogue names them. */
final class Tables {

    /**
     * What no backup holds: figures, which are counted from the log again; who is signed in, because nobody is after a
     * restore; and the migrations’ own notes.
     */
    private static final List<String> LEFT_OUT =
            List.of("counted_", "web_session", "session_owner", "presence", "flyway_schema_history");

    private Tables() {}

    /** Each after those that its rows point to. */
    static List<String> kept(Connection connection) throws SQLException {
        Map<String, Set<String>> pointsTo = new TreeMap<>();
        for (String table : all(connection)) {
            if (LEFT_OUT.stream().noneMatch(table::startsWith)) {
                pointsTo.put(table, pointsTo(connection, table));
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < pointsTo.size()) {
            List<String> ready = pointsTo.entrySet().stream()
                    .filter(each -> !ordered.contains(each.getKey()))
                    .filter(each -> ordered.containsAll(each.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables that point to each other: " + pointsTo.keySet());
            }
            ordered.addAll(ready);
        }
        return List.copyOf(ordered);
    }

    static Set<String> all(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", null)) {
            while (rows.next()) {
                if (Set.of("TABLE", "BASE TABLE").contains(rows.getString("TABLE_TYPE"))) {
                    tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return tables;
    }

    private static Set<String> pointsTo(Connection connection, String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet rows =
                connection.getMetaData().getImportedKeys(null, connection.getSchema(), stored(connection, table))) {
            while (rows.next()) {
                others.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        others.remove(table);
        return others;
    }

    /** In the order of its key, so that the same rows are always the same text. */
    static List<String> key(Connection connection, String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows =
                connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), stored(connection, table))) {
            while (rows.next()) {
                columns.put(
                        rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new ArrayList<>(columns.values());
    }

    private static String stored(Connection connection, String table) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        return about.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
    }
}
