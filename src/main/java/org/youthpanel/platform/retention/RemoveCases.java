package org.youthpanel.platform.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.store.Book;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Removed;

/**
 * Removes all cases of a child, wherever anything of them is kept, and says so at the end of each chain that lost entries.
 * One transaction a child: it is gone and written down, or neither.
 */
public final class RemoveCases {

    /** In an order in which nothing is left that leans on what is gone. made_document is known by what it is about. */
    private static final List<String> OF_CASES = List.of(
            "exposure",
            "decision",
            "characteristics",
            "case_event",
            "sitting_event",
            "scrutiny_event",
            "recommendation",
            "facts_version",
            "case_file");

    private static final Duration ANSWERS_KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Log log;
    private final FindDue finding;
    private final Clock clock;

    /** @param jdbc as the owner of the database */
    public RemoveCases(JdbcClient jdbc, Log log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.finding = new FindDue(jdbc);
        this.clock = clock;
    }

    /**
     * Who decided it, and why.
     *
     * @param rule the period, as it was set
     */
    public record Decided(String by, String rule, String reason) {}

    /**
     * @return how many rows went from which table; empty where the child is no longer due, or waits for something
     */
    public Optional<Map<String, Integer>> remove(FindDue.Due seen, Instant cutoff, Decided decided) {
        return log.atomically(() -> finding.before(cutoff, Set.of(seen.service())).stream()
                .filter(each -> each.child().equals(seen.child()) && each.waits() == FindDue.Waits.FOR_NOTHING)
                .findFirst()
                .map(due -> remove(due, decided)));
    }

    private Map<String, Integer> remove(FindDue.Due due, Decided decided) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        beside(due, counts);
        Emptied inLog = new Emptied();
        take(inLog, "made_document", "about", due.references(), counts);
        OF_CASES.forEach(table -> take(inLog, table, "reference", due.references(), counts));
        say(Book.LOG, inLog, decided);
        Emptied inAudit = new Emptied();
        take(inAudit, "audit_entry", "child_key", List.of(due.child()), counts);
        say(Book.AUDIT, inAudit, decided);
        return counts;
    }

    /** Places by chain. */
    private static final class Emptied {

        private final Map<String, List<Long>> places = new TreeMap<>();

        void add(String service, long position) {
            places.computeIfAbsent(service, key -> new ArrayList<>()).add(position);
        }
    }

    private void take(Emptied emptied, String table, String column, List<String> values, Map<String, Integer> counts) {
        jdbc.sql("SELECT service, chain_position FROM " + table + " WHERE " + column + " IN (:values)")
                .param("values", values)
                .query((row, line) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(each -> emptied.add(each.getKey(), each.getValue()));
        counts.merge(table, delete(table + " WHERE " + column + " IN (:values)", values), Integer::sum);
    }

    private int delete(String what, List<String> values) {
        return jdbc.sql("DELETE FROM " + what).param("values", values).update();
    }

    /** What is no entry: copies, rows that were counted, and what is half written. */
    private void beside(FindDue.Due due, Map<String, Integer> counts) {
        // whole packs: a page cannot be taken out of a document that has a fingerprint
        counts.put(
                "pack",
                delete("pack WHERE id IN (SELECT pack FROM pack_case WHERE reference IN (:values))", due.references()));
        for (String table : List.of("counted_case", "replay_case", "shadow_answer")) {
            counts.put(table, delete(table + " WHERE reference IN (:values)", due.references()));
        }
        counts.put("working_copy", delete("working_copy WHERE child_key IN (:values)", List.of(due.child())));
        int drafts = 0;
        for (String reference : due.references()) {
            for (String table : List.of("draft", "presence")) {
                drafts += jdbc.sql("DELETE FROM " + table + " WHERE place = ? OR place LIKE ?")
                        .params("/cases/" + reference, "/cases/" + reference + "/%")
                        .update();
            }
        }
        counts.put("draft", drafts);
    }

    private void say(Book book, Emptied emptied, Decided decided) {
        emptied.places.forEach((service, places) -> {
            List<Long> sorted = places.stream().sorted().toList();
            new Chain(jdbc, book)
                    .append(
                            book.removals(),
                            new Signature(service, "", clock.instant(), decided.by()),
                            Map.of(
                                    "rule",
                                    decided.rule(),
                                    "reason",
                                    decided.reason(),
                                    "positions",
                                    Removed.write(sorted),
                                    "digest",
                                    Removed.digest(jdbc, book, service, sorted)));
        });
    }

    /** Answers to programs that repeat a request: no child is named in how they are kept, so all that are old go. */
    public int clearAnswers() {
        return jdbc.sql("DELETE FROM answered_request WHERE answered_at < ?")
                .param(clock.instant().minus(ANSWERS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
