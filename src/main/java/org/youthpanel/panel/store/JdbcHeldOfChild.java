package org.youthpanel.panel.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Canonical;
import org.youthpanel.panel.HeldOfChild;

@Repository
public class JdbcHeldOfChild implements HeldOfChild {

    private static final List<String> OF_CASES = List.of(
            "case_file",
            "facts_version",
            "recommendation",
            "exposure",
            "decision",
            "characteristics",
            "case_event",
            "sitting_event",
            "scrutiny_event");
    /** Of the chain, and of nobody; the number stands in the record, opened. */
    private static final Set<String> LEFT_OUT =
            Set.of("hash", "previous_hash", "blind", "kind", "child_key", "sealed_number");

    private final JdbcClient jdbc;

    public JdbcHeldOfChild(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> of(List<String> references, String child) {
        Map<String, List<Map<String, @Nullable Object>>> held = new LinkedHashMap<>();
        OF_CASES.forEach(table -> held.put(
                table,
                rows("SELECT * FROM " + table + " WHERE reference IN (:of) ORDER BY chain_position", references)));
        held.put(
                "made_document",
                rows("SELECT * FROM made_document WHERE about IN (:of) ORDER BY chain_position", references));
        held.put("working_copy", rows("SELECT * FROM working_copy WHERE child_key IN (:of)", List.of(child)));
        held.put(
                "working_section",
                rows(
                        "SELECT s.* FROM working_section s JOIN working_copy c ON c.reference = s.reference"
                                + " WHERE c.child_key IN (:of) ORDER BY s.reference, s.section",
                        List.of(child)));
        held.put(
                "audit_entry",
                rows("SELECT * FROM audit_entry WHERE child_key IN (:of) ORDER BY chain_position", List.of(child)));
        return held;
    }

    private List<Map<String, @Nullable Object>> rows(String sql, List<String> of) {
        return jdbc.sql(sql)
                .param("of", of)
                .query((row, line) -> {
                    Map<String, @Nullable Object> columns = Canonical.columns(row);
                    columns.keySet().removeAll(LEFT_OUT);
                    columns.values().removeIf(java.util.Objects::isNull);
                    columns.replaceAll((name, value) -> value == null ? null : opened(value));
                    return columns;
                })
                .list();
    }

    /** What is kept as JSON in a column is a part of this one. */
    private static @Nullable Object opened(Object value) {
        if (value instanceof String text && (text.startsWith("{") || text.startsWith("["))) {
            try {
                return Stored.document(text).root();
            } catch (IllegalStateException words) {
                return text;
            }
        }
        return value;
    }
}
