package org.youthpanel.casework.store;

import java.util.Comparator;
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
 * Follows each chain of a book, and hashes every row again from what its table holds now. A row that no position was taken
 * for is a break as well: the application would read it like any other. Some entries at a time, because there is no limit to
 * how long a book grows.
 */
public final class JdbcChains implements Chains {

    private static final long AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Book book;
    /** An entry written while the tables are read one after the other must not look like a forged one. */
    private final Snapshot snapshot;

    /** Of the log. */
    public JdbcChains(DataSource data) {
        this(data, Book.LOG);
    }

    public JdbcChains(DataSource data, Book book) {
        this.jdbc = JdbcClient.create(data);
        this.book = book;
        this.snapshot = new JdbcSnapshot(data);
    }

    private record Place(long position, String kind, String hash) {}

    /** A row of a table of the book, as it is now. */
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
    public List<Followed> verify(Set<String> services) {
        return snapshot.reading(() ->
                services().stream().filter(services::contains).map(this::follow).toList());
    }

    @Override
    public Optional<Head> head(String service) {
        return jdbc.sql("SELECT chain_position, hash FROM " + book.positions() + " WHERE service = ?"
                        + " ORDER BY service DESC, chain_position DESC FETCH FIRST 1 ROW ONLY")
                .param(service)
                .query((row, line) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    @Override
    public boolean has(String service, Head head) {
        return jdbc.sql("SELECT COUNT(*) FROM " + book.positions()
                                + " WHERE service = ? AND chain_position = ? AND hash = ?")
                        .params(service, head.position(), head.hash())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Those of the rows too: a forged row may be of a service that has no chain. */
    private Set<String> services() {
        return Stream.concat(Stream.of(book.positions()), book.tables().stream())
                .flatMap(table -> jdbc.sql("SELECT DISTINCT service FROM " + table).query(String.class).list().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Followed follow(String service) {
        long entries = jdbc.sql("SELECT COUNT(*) FROM " + book.positions() + " WHERE service = ?")
                .param(service)
                .query(Long.class)
                .single();
        Removed removed = new Removed(jdbc, book, service);
        String previous = Chain.START;
        long expected = 1;
        List<Place> places = places(service, Long.MIN_VALUE);
        while (!places.isEmpty()) {
            Map<Long, Row> rows = new HashMap<>();
            NavigableMap<Long, String> strays = sort(places, service, rows);
            for (Place place : places) {
                String stray = strays.get(place.position());
                Row row = rows.get(place.position());
                Optional<String> reason = stray != null
                        ? Optional.of(stray)
                        : removed.isEmpty(place.position())
                                ? wrongWhereRemoved(expected, place, row)
                                : wrong(expected, place, row, previous);
                if (reason.isPresent()) {
                    return new Followed(
                            service,
                            entries,
                            removed.count(),
                            Optional.of(new Break(place.position(), reason.get())),
                            previous);
                }
                previous = place.hash();
                expected++;
            }
            places = places.size() < AT_ONCE ? List.of() : places(service, expected);
        }
        // from here on every position from 1 was taken
        Optional<Break> beside = beside(service, expected);
        return new Followed(
                service, entries, removed.count(), removed.firstThatDoesNotFit().or(() -> beside), previous);
    }

    private List<Place> places(String service, long from) {
        return jdbc.sql("SELECT chain_position, kind, hash FROM " + book.positions()
                        + " WHERE service = ? AND chain_position >= ?"
                        + " ORDER BY service, chain_position FETCH FIRST " + AT_ONCE + " ROWS ONLY")
                .params(service, from)
                .query((row, number) -> new Place(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** A row before the first position or behind the last. */
    private Optional<Break> beside(String service, long next) {
        return book.tables().stream()
                .flatMap(table -> jdbc
                        .sql("SELECT chain_position FROM " + table
                                + " WHERE service = ? AND (chain_position < 1 OR chain_position >= ?)"
                                + " ORDER BY chain_position FETCH FIRST 1 ROW ONLY")
                        .params(service, next)
                        .query((row, number) -> new Break(row.getLong(1), noPlace(table)))
                        .list()
                        .stream())
                .min(Comparator.comparingLong(Break::position));
    }

    private static String noPlace(String table) {
        return "the table " + table + " has a row that has no place here";
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
        for (String table : book.tables()) {
            for (Row row : rows(table, service, places)) {
                if (!row.isAt(at.get(row.position()))) {
                    strays.putIfAbsent(row.position(), noPlace(table));
                } else if (rows.putIfAbsent(row.position(), row) != null) {
                    strays.putIfAbsent(row.position(), "the table " + table + " has more than one row here");
                }
            }
        }
        return strays;
    }

    /** What stood there is gone; what it was, the entry that removed it vouches for by its digest. */
    private static Optional<String> wrongWhereRemoved(long expected, Place place, @Nullable Row row) {
        if (place.position() != expected) {
            return Optional.of("the entry " + expected + " is missing");
        }
        return row == null ? Optional.empty() : Optional.of("an entry that was removed is there again");
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

    private List<Row> rows(String table, String service, List<Place> places) {
        return jdbc.sql("SELECT * FROM " + table + " WHERE service = ? AND chain_position BETWEEN ? AND ?")
                .params(
                        service,
                        places.get(0).position(),
                        places.get(places.size() - 1).position())
                .query((row, number) -> new Row(table, row.getLong("chain_position"), Canonical.columns(row)))
                .list();
    }
}
