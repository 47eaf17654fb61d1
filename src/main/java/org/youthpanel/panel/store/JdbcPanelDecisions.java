package org.youthpanel.panel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Plan;

@Repository
public class JdbcPanelDecisions implements PanelDecisions {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcPanelDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public PanelDecision add(
            Signature signature,
            String reference,
            int number,
            int correction,
            PanelDecision.Given given,
            Optional<String> advisedAgain) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("reference", reference);
        columns.put("number", number);
        columns.put("correction", correction);
        columns.put("recommendation", given.recommendation());
        columns.put("disposal", given.disposal().name());
        columns.put("rationale", given.rationale());
        columns.put("departure", given.departure().map(Enum::name).orElse(null));
        columns.put(
                "levels",
                given.levels().map(each -> Json.write(each.document())).orElse(null));
        columns.put("conditions", Json.write(given.conditions()));
        columns.put(
                "interventions",
                given.plan().interventions().isEmpty()
                        ? null
                        : Json.write(given.plan().interventions()));
        columns.put("responsible", given.plan().responsible().orElse(null));
        columns.put("follow_up", given.plan().followUp().orElse(null));
        columns.put("holds", given.holds().isEmpty() ? null : Json.write(new TreeMap<>(given.holds())));
        columns.put("decided_on", given.decidedOn());
        columns.put("sitting", given.sitting().orElse(null));
        columns.put("why", given.why().map(CorrectionReason::words).orElse(null));
        columns.put(
                "why_code",
                given.why().flatMap(CorrectionReason::cause).map(Enum::name).orElse(null));
        columns.put("advised_again", advisedAgain.orElse(null));
        Stamp stamp = chain.append("decision", signature, columns);
        return new PanelDecision(stamp, reference, number, correction, given, advisedAgain);
    }

    @Override
    public List<PanelDecision> of(String reference) {
        return jdbc.sql("SELECT * FROM decision WHERE reference = ? ORDER BY number, correction")
                .param(reference)
                .query(JdbcPanelDecisions::read)
                .list();
    }

    @Override
    public Map<String, List<PanelDecision>> ofServices(Set<String> services) {
        return jdbc
                .sql("SELECT * FROM decision WHERE service IN (:services) ORDER BY reference, number, correction")
                .param("services", Rows.orNone(services))
                .query(JdbcPanelDecisions::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PanelDecision::reference));
    }

    private static PanelDecision read(ResultSet row, int line) throws SQLException {
        PanelDecision.Given given = new PanelDecision.Given(
                row.getString("recommendation"),
                Disposal.valueOf(row.getString("disposal")),
                row.getString("rationale"),
                Rows.optional(row, "departure").map(Departure::valueOf),
                Rows.optional(row, "levels").map(Stored::map).map(LevelChange::of),
                texts(row.getString("conditions")),
                new Plan(
                        Rows.optional(row, "interventions")
                                .map(JdbcPanelDecisions::texts)
                                .orElse(List.of()),
                        Rows.optional(row, "responsible"),
                        Optional.ofNullable(row.getObject("follow_up", LocalDate.class))),
                Rows.optional(row, "holds").map(JdbcPanelDecisions::holds).orElse(Map.of()),
                row.getObject("decided_on", LocalDate.class),
                Rows.optional(row, "sitting"),
                why(row));
        return new PanelDecision(
                Rows.stamp(row),
                row.getString("reference"),
                row.getInt("number"),
                row.getInt("correction"),
                given,
                Rows.optional(row, "advised_again"));
    }

    private static Optional<CorrectionReason> why(ResultSet row) throws SQLException {
        Optional<CorrectionReason.Cause> cause = Rows.optional(row, "why_code").map(CorrectionReason.Cause::valueOf);
        return Rows.optional(row, "why").map(words -> new CorrectionReason(cause, words));
    }

    private static List<String> texts(String json) {
        return Stored.list(Stored.document(json).root()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static Map<String, String> holds(String json) {
        return Stored.map(json).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.valueOf(each.getValue())));
    }
}
