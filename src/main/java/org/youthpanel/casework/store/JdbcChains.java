package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Chains;

/** Follows each chain, and hashes every row again from what its table holds now. */
public final class JdbcChains implements Chains {

    private final JdbcClient jdbc;

    public JdbcChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(long position, String kind, String hash) {}

    @Override
    public List<Followed> verify() {
        return jdbc
                .sql("SELECT DISTINCT service FROM log_position ORDER BY service")
                .query(String.class)
                .list()
                .stream()
                .map(this::follow)
                .toList();
    }

    private Followed follow(String service) {
        List<Place> places = jdbc.sql("SELECT chain_position, kind, hash FROM log_position WHERE service = ?"
                        + " ORDER BY chain_position")
                .param(service)
                .query((row, number) -> new Place(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        Map<String, Map<Long, Map<String, @Nullable Object>>> tables = new HashMap<>();
        places.stream()
                .map(Place::kind)
                .distinct()
                .filter(JdbcChains::isName)
                .forEach(kind -> tables.put(kind, rows(kind, service)));
        String previous = Chain.START;
        long expected = 1;
        for (Place place : places) {
            Map<String, @Nullable Object> row =
                    tables.getOrDefault(place.kind(), Map.of()).get(place.position());
            Optional<String> reason = wrong(expected, place, row, previous);
            if (reason.isPresent()) {
                return new Followed(
                        service, places.size(), Optional.of(new Break(place.position(), reason.get())), previous);
            }
            previous = place.hash();
            expected++;
        }
        return new Followed(service, places.size(), Optional.empty(), previous);
    }

    private static Optional<String> wrong(
            long expected, Place place, @Nullable Map<String, @Nullable Object> row, String previous) {
        if (place.position() != expected) {
            return Optional.of("the entry " + expected + " is missing");
        }
        if (row == null) {
            return Optional.of("the row is missing from its table");
        }
        if (!previous.equals(row.get("previous_hash"))) {
            return Optional.of("it does not follow from the entry before");
        }
        String now = Chain.hash(place.kind(), row);
        return now.equals(place.hash()) && now.equals(row.get("hash"))
                ? Optional.empty()
                : Optional.of("the row is not what was written");
    }

    /** The kind is read from the database, and goes into SQL. */
    private static boolean isName(String kind) {
        return kind.matches("[a-z_]{1,40}");
    }

    private Map<Long, Map<String, @Nullable Object>> rows(String table, String service) {
        Map<Long, Map<String, @Nullable Object>> rows = new HashMap<>();
        jdbc.sql("SELECT * FROM " + table + " WHERE service = ?").param(service).query(row -> {
            Map<String, @Nullable Object> columns = columns(row);
            rows.put(row.getLong("chain_position"), columns);
        });
        return rows;
    }

    private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData about = row.getMetaData();
        Map<String, @Nullable Object> columns = new HashMap<>();
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
            case Types.INTEGER, Types.BIGINT -> row.getLong(column);
            default -> row.getString(column);
        };
    }
}
