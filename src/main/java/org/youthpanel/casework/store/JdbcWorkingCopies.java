package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.WorkingCopy;
import org.youthpanel.casework.WorkingSection;
import org.youthpanel.facts.Json;

@Repository
public class JdbcWorkingCopies implements WorkingCopies {

    private final JdbcClient jdbc;

    public JdbcWorkingCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(WorkingCopy copy) {
        jdbc.sql("INSERT INTO working_copy (reference, service, child_key, sealed_number, initials, facts_version,"
                        + " began_at, began_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(copy.reference())
                .param(copy.service())
                .param(copy.child())
                .param(copy.sealedNumber().orElse(null))
                .param(copy.initials().orElse(null))
                .param(copy.factsVersion())
                .param(copy.beganAt().atOffset(ZoneOffset.UTC))
                .param(copy.beganBy())
                .update();
    }

    @Override
    public Optional<WorkingCopy> find(String reference) {
        return jdbc.sql("SELECT * FROM working_copy WHERE reference = ?")
                .param(reference)
                .query(JdbcWorkingCopies::copy)
                .optional();
    }

    @Override
    public Optional<WorkingCopy> hold(String reference) {
        return jdbc.sql("SELECT * FROM working_copy WHERE reference = ? FOR UPDATE")
                .param(reference)
                .query(JdbcWorkingCopies::copy)
                .optional();
    }

    @Override
    public List<WorkingCopy> ofChild(String child) {
        return jdbc.sql("SELECT * FROM working_copy WHERE child_key = ? ORDER BY began_at, reference")
                .param(child)
                .query(JdbcWorkingCopies::copy)
                .list();
    }

    @Override
    public List<InPreparation> of(Set<String> services) {
        Map<String, InPreparation> byReference = new LinkedHashMap<>();
        // the last row of each case is the one that was saved last
        jdbc.sql("SELECT c.*, s.saved_at, s.saved_by FROM working_copy c LEFT JOIN working_section s"
                        + " ON s.reference = c.reference WHERE c.service IN (:services) ORDER BY s.saved_at, s.section")
                .param("services", Rows.orNone(services))
                .query((row, number) -> inPreparation(row))
                .list()
                .forEach(each -> {
                    byReference.remove(each.copy().reference());
                    byReference.put(each.copy().reference(), each);
                });
        return byReference.values().stream()
                .sorted(java.util.Comparator.comparing(InPreparation::savedAt))
                .toList();
    }

    @Override
    public List<WorkingSection> sections(String reference) {
        return jdbc.sql("SELECT * FROM working_section WHERE reference = ?")
                .param(reference)
                .query(JdbcWorkingCopies::section)
                .list();
    }

    @Override
    public void put(String reference, WorkingSection section) {
        Object[] values = {
            section.revision(),
            Json.write(new TreeMap<>(section.typed())),
            section.savedAt().atOffset(ZoneOffset.UTC),
            section.savedBy(),
            reference,
            section.section()
        };
        int updated = jdbc.sql("UPDATE working_section SET revision = ?, typed = ?, saved_at = ?, saved_by = ?"
                        + " WHERE reference = ? AND section = ?")
                .params(values)
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO working_section (revision, typed, saved_at, saved_by, reference, section)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }

    @Override
    public void follow(String reference, int factsVersion) {
        jdbc.sql("UPDATE working_copy SET facts_version = ? WHERE reference = ?")
                .params(factsVersion, reference)
                .update();
    }

    @Override
    public void drop(String reference) {
        jdbc.sql("DELETE FROM working_copy WHERE reference = ?")
                .param(reference)
                .update();
    }

    private static WorkingCopy copy(ResultSet row, int number) throws SQLException {
        return new WorkingCopy(
                row.getString("reference"),
                row.getString("service"),
                row.getString("child_key"),
                Rows.optional(row, "initials"),
                Rows.optional(row, "sealed_number"),
                row.getInt("facts_version"),
                instant(row, "began_at"),
                row.getString("began_by"));
    }

    private static InPreparation inPreparation(ResultSet row) throws SQLException {
        WorkingCopy copy = copy(row, 0);
        return row.getObject("saved_at") == null
                ? new InPreparation(copy, copy.beganAt(), copy.beganBy())
                : new InPreparation(copy, instant(row, "saved_at"), row.getString("saved_by"));
    }

    private static WorkingSection section(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Stored.map(row.getString("typed"))
                .forEach((name, values) -> typed.put(
                        name, Stored.list(values).stream().map(String::valueOf).toList()));
        return new WorkingSection(
                row.getString("section"),
                row.getInt("revision"),
                typed,
                instant(row, "saved_at"),
                row.getString("saved_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
