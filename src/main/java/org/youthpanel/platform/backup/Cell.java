package org.youthpanel.platform.backup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A value of a row as text, the same from both kinds of database, and back. */
final class Cell {

    private Cell() {}

    static @Nullable String read(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
            case Types.DATE -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case Types.BOOLEAN, Types.BIT -> {
                boolean yes = row.getBoolean(column);
                yield row.wasNull() ? null : String.valueOf(yes);
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = row.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            default -> row.getString(column);
        };
    }

    static @Nullable Object of(@Nullable String text, int type) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                Instant.parse(text).atOffset(ZoneOffset.UTC);
            case Types.DATE -> LocalDate.parse(text);
            case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(text);
            case Types.SMALLINT, Types.INTEGER -> Integer.valueOf(text);
            case Types.BIGINT -> Long.valueOf(text);
            case Types.NUMERIC, Types.DECIMAL -> new BigDecimal(text);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Double.valueOf(text);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                Base64.getDecoder().decode(text);
            default -> text;
        };
    }
}
