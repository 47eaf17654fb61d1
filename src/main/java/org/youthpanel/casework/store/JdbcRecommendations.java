package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Outcome;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Json;
import org.youthpanel.rules.engine.EngineVersion;

@Repository
public class JdbcRecommendations implements Recommendations {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public LoggedRecommendation add(
            Signature signature, String reference, int factsVersion, CaseFacts facts, Recommendation recommendation) {
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        columns.put("reference", reference);
        columns.put("facts_version", factsVersion);
        columns.put("facts", facts.json());
        columns.put("answer", recommendation.json());
        columns.put("rule_sets", Json.write(recommendation.document().get("ruleSets")));
        columns.put("resolver", Adviser.RESOLVER_VERSION);
        columns.put("engine", EngineVersion.get());
        columns.put("outcome", recommendation.outcome().name());
        columns.put("recommended", recommendation.recommended().map(Enum::name).orElse(null));
        Stamp stamp = chain.append("recommendation", signature, columns);
        return new LoggedRecommendation(
                stamp,
                id,
                reference,
                factsVersion,
                String.valueOf(columns.get("facts")),
                String.valueOf(columns.get("answer")),
                String.valueOf(columns.get("rule_sets")),
                Adviser.RESOLVER_VERSION,
                EngineVersion.get(),
                recommendation.outcome(),
                recommendation.recommended());
    }

    @Override
    public Optional<LoggedRecommendation> find(String id) {
        return jdbc.sql("SELECT * FROM recommendation WHERE id = ?")
                .param(id)
                .query(JdbcRecommendations::read)
                .optional();
    }

    @Override
    public List<LoggedRecommendation> of(String reference) {
        return jdbc.sql("SELECT * FROM recommendation WHERE reference = ? ORDER BY chain_position")
                .param(reference)
                .query(JdbcRecommendations::read)
                .list();
    }

    @Override
    public List<LoggedRecommendation> ofServices(Set<String> services) {
        return jdbc.sql("SELECT * FROM recommendation WHERE service IN (:services) ORDER BY service, chain_position")
                .param("services", Rows.orNone(services))
                .query(JdbcRecommendations::read)
                .list();
    }

    private static LoggedRecommendation read(ResultSet row, int number) throws SQLException {
        return new LoggedRecommendation(
                Rows.stamp(row),
                row.getString("id"),
                row.getString("reference"),
                row.getInt("facts_version"),
                row.getString("facts"),
                row.getString("answer"),
                row.getString("rule_sets"),
                row.getString("resolver"),
                row.getString("engine"),
                Outcome.valueOf(row.getString("outcome")),
                Rows.optional(row, "recommended").map(Disposal::valueOf));
    }
}
