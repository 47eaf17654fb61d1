package org.youthpanel.tracking.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.CountedCases;
import org.youthpanel.tracking.FindChoices;

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
    private final Codes codes;

    public JdbcCountedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.codes = new Codes(jdbc);
    }

    private record Mark(long position, int form) {}

    @Override
    public Set<String> finished(Set<String> services, int form) {
        // nothing is looked at but the end of each log: most of the time nothing is new
        return Set.copyOf(
                jdbc.sql("SELECT u.service FROM counted_up_to u WHERE u.service IN (:services) AND u.form = :form"
                                + " AND NOT EXISTS (SELECT 1 FROM log_position p WHERE p.service = u.service"
                                + " AND p.chain_position > u.chain_position)")
                        .param("services", org.youthpanel.casework.store.Rows.orNone(services))
                        .param("form", form)
                        .query(String.class)
                        .list());
    }

    @Override
    public Behind behind(String service, int form, int most) {
        Optional<Mark> mark = mark(service, "");
        // outside of any lock
        long head = jdbc.sql("SELECT MAX(chain_position) FROM log_position WHERE service = ? AND chain_position > ?")
                .params(
                        service,
                        mark.filter(each -> each.form() == form)
                                .map(Mark::position)
                                .orElse(0L))
                .query((row, line) -> row.getLong(1))
                .single();
        if (head == 0) {
            return new Behind(Set.of(), 0);
        }
        if (mark.isEmpty()) {
            jdbc.sql("INSERT INTO counted_up_to (service, chain_position, form) VALUES (?, 0, ?)")
                    .params(service, form)
                    .update();
        }
        Mark locked = mark(service, " FOR UPDATE").orElseThrow();
        if (locked.form() != form) {
            for (String table : List.of("counted_case", "counted_choice")) {
                jdbc.sql("DELETE FROM " + table + " WHERE service IN (SELECT id FROM counted_code WHERE code = ?)")
                        .param(service)
                        .update();
            }
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
        Map<String, Integer> numbers = codes.written(coded(rows));
        insert(Counted.CASES, Map.of(), rows.row(), numbers);
        Map<Column, Object> both = new EnumMap<>(rows.row());
        both.keySet().removeIf(each -> !each.standsBesideToo());
        rows.beside().forEach((counted, all) -> {
            for (int i = 0; i < all.size(); i++) {
                Map<Column, Object> row = new EnumMap<>(both);
                row.putAll(all.get(i));
                insert(counted, Map.of("number", i + 1), row, numbers);
            }
        });
        Object service =
                Objects.requireNonNull(numbers.get(String.valueOf(rows.row().get(Column.SERVICE))));
        for (Column column : FindChoices.COLUMNS) {
            Object code = rows.row().get(column);
            if (code != null) {
                offer(
                        service,
                        column,
                        String.valueOf(code),
                        Objects.requireNonNull(rows.row().get(Column.COUNTED_ON)));
            }
        }
    }

    private static Set<String> coded(Rows rows) {
        return Stream.concat(
                        Stream.of(rows.row()), rows.beside().values().stream().flatMap(List::stream))
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getKey().coded())
                .map(each -> String.valueOf(each.getValue()))
                .collect(Collectors.toSet());
    }

    /** Days are only added, even where a case moves on: too long a list of choices does no harm. */
    private void offer(Object service, Column column, String code, Object day) {
        List<Object> key = List.of(service, column.name(), code);
        int there = jdbc.sql("UPDATE counted_choice SET first_on = LEAST(first_on, ?), last_on = GREATEST(last_on, ?)"
                        + " WHERE service = ? AND named = ? AND code = ?")
                .params(day, day)
                .params(key)
                .update();
        if (there == 0) {
            jdbc.sql("INSERT INTO counted_choice (service, named, code, first_on, last_on) VALUES (?, ?, ?, ?, ?)")
                    .params(key)
                    .params(day, day)
                    .update();
        }
    }

    private void insert(Counted into, Map<String, Object> key, Map<Column, Object> row, Map<String, Integer> numbers) {
        List<String> names = new ArrayList<>(key.keySet());
        List<Object> values = new ArrayList<>(key.values());
        row.forEach((column, value) -> {
            names.add(column.sql());
            values.add(column.coded() ? Objects.requireNonNull(numbers.get(String.valueOf(value))) : value);
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
