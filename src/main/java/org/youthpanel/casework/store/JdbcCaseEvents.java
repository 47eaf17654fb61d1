package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

@Repository
public class JdbcCaseEvents implements CaseEvents {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcCaseEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public CaseEvent add(Signature signature, String reference, NewCaseEvent event) {
        int number = jdbc.sql("SELECT COALESCE(MAX(number), 0) + 1 FROM case_event WHERE reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("reference", reference);
        columns.put("number", number);
        columns.put("event", event.kind().name());
        columns.put("code", event.code().orElse(null));
        columns.put("happened_on", event.on().orElse(null));
        columns.put("sitting", event.sitting().orElse(null));
        columns.put("body", Json.write(event.body()));
        Stamp stamp = chain.append("case_event", signature, columns);
        return new CaseEvent(
                stamp, reference, number, event.kind(), event.code(), event.on(), event.sitting(), event.body());
    }

    @Override
    public List<CaseEvent> of(String reference) {
        return jdbc.sql("SELECT * FROM case_event WHERE reference = ? ORDER BY number")
                .param(reference)
                .query(JdbcCaseEvents::read)
                .list();
    }

    @Override
    public Map<String, List<CaseEvent>> ofServices(Set<String> services) {
        return jdbc
                .sql("SELECT * FROM case_event WHERE service IN (:services) ORDER BY reference, number")
                .param("services", Rows.orNone(services))
                .query(JdbcCaseEvents::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(CaseEvent::reference));
    }

    private static CaseEvent read(ResultSet row, int line) throws SQLException {
        return new CaseEvent(
                Rows.stamp(row),
                row.getString("reference"),
                row.getInt("number"),
                CaseEventKind.valueOf(row.getString("event")),
                Rows.optional(row, "code"),
                Optional.ofNullable(row.getObject("happened_on", LocalDate.class)),
                Rows.optional(row, "sitting"),
                Stored.map(row.getString("body")));
    }
}
