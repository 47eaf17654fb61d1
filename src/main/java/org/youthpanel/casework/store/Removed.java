package org.youthpanel.casework.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;
import org.youthpanel.facts.Sha256;

/** The places of a chain that were emptied, as entries behind them say. */
public final class Removed {

    private final JdbcClient jdbc;
    private final Book book;
    private final String service;
    private final BitSet empty = new BitSet();
    private final List<Entry> entries;

    Removed(JdbcClient jdbc, Book book, String service) {
        this.jdbc = jdbc;
        this.book = book;
        this.service = service;
        this.entries = jdbc.sql("SELECT chain_position, positions, digest FROM " + book.removals()
                        + " WHERE service = ? ORDER BY chain_position")
                .param(service)
                .query((row, line) -> new Entry(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
        for (Entry each : entries) {
            for (Range range : ranges(each.positions())) {
                // only what stood before it; anything else is a claim that counts for nothing
                if (range.from() > 0 && range.from() <= range.to() && range.to() < each.position()) {
                    empty.set((int) range.from(), (int) range.to() + 1);
                }
            }
        }
    }

    private record Entry(long position, String positions, String digest) {}

    private record Range(long from, long to) {}

    boolean isEmpty(long position) {
        return empty.get((int) position);
    }

    long count() {
        return empty.cardinality();
    }

    /** Where the places are no longer those that were emptied: of two neighbours, nothing else holds the first. */
    Optional<Chains.Break> firstThatDoesNotFit() {
        return entries.stream()
                .filter(each -> !each.digest().equals(digest(jdbc, book, service, positions(each))))
                .findFirst()
                .map(each -> new Chains.Break(each.position(), "the places that it emptied are not what they were"));
    }

    private static List<Long> positions(Entry entry) {
        List<Long> all = new ArrayList<>();
        ranges(entry.positions()).forEach(range -> {
            for (long at = range.from(); at <= Math.min(range.to(), entry.position()); at++) {
                all.add(at);
            }
        });
        return all;
    }

    /** Over the places as they stand. @param positions in their order */
    public static String digest(JdbcClient jdbc, Book book, String service, List<Long> positions) {
        StringBuilder text = new StringBuilder();
        for (long position : positions) {
            text.append(
                    jdbc.sql("SELECT kind, hash FROM " + book.positions() + " WHERE service = ? AND chain_position = ?")
                            .params(service, position)
                            .query((row, line) -> position + " " + row.getString(1) + " " + row.getString(2) + "\n")
                            .optional()
                            .orElse(position + " none\n"));
        }
        return Sha256.of(text.toString());
    }

    /** @param positions in their order */
    public static String write(List<Long> positions) {
        List<List<Long>> ranges = new ArrayList<>();
        for (long each : positions) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).get(1) == each - 1) {
                ranges.set(last, List.of(ranges.get(last).get(0), each));
            } else {
                ranges.add(List.of(each, each));
            }
        }
        return Json.write(ranges);
    }

    /** What was written over by somebody is none; the chain tells of it at its place. */
    private static List<Range> ranges(String positions) {
        try {
            return Stored.list(Stored.document(positions).root()).stream()
                    .map(each -> (List<?>) each)
                    .map(each -> new Range(
                            Long.parseLong(String.valueOf(each.get(0))), Long.parseLong(String.valueOf(each.get(1)))))
                    .toList();
        } catch (IllegalStateException | ClassCastException | IndexOutOfBoundsException | NumberFormatException none) {
            return List.of();
        }
    }
}
