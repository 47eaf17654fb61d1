package org.youthpanel.tracking.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.CountedCases;

@Repository
public class JdbcCountedCases implements CountedCases {

    /** Whose entries can change what is counted; all have the child's key, which is empty where no one case is meant. */
    private static final List<String> TABLES = List.of(
            "facts_version",
            "recommendation",
            "decision",
            "characteristics",
            "case_event",
            "sitting_event",
            "scrutiny_event");

    private final JdbcClient jdbc;

    public JdbcCountedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Mark(long position, int form) {}

    @Override
    public Behind behind(String service, int form, int most) {
        // outside of any lock: most of the time nothing is new
        long head = jdbc.sql("SELECT MAX(chain_position) FROM log_position WHERE service = ?")
                .param(service)
                .query((row, line) -> row.getLong(1))
                .single();
        Optional<Mark> mark = mark(service, "");
        if (mark.filter(each -> each.form() == form && each.position() >= head).isPresent() || head == 0) {
            return new Behind(Set.of(), 0);
        }
        if (mark.isEmpty()) {
            jdbc.sql("INSERT INTO counted_up_to (service, chain_position, form) VALUES (?, 0, ?)")
                    .params(service, form)
                    .update();
        }
        Mark locked = mark(service, " FOR UPDATE").orElseThrow();
        if (locked.form() != form) {
            jdbc.sql("DELETE FROM counted_case WHERE service = ?")
                    .param(service)
                    .update();
            jdbc.sql("UPDATE counted_up_to SET chain_position = 0, form = ? WHERE service = ?")
                    .params(form, service)
                    .update();
            locked = new Mark(0, form);
        }
        long upTo = Math.min(head, locked.position() + most);
        return locked.position() >= upTo
                ? new Behind(Set.of(), 0)
                : new Behind(children(service, locked.position(), upTo), upTo);
    }

    private Optional<Mark> mark(String service, String lock) {
        return jdbc.sql("SELECT chain_position, form FROM counted_up_to WHERE service = ?" + lock)
                .param(service)
                .query((row, line) -> new Mark(row.getLong(1), row.getInt(2)))
                .optional();
    }

    private Set<String> children(String service, long after, long upTo) {
        Set<String> children = new HashSet<>();
        for (String table : TABLES) {
            children.addAll(jdbc.sql("SELECT DISTINCT child_key FROM " + table
                            + " WHERE service = ? AND chain_position > ? AND chain_position <= ?")
                    .params(service, after, upTo)
                    .query(String.class)
                    .list());
        }
        children.remove("");
        return children;
    }

    @Override
    public void put(String reference, Rows rows) {
        // what is beside it goes with it
        jdbc.sql("DELETE FROM counted_case WHERE reference = ?")
                .param(reference)
                .update();
        insert(Counted.CASES, Map.of(), rows.row());
        rows.beside().forEach((counted, all) -> {
            for (int i = 0; i < all.size(); i++) {
                insert(counted, Map.of("reference", reference, "number", i + 1), all.get(i));
            }
        });
    }

    private void insert(Counted into, Map<String, Object> key, Map<Column, Object> row) {
        List<String> names = new ArrayList<>(key.keySet());
        List<Object> values = new ArrayList<>(key.values());
        row.forEach((column, value) -> {
            names.add(column.sql());
            values.add(value);
        });
        jdbc.sql("INSERT INTO " + into.table() + " (" + String.join(", ", names) + ") VALUES ("
                        + names.stream().map(each -> "?").collect(Collectors.joining(", ")) + ")")
                .params(values)
                .update();
    }

    @Override
    public void counted(String service, long upTo) {
        jdbc.sql("UPDATE counted_up_to SET chain_position = ? WHERE service = ?")
                .params(upTo, service)
                .update();
    }
}
