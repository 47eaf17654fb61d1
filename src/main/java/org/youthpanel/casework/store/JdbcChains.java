package org.youthpanel.casework.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Snapshot;

/**
 * Follows each chain, and hashes every row again from what its table holds now. A row that no position was taken for is
 * a break as well: the application would read it like any other.
 */
public final class JdbcChains implements Chains {

    private final JdbcClient jdbc;
    /** An entry written while the tables are read one after the other must not look like a forged one. */
    private final Snapshot snapshot;

    public JdbcChains(DataSource data) {
        this.jdbc = JdbcClient.create(data);
        this.snapshot = new JdbcSnapshot(data);
    }

    private record Place(long position, String kind, String hash) {}

    /** A row of a table of the log, as it is now. */
    private record Row(String table, long position, Map<String, @Nullable Object> columns) {

        boolean isAt(@Nullable Place place) {
            return place != null && table.equals(place.kind()) && table.equals(columns.get("kind"));
        }
    }

    @Override
    public List<Followed> verify() {
        return snapshot.reading(() -> services().stream().map(this::follow).toList());
    }

    @Override
    public Optional<Head> head(String service) {
        return jdbc.sql("SELECT chain_position, hash FROM log_position WHERE service = ?"
                        + " ORDER BY service DESC, chain_position DESC FETCH FIRST 1 ROW ONLY")
                .param(service)
                .query((row, line) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    @Override
    public boolean has(String service, Head head) {
        return jdbc.sql("SELECT COUNT(*) FROM log_position WHERE service = ? AND chain_position = ? AND hash = ?")
                        .params(service, head.position(), head.hash())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Those of the rows too: a forged row may be of a service that has no chain. */
    private Set<String> services() {
        return Stream.concat(Stream.of("log_position"), Chain.TABLES.stream())
                .flatMap(table -> jdbc.sql("SELECT DISTINCT service FROM " + table).query(String.class).list().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Followed follow(String service) {
        List<Place> places = jdbc.sql("SELECT chain_position, kind, hash FROM log_position WHERE service = ?"
                        + " ORDER BY chain_position")
                .param(service)
                .query((row, number) -> new Place(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        Map<Long, Row> rows = new HashMap<>();
        NavigableMap<Long, String> strays = sort(places, service, rows);
        String previous = Chain.START;
        long expected = 1;
        for (Place place : places) {
            String stray = strays.get(place.position());
            Optional<String> reason =
                    stray == null ? wrong(expected, place, rows.get(place.position()), previous) : Optional.of(stray);
            if (reason.isPresent()) {
                return new Followed(
                        service, places.size(), Optional.of(new Break(place.position(), reason.get())), previous);
            }
            previous = place.hash();
            expected++;
        }
        // what is left stands where no position was taken
        Optional<Break> beside =
                strays.entrySet().stream().findFirst().map(stray -> new Break(stray.getKey(), stray.getValue()));
        return new Followed(service, places.size(), beside, previous);
    }

    /**
     * Puts each row of any table at its place.
     *
     * @param rows receives those that have one, no more than one a place: with a row at every place, which the chain is
     *     followed for, and no stray, there are as many rows as positions
     * @return what is wrong where a row has no place, by its position
     */
    private NavigableMap<Long, String> sort(List<Place> places, String service, Map<Long, Row> rows) {
        Map<Long, Place> at = new HashMap<>();
        places.forEach(place -> at.put(place.position(), place));
        NavigableMap<Long, String> strays = new TreeMap<>();
        for (String table : Chain.TABLES) {
            for (Row row : rows(table, service)) {
                if (!row.isAt(at.get(row.position()))) {
                    strays.putIfAbsent(row.position(), "the table " + table + " has a row that has no place here");
                } else if (rows.putIfAbsent(row.position(), row) != null) {
                    strays.putIfAbsent(row.position(), "the table " + table + " has more than one row here");
                }
            }
        }
        return strays;
    }

    private static Optional<String> wrong(long expected, Place place, @Nullable Row row, String previous) {
        if (place.position() != expected) {
            return Optional.of("the entry " + expected + " is missing");
        }
        if (row == null) {
            return Optional.of("the row is missing from its table");
        }
        if (!previous.equals(row.columns().get("previous_hash"))) {
            return Optional.of("it does not follow from the entry before");
        }
        String now = Chain.hash(row.table(), row.columns());
        return now.equals(place.hash()) && now.equals(row.columns().get("hash"))
                ? Optional.empty()
                : Optional.of("the row is not what was written");
    }

    private List<Row> rows(String table, String service) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE service = ?")
                .param(service)
                .query((row, number) -> new Row(table, row.getLong("chain_position"), Canonical.columns(row)))
                .list();
    }
}
