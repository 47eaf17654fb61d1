package org.youthpanel.tracking.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youthpanel.tracking.Column;

/** Codes and the numbers that stand for them in the tables that figures are counted from. */
final class Codes {

    /** Stands for no code. */
    static final int NONE = 0;

    private final JdbcClient jdbc;

    /** A number means the same for good; not the other way round, for who writes a code may still be turned back. */
    private final Map<Integer, String> known = new ConcurrentHashMap<>();

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of its numbers, a row's codes. */
    Map<Column, String> told(Map<Column, String> row) {
        row.replaceAll((column, value) -> column.coded() ? code(Integer.parseInt(value)) : value);
        return row;
    }

    String code(int number) {
        if (!known.containsKey(number)) {
            learn();
        }
        return Objects.requireNonNull(known.get(number));
    }

    /** All that there are by now. */
    void learn() {
        jdbc.sql("SELECT id, code FROM counted_code").query(row -> {
            known.put(row.getInt(1), row.getString(2));
        });
    }

    /** The numbers of those that there are. */
    Map<String, Integer> numbers(Collection<String> codes) {
        Map<String, Integer> numbers = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("SELECT id, code FROM counted_code WHERE code IN (:codes)")
                    .param("codes", codes)
                    .query(row -> {
                        numbers.put(row.getString(2), row.getInt(1));
                    });
        }
        return numbers;
    }

    /** The same, those that there are not yet being written. */
    Map<String, Integer> written(Set<String> codes) {
        Map<String, Integer> numbers = numbers(codes);
        if (numbers.keySet().containsAll(codes)) {
            return numbers;
        }
        // in one order, so that two who write the same seldom wait for one another
        Set<String> fresh = new TreeSet<>(codes);
        fresh.removeAll(numbers.keySet());
        for (String code : fresh) {
            jdbc.sql("INSERT INTO counted_code (code) VALUES (?)").param(code).update();
        }
        return numbers(codes);
    }
}
