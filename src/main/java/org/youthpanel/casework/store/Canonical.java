package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youthpanel.facts.Json;

/** A row of a table as the text that is hashed. */
public final class Canonical {

    private Canonical() {}

    /**
     * Its columns in the order of their names, the empty ones left out, so that a column added later changes no old
     * hash.
     */
    public static String of(String table, Map<String, @Nullable Object> row) {
        Map<String, Object> canonical = new TreeMap<>();
        row.forEach((name, value) -> {
            if (value != null && !name.equals("hash")) {
                canonical.put(name, value);
            }
        });
        canonical.put("kind", table);
        return Json.write(canonical);
    }

    /** As they are now, in the order of the table, by their names in small letters. */
    public static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.put(about.getColumnLabel(i).toLowerCase(Locale.ROOT), value(row, i, about.getColumnType(i)));
        }
        return columns;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                row.getObject(column, OffsetDateTime.class).toInstant();
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.INTEGER, Types.BIGINT -> row.getObject(column) == null ? null : row.getLong(column);
            // as text the two databases write it in two ways
            case Types.BOOLEAN, Types.BIT -> row.getObject(column) == null ? null : row.getBoolean(column);
            default -> row.getString(column);
        };
    }
}
