package org.youthpanel.casework.exchange.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.exchange.Mapping;
import org.youthpanel.casework.exchange.SavedMappings;

@Repository
public class JdbcSavedMappings implements SavedMappings {

    private final JdbcClient jdbc;

    public JdbcSavedMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Saved> find(String service, String supplier) {
        return jdbc.sql("SELECT mapping, saved_by, saved_at FROM import_mapping WHERE service = ? AND supplier = ?")
                .params(service, supplier)
                .query((row, line) -> new Saved(
                        Mapping.of(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public List<String> suppliers(String service) {
        return jdbc.sql("SELECT supplier FROM import_mapping WHERE service = ? ORDER BY supplier")
                .param(service)
                .query(String.class)
                .list();
    }

    @Override
    public void put(String service, String supplier, Saved saved) {
        OffsetDateTime at = saved.at().atOffset(ZoneOffset.UTC);
        int updated = jdbc.sql("UPDATE import_mapping SET mapping = ?, saved_by = ?, saved_at = ?"
                        + " WHERE service = ? AND supplier = ?")
                .params(saved.mapping().json(), saved.by(), at, service, supplier)
                .update();
        if (updated == 0) {
            jdbc.sql(
                            "INSERT INTO import_mapping (service, supplier, mapping, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)")
                    .params(service, supplier, saved.mapping().json(), saved.by(), at)
                    .update();
        }
    }
}
