package org.youthpanel.panel.exchange.archive.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Canonical;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.exchange.archive.ArchiveTables;

/** Some rows at a time, each time from behind the last one: no answer of the database is ever large. */
@Repository
public class JdbcArchiveTables implements ArchiveTables {

    private static final int AT_ONCE = 200;
    private static final String CASE_OF = "case_of_service";

    /** Which rows are of a service, and the key by which they are gone through. */
    private record Own(String from, String where, String key) {}

    private static final Map<String, Own> BESIDE = new TreeMap<>(Map.of(
            "working_copy",
            new Own("working_copy t", "t.service = ?", "t.reference"),
            "working_section",
            new Own(
                    "working_section t JOIN working_copy c ON c.reference = t.reference",
                    "c.service = ?",
                    "t.reference || '/' || t.section"),
            "import_mapping",
            new Own("import_mapping t", "t.service = ?", "t.supplier"),
            "pack_case",
            new Own(
                    "pack_case t JOIN case_file c ON c.reference = t.reference",
                    "c.service = ?",
                    "t.pack || '/' || t.reference || '/' || CAST(t.place AS VARCHAR(10))")));

    private final JdbcClient jdbc;

    public JdbcArchiveTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> log() {
        return Chain.TABLES;
    }

    @Override
    public List<String> beside() {
        return List.of("working_copy", "working_section", "import_mapping", "pack", "pack_case");
    }

    @Override
    public List<String> columns(String table) {
        ResultSetExtractor<List<String>> names = rows -> {
            List<String> all = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                all.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            return all;
        };
        return Objects.requireNonNull(
                jdbc.sql("SELECT * FROM " + known(table) + " WHERE 1 = 0").query(names));
    }

    /** A name goes into the text of a query: nothing but a table of ours. */
    private String known(String table) {
        if (!log().contains(table) && !beside().contains(table)) {
            throw new IllegalArgumentException("There is no table to archive of this name");
        }
        return table;
    }

    @Override
    public void chain(String service, Consumer<Place> taking) {
        follow(
                "SELECT chain_position, kind, hash FROM log_position WHERE service = ? AND chain_position > ?"
                        + " ORDER BY service, chain_position FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                service,
                (row, line) -> new Place(row.getLong(1), row.getString(2), row.getString(3)),
                Place::position,
                taking);
    }

    @Override
    public void rows(String table, String service, Consumer<Entry> taking) {
        boolean ofCases = columns(table).contains("reference");
        follow(
                "SELECT t.*" + (ofCases ? ", c.service AS " + CASE_OF : "") + " FROM " + known(table) + " t"
                        + (ofCases ? " LEFT JOIN case_file c ON c.reference = t.reference" : "")
                        + " WHERE t.service = ? AND t.chain_position > ?"
                        + " ORDER BY t.service, t.chain_position FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                service,
                (row, line) -> entry(table, service, row),
                Entry::position,
                taking);
    }

    private interface PositionOf<T> {
        long of(T row);
    }

    private <T> void follow(
            String sql, String service, RowMapper<T> mapper, PositionOf<T> position, Consumer<T> taking) {
        long after = 0;
        List<T> some;
        do {
            some = jdbc.sql(sql).params(service, after).query(mapper).list();
            some.forEach(taking);
            after = some.isEmpty() ? after : position.of(some.get(some.size() - 1));
        } while (some.size() == AT_ONCE);
    }

    private static Entry entry(String table, String service, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> columns = Canonical.columns(row);
        Object of = columns.remove(CASE_OF);
        return new Entry(
                row.getLong("chain_position"),
                row.getString("hash"),
                Canonical.of(table, columns),
                of != null && !of.equals(service));
    }

    /** Some hundred at the most. */
    @Override
    public void ofSitting(String sitting, String service, Consumer<Entry> taking) {
        jdbc.sql("SELECT t.*, c.service AS " + CASE_OF + " FROM sitting_event t"
                        + " LEFT JOIN case_file c ON c.reference = t.reference WHERE t.sitting = ? ORDER BY t.number")
                .param(sitting)
                .query((row, line) -> entry("sitting_event", service, row))
                .list()
                .forEach(taking);
    }

    @Override
    public void others(String table, String service, Consumer<String> taking) {
        Own own = Objects.requireNonNull(BESIDE.get(table));
        String after = "";
        List<String[]> some;
        do {
            some = jdbc.sql("SELECT t.*, " + own.key() + " AS sort_key FROM " + own.from() + " WHERE " + own.where()
                            + " AND " + own.key() + " > ? ORDER BY " + own.key() + " FETCH FIRST " + AT_ONCE
                            + " ROWS ONLY")
                    .params(service, after)
                    .query((row, line) -> {
                        Map<String, @Nullable Object> columns = Canonical.columns(row);
                        return new String[] {String.valueOf(columns.remove("sort_key")), json(columns)};
                    })
                    .list();
            some.forEach(each -> taking.accept(each[1]));
            after = some.isEmpty() ? after : some.get(some.size() - 1)[0];
        } while (some.size() == AT_ONCE);
    }

    private static String json(Map<String, @Nullable Object> columns) {
        columns.values().removeIf(Objects::isNull);
        return Json.write(columns);
    }

    @Override
    public List<KeptPack> packs(String service) {
        List<KeptPack> all = new ArrayList<>();
        jdbc.sql("SELECT id, sitting, services, made_by, made_at, advice, sha256 FROM pack ORDER BY made_at, id")
                .query((row, line) -> Canonical.columns(row))
                .list()
                .forEach(each -> {
                    List<?> services = Stored.list(Stored.document(String.valueOf(each.get("services")))
                            .root());
                    if (services.contains(service)) {
                        all.add(new KeptPack(
                                String.valueOf(each.get("id")),
                                String.valueOf(each.get("made_at")),
                                String.valueOf(each.get("sha256")),
                                json(each),
                                services.size() > 1));
                    }
                });
        return all;
    }

    @Override
    public byte[] content(String pack) {
        return jdbc.sql("SELECT content FROM pack WHERE id = ?")
                .param(pack)
                .query((row, line) -> Base64.getDecoder().decode(row.getString(1)))
                .single();
    }
}
