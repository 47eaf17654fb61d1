package org.youthpanel.tracking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.tracking.published.Publication;
import org.youthpanel.tracking.published.Publications;
import org.youthpanel.tracking.published.Quarter;

@Repository
public class JdbcPublications implements Publications {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public Publication add(Signature signature, Quarter quarter, String body) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("quarter", quarter.code());
        columns.put("body", body);
        return new Publication(chain.append("publication", signature, columns), quarter, body);
    }

    @Override
    public Optional<Publication> find(String service, Quarter quarter) {
        return jdbc.sql("SELECT * FROM publication WHERE service = ? AND quarter = ?")
                .params(service, quarter.code())
                .query(JdbcPublications::read)
                .optional();
    }

    @Override
    public List<Publication> ofServices(Set<String> services) {
        return jdbc.sql("SELECT * FROM publication WHERE service IN (:services) ORDER BY service, quarter DESC")
                .param("services", Rows.orNone(services))
                .query(JdbcPublications::read)
                .list();
    }

    private static Publication read(ResultSet row, int line) throws SQLException {
        return new Publication(
                Rows.stamp(row), Quarter.of(row.getString("quarter")).orElseThrow(), row.getString("body"));
    }
}
