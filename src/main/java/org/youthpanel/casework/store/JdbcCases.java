package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Signature;

@Repository
public class JdbcCases implements Cases {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public CaseFile open(Signature signature, String reference) {
        return new CaseFile(chain.append("case_file", signature, Map.of("reference", reference)), reference);
    }

    @Override
    public Optional<CaseFile> find(String reference) {
        return jdbc.sql("SELECT * FROM case_file WHERE reference = ?")
                .param(reference)
                .query(JdbcCases::read)
                .optional();
    }

    @Override
    public List<CaseFile> ofChild(String child) {
        return jdbc.sql("SELECT * FROM case_file WHERE child_key = ? ORDER BY recorded_at, chain_position")
                .param(child)
                .query(JdbcCases::read)
                .list();
    }

    @Override
    public List<CaseFile> of(Set<String> services) {
        return jdbc.sql("SELECT * FROM case_file WHERE service IN (:services) ORDER BY recorded_at, chain_position")
                .param("services", Rows.orNone(services))
                .query(JdbcCases::read)
                .list();
    }

    private static CaseFile read(ResultSet row, int number) throws SQLException {
        return new CaseFile(Rows.stamp(row), row.getString("reference"));
    }
}
