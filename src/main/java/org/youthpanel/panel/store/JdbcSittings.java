package org.youthpanel.panel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;
import org.youthpanel.panel.Sittings;

@Repository
public class JdbcSittings implements Sittings {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    private record Row(String sitting, Sitting.Recorded recorded) {}

    @Override
    public Sitting.Recorded add(Signature signature, String sitting, int seen, SittingEvent event) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("sitting", sitting);
        columns.put("number", seen + 1);
        columns.put("event", SittingBodies.name(event));
        columns.put("reference", event.about().orElse(null));
        columns.put("body", Json.write(SittingBodies.body(event)));
        Stamp stamp = chain.append("sitting_event", signature, columns);
        return new Sitting.Recorded(stamp, seen + 1, event);
    }

    @Override
    public Optional<Sitting> find(String id) {
        return read(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Sitting> ofServices(Set<String> services) {
        // whom a sitting serves is how it was planned, and that never changes
        List<String> ids = jdbc
                .sql("SELECT * FROM sitting_event WHERE number = 1 ORDER BY sitting")
                .query(JdbcSittings::row)
                .list()
                .stream()
                .filter(each -> each.recorded().event() instanceof SittingEvent.Planned plan
                        && plan.services().stream().anyMatch(services::contains))
                .map(Row::sitting)
                .toList();
        return read(ids);
    }

    @Override
    public List<Sitting> of(String reference) {
        return read(jdbc.sql("SELECT DISTINCT sitting FROM sitting_event WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .list());
    }

    private List<Sitting> read(List<String> ids) {
        return jdbc
                .sql("SELECT * FROM sitting_event WHERE sitting IN (:ids) ORDER BY sitting, number")
                .param("ids", Rows.orNone(ids))
                .query(JdbcSittings::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::sitting, LinkedHashMap::new, Collectors.mapping(Row::recorded, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> Sitting.of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Sitting::on).thenComparing(Sitting::id))
                .toList();
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        SittingEvent event = SittingBodies.event(
                row.getString("event"), Rows.optional(row, "reference"), Stored.map(row.getString("body")));
        return new Row(row.getString("sitting"), new Sitting.Recorded(Rows.stamp(row), row.getInt("number"), event));
    }
}
