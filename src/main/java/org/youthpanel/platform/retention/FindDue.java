package org.youthpanel.platform.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the children of whom nothing was recorded for as long as the service keeps cases. All cases of a child in a service
 * together, so that no history is cut in half.
 */
public final class FindDue {

    /** What counts as something recorded. That somebody looked, or took a paper along, is no reason to keep a case longer. */
    private static final List<String> RECORDED = List.of(
            "case_file",
            "facts_version",
            "recommendation",
            "decision",
            "characteristics",
            "case_event",
            "sitting_event",
            "scrutiny_event");

    private final JdbcClient jdbc;

    public FindDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A child of a service whose time has come.
     *
     * @param child the keyed hash of the number
     * @param last when something was last recorded
     * @param waits why nothing is removed all the same
     */
    public record Due(String service, String child, List<String> references, Instant last, Waits waits) {}

    public enum Waits {
        FOR_NOTHING,
        /** For a hold to be taken off. */
        HELD,
        /** A pack of a sitting has a held child in it, and would go with this one. */
        IN_A_PACK_WITH_A_HELD_ONE,
        /** Somebody is changing one of the cases. */
        BEING_CHANGED
    }

    /** In the order of the services and of the last entry. */
    public List<Due> before(Instant cutoff, Set<String> services) {
        Map<String, Instant> last = new HashMap<>();
        for (String table : RECORDED) {
            jdbc.sql("SELECT child_key, MAX(recorded_at) FROM " + table + " WHERE child_key <> '' GROUP BY child_key")
                    .query((row, line) -> Map.entry(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    .list()
                    .forEach(each -> last.merge(
                            each.getKey(), each.getValue(), (one, other) -> one.isBefore(other) ? other : one));
        }
        Set<String> held = held();
        Set<String> changed = changedSince(cutoff);
        List<Due> due = new ArrayList<>();
        Map<String, List<String>> references = new HashMap<>();
        Map<String, String> serviceOf = new HashMap<>();
        jdbc.sql("SELECT service, child_key, reference FROM case_file ORDER BY service, chain_position")
                .query((row, line) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .forEach(each -> {
                    serviceOf.put(each[1], each[0]);
                    references
                            .computeIfAbsent(each[1], key -> new ArrayList<>())
                            .add(each[2]);
                });
        Set<String> packed = inPacksWith(held, references);
        references.forEach((child, of) -> {
            String service = serviceOf.getOrDefault(child, "");
            Instant at = last.getOrDefault(child, Instant.MAX);
            if (at.isBefore(cutoff) && (services.isEmpty() || services.contains(service))) {
                due.add(new Due(service, child, List.copyOf(of), at, waits(child, held, changed, packed)));
            }
        });
        due.sort(java.util.Comparator.comparing(Due::service).thenComparing(Due::last));
        return due;
    }

    private static Waits waits(String child, Set<String> held, Set<String> changed, Set<String> packed) {
        if (held.contains(child)) {
            return Waits.HELD;
        }
        if (changed.contains(child)) {
            return Waits.BEING_CHANGED;
        }
        return packed.contains(child) ? Waits.IN_A_PACK_WITH_A_HELD_ONE : Waits.FOR_NOTHING;
    }

    /** A hold is of one case, and keeps every case of its child. */
    private Set<String> held() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT e.child_key FROM case_event e WHERE e.event = 'HELD'"
                        + " AND NOT EXISTS (SELECT 1 FROM case_event l WHERE l.reference = e.reference"
                        + " AND l.event = 'HOLD_ENDED' AND l.number > e.number)")
                .query(String.class)
                .list());
    }

    private Set<String> changedSince(Instant cutoff) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT c.child_key FROM working_copy c"
                        + " LEFT JOIN working_section s ON s.reference = c.reference"
                        + " WHERE c.began_at >= :cutoff OR s.saved_at >= :cutoff")
                .param("cutoff", cutoff.atOffset(java.time.ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private Set<String> inPacksWith(Set<String> held, Map<String, List<String>> references) {
        Map<String, String> childOf = new HashMap<>();
        references.forEach((child, of) -> of.forEach(each -> childOf.put(each, child)));
        Map<String, Set<String>> packs = new HashMap<>();
        jdbc.sql("SELECT pack, reference FROM pack_case")
                .query((row, line) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(each -> packs.computeIfAbsent(each.getKey(), key -> new HashSet<>())
                        .add(childOf.getOrDefault(each.getValue(), "")));
        Set<String> with = new HashSet<>();
        packs.values().stream()
                .filter(children -> children.stream().anyMatch(held::contains))
                .forEach(with::addAll);
        return with;
    }
}
