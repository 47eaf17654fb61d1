package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.NewFacts;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

@Repository
public class JdbcFactsVersions implements FactsVersions {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcFactsVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public FactsVersion add(Signature signature, NewFacts given) {
        String text = given.facts().json();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("reference", given.reference());
        columns.put("version", given.version());
        columns.put("origin", given.origin().name());
        columns.put("reason", given.reason().orElse(null));
        columns.put("facts", text);
        columns.put(
                "particulars", given.particulars().isEmpty() ? null : Json.write(new TreeMap<>(given.particulars())));
        Stamp stamp = chain.append("facts_version", signature, columns);
        return new FactsVersion(
                stamp, given.reference(), given.version(), given.origin(), given.reason(), text, given.particulars());
    }

    @Override
    public Optional<FactsVersion> latest(String reference) {
        return jdbc.sql("SELECT * FROM facts_version WHERE reference = ?"
                        + " ORDER BY version DESC FETCH FIRST 1 ROW ONLY")
                .param(reference)
                .query(JdbcFactsVersions::read)
                .optional();
    }

    @Override
    public List<FactsVersion> of(String reference) {
        return jdbc.sql("SELECT * FROM facts_version WHERE reference = ? ORDER BY version")
                .param(reference)
                .query(JdbcFactsVersions::read)
                .list();
    }

    @Override
    public Map<String, FactsVersion> latestOf(Set<String> services) {
        return jdbc
                .sql("SELECT * FROM facts_version f WHERE service IN (:services) AND version ="
                        + " (SELECT MAX(version) FROM facts_version l WHERE l.reference = f.reference)")
                .param("services", Rows.orNone(services))
                .query(JdbcFactsVersions::read)
                .list()
                .stream()
                .collect(Collectors.toMap(FactsVersion::reference, Function.identity()));
    }

    private static FactsVersion read(ResultSet row, int number) throws SQLException {
        return new FactsVersion(
                Rows.stamp(row),
                row.getString("reference"),
                row.getInt("version"),
                Origin.valueOf(row.getString("origin")),
                Rows.optional(row, "reason"),
                row.getString("facts"),
                Rows.optional(row, "particulars")
                        .map(JdbcFactsVersions::particulars)
                        .orElse(Map.of()));
    }

    private static Map<Particular, String> particulars(String json) {
        return Stored.map(json).entrySet().stream()
                .collect(Collectors.toMap(
                        each -> Particular.valueOf(each.getKey()), each -> String.valueOf(each.getValue())));
    }
}
