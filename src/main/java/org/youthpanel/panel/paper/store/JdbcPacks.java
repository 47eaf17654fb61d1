package org.youthpanel.panel.paper.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.paper.Pack;
import org.youthpanel.panel.paper.Packs;

@Repository
public class JdbcPacks implements Packs {

    private static final String COLUMNS = "id, sitting, services, made_by, made_at, advice, sha256";

    private final JdbcClient jdbc;

    public JdbcPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Pack pack, byte[] content) {
        jdbc.sql("INSERT INTO pack (" + COLUMNS + ", content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pack.id(),
                        pack.sitting(),
                        Json.write(List.copyOf(new TreeSet<>(pack.services()))),
                        pack.by(),
                        pack.at().atOffset(ZoneOffset.UTC),
                        pack.advice(),
                        pack.sha256(),
                        Base64.getEncoder().encodeToString(content))
                .update();
        int place = 0;
        for (Pack.PackedCase each : pack.cases()) {
            jdbc.sql("INSERT INTO pack_case (pack, place, reference, facts_version, recommendation)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(
                            pack.id(),
                            ++place,
                            each.reference(),
                            each.factsVersion(),
                            each.recommendation().orElse(null))
                    .update();
        }
    }

    @Override
    public Optional<Pack> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM pack WHERE id = ?")
                .param(id)
                .query(JdbcPacks::read)
                .optional()
                .map(this::whole);
    }

    @Override
    public byte[] content(String id) {
        return jdbc.sql("SELECT content FROM pack WHERE id = ?")
                .param(id)
                .query((row, line) -> Base64.getDecoder().decode(row.getString(1)))
                .single();
    }

    @Override
    public List<Pack> of(String sitting) {
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM pack WHERE sitting = ? ORDER BY made_at DESC, id")
                .param(sitting)
                .query(JdbcPacks::read)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private static Pack read(ResultSet row, int line) throws SQLException {
        String id = row.getString("id");
        Set<String> services = Stored.list(
                        Stored.document(row.getString("services")).root())
                .stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Pack(
                id,
                row.getString("sitting"),
                services,
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("advice"),
                row.getString("sha256"),
                List.of());
    }

    /** With its cases, asked for once the first answer is read: two at a time would take two connections. */
    private Pack whole(Pack pack) {
        return new Pack(
                pack.id(),
                pack.sitting(),
                pack.services(),
                pack.by(),
                pack.at(),
                pack.advice(),
                pack.sha256(),
                cases(pack.id()));
    }

    private List<Pack.PackedCase> cases(String pack) {
        return jdbc.sql("SELECT reference, facts_version, recommendation FROM pack_case WHERE pack = ? ORDER BY place")
                .param(pack)
                .query((row, line) ->
                        new Pack.PackedCase(row.getString(1), row.getInt(2), Rows.optional(row, "recommendation")))
                .list();
    }
}
