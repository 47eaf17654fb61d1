package org.youthpanel.tracking.store;

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
import org.youthpanel.tracking.ScrutinyViews;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleEvent;
import org.youthpanel.tracking.scrutiny.Samples;

@Repository
public class JdbcSamples implements Samples, ScrutinyViews {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    private record Row(String sample, Sample.Recorded recorded) {}

    @Override
    public Sample.Recorded add(Signature signature, String sample, int seen, SampleEvent event) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("sample", sample);
        columns.put("number", seen + 1);
        columns.put("event", SampleBodies.name(event));
        columns.put("reference", event.about().orElse(null));
        columns.put("body", Json.write(SampleBodies.body(event)));
        Stamp stamp = chain.append("scrutiny_event", signature, columns);
        return new Sample.Recorded(stamp, seen + 1, event);
    }

    @Override
    public Optional<Sample> find(String id) {
        return read(jdbc.sql("SELECT * FROM scrutiny_event WHERE sample = ? ORDER BY number")
                        .param(id))
                .stream()
                .findFirst();
    }

    @Override
    public List<Sample> ofServices(Set<String> services) {
        // the rows of a sample are all in the chain of its service
        return read(jdbc.sql("SELECT * FROM scrutiny_event WHERE service IN (:services) ORDER BY sample, number")
                .param("services", Rows.orNone(services)));
    }

    @Override
    public long head(String service) {
        return jdbc.sql("SELECT MAX(chain_position) FROM log_position WHERE service = ?")
                .param(service)
                .query((row, line) -> row.getLong(1))
                .single();
    }

    @Override
    public Optional<View> of(String reference) {
        List<Row> rows = jdbc.sql("SELECT * FROM scrutiny_event WHERE reference = ? ORDER BY chain_position")
                .param(reference)
                .query(JdbcSamples::row)
                .list();
        Set<String> byHand = rows.stream()
                .filter(each -> each.recorded().event() instanceof SampleEvent.Chosen)
                .map(Row::sample)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(each -> !byHand.contains(each.sample()))
                .map(each -> each.recorded().event())
                .filter(SampleEvent.Found.class::isInstance)
                .map(each -> ((SampleEvent.Found) each).finding())
                .reduce((earlier, later) -> later)
                .map(each -> new View(each.grade(), each.disposal()));
    }

    private static List<Sample> read(JdbcClient.StatementSpec query) {
        return query.query(JdbcSamples::row).list().stream()
                .collect(Collectors.groupingBy(
                        Row::sample, LinkedHashMap::new, Collectors.mapping(Row::recorded, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> Sample.of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing((Sample each) -> each.stamp().at()).reversed())
                .toList();
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        SampleEvent event = SampleBodies.event(
                row.getString("event"), Rows.optional(row, "reference"), Stored.map(row.getString("body")));
        return new Row(row.getString("sample"), new Sample.Recorded(Rows.stamp(row), row.getInt("number"), event));
    }
}
