package org.youthpanel.casework.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.facts.Sha256;

/** Puts a row of any table of a book at the end of its service's chain. */
public final class Chain {

    /** Before the first entry. */
    static final String START = "0".repeat(64);

    /** Every table of the log, each named as the kind of its entries. Verification looks into all of them. */
    public static final List<String> TABLES = List.of(
            "case_file",
            "facts_version",
            "recommendation",
            "exposure",
            "decision",
            "characteristics",
            "case_event",
            "sitting_event",
            "scrutiny_event",
            "publication",
            "rules_step",
            "made_document",
            "cases_imported",
            "removal");

    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient jdbc;
    private final Book book;

    /** Of the log. */
    public Chain(JdbcClient jdbc) {
        this(jdbc, Book.LOG);
    }

    public Chain(JdbcClient jdbc, Book book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /** The last entry of a chain. */
    private record Head(long position, String hash) {}

    /**
     * Part of the transaction around it; a position taken in between makes the insert fail and the work run again.
     *
     * @param table one of the book
     * @param columns by name, beyond those that every entry has
     */
    public Stamp append(String table, Signature signature, Map<String, @Nullable Object> columns) {
        if (!book.tables().contains(table)) {
            throw new IllegalArgumentException("Verification does not know the table " + table);
        }
        Head head = jdbc.sql("SELECT chain_position, hash FROM " + book.positions() + " WHERE service = ?"
                        // by both columns of the key, or H2 reads and sorts the whole chain for its last entry
                        + " ORDER BY service DESC, chain_position DESC FETCH FIRST 1 ROW ONLY")
                .param(signature.service())
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Head(0, START));
        // as exact as both databases keep it, so that what is read back hashes to the same
        Instant at = signature.at().truncatedTo(ChronoUnit.MICROS);
        Stamp stamp = new Stamp(signature.service(), head.position() + 1, signature.child(), at, signature.by());
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("service", stamp.service());
        row.put("chain_position", stamp.position());
        row.put("kind", table);
        row.put("child_key", stamp.child());
        row.put("recorded_at", at);
        row.put("recorded_by", stamp.by());
        row.put("previous_hash", head.hash());
        row.put("blind", blind());
        row.putAll(columns);
        String hash = hash(table, row);
        row.put("hash", hash);
        jdbc.sql("INSERT INTO " + book.positions() + " (service, chain_position, kind, hash) VALUES (?, ?, ?, ?)")
                .params(stamp.service(), stamp.position(), table, hash)
                .update();
        insert(table, row);
        return stamp;
    }

    /** So that nobody can guess a removed row back from the hash that stays in its place. */
    private static String blind() {
        byte[] chance = new byte[16];
        CHANCE.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    private void insert(String table, Map<String, @Nullable Object> row) {
        String names = String.join(", ", row.keySet());
        String places = row.keySet().stream().map(each -> "?").collect(Collectors.joining(", "));
        var insert = jdbc.sql("INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")");
        for (Object value : row.values()) {
            insert = insert.param(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        insert.update();
    }

    /** Of a row as canonical JSON. */
    static String hash(String table, Map<String, @Nullable Object> row) {
        return Sha256.of(Canonical.of(table, row));
    }
}
