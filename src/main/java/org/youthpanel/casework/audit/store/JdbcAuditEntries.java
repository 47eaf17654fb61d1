package org.youthpanel.casework.audit.store;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;
import org.youthpanel.casework.audit.AuditEntries;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.store.Book;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Rows;

@Repository
public class JdbcAuditEntries implements AuditEntries {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc, Book.AUDIT);
    }

    @Override
    public Stamp add(Signature signature, AuditEntry.Asked asked) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("visit", asked.visit().orElse(null));
        columns.put("roles", String.join(",", asked.roles()));
        columns.put("sort", asked.sort().name());
        columns.put("route", asked.route());
        columns.put("reference", asked.reference().orElse(null));
        columns.put("about", asked.about().orElse(null));
        columns.put("filters", asked.filters().isEmpty() ? null : String.join(",", asked.filters()));
        columns.put("shown", asked.shown().orElse(null));
        columns.put("outcome", asked.outcome().name());
        return chain.append("audit_entry", signature, columns);
    }

    @Override
    public List<Looked> of(Set<String> services, Filter filter, int skip, int most) {
        return where(
                        "SELECT t.*, (SELECT MIN(n.recorded_at) FROM audit_entry n WHERE n.visit = t.visit"
                                + " AND n.service = t.service AND n.chain_position > t.chain_position) AS next_at"
                                + " FROM audit_entry t",
                        services,
                        filter,
                        " ORDER BY t.recorded_at DESC, t.service, t.chain_position DESC OFFSET " + skip
                                + " ROWS FETCH NEXT " + most + " ROWS ONLY")
                .query(JdbcAuditEntries::read)
                .list();
    }

    @Override
    public int count(Set<String> services, Filter filter) {
        return where("SELECT COUNT(*) FROM audit_entry t", services, filter, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec where(String select, Set<String> services, Filter filter, String rest) {
        StringBuilder sql = new StringBuilder(select).append(" WHERE t.service IN (:services)");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("services", Rows.orNone(services));
        filter.person().ifPresent(each -> {
            sql.append(" AND t.recorded_by = :person");
            values.put("person", each);
        });
        filter.reference().ifPresent(each -> {
            sql.append(" AND t.reference = :reference");
            values.put("reference", each);
        });
        filter.sort().ifPresent(each -> {
            sql.append(" AND t.sort = :sort");
            values.put("sort", each.name());
        });
        filter.day().ifPresent(each -> {
            sql.append(" AND t.recorded_at >= :begins AND t.recorded_at < :ends");
            values.put("begins", utc(London.begin(each)));
            values.put("ends", utc(London.begin(each.plusDays(1))));
        });
        return jdbc.sql(sql + rest).params(values);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Looked read(ResultSet row, int line) throws SQLException {
        int shown = row.getInt("shown");
        Optional<Integer> count = row.wasNull() ? Optional.empty() : Optional.of(shown);
        return new Looked(
                new AuditEntry(
                        Rows.stamp(row),
                        new AuditEntry.Asked(
                                Rows.optional(row, "visit"),
                                list(row.getString("roles")),
                                AuditEntry.Sort.valueOf(row.getString("sort")),
                                row.getString("route"),
                                Rows.optional(row, "reference"),
                                Rows.optional(row, "about"),
                                list(row.getString("filters")),
                                count,
                                AuditEntry.Outcome.valueOf(row.getString("outcome")))),
                Optional.ofNullable(row.getObject("next_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
