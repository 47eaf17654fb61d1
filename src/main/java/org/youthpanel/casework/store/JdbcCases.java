package org.youthpanel.casework.store;

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
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stamp;

@Repository
public class JdbcCases implements Cases {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public CaseFile open(
            Signature signature, String reference, Optional<String> initials, Optional<String> sealedNumber) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("reference", reference);
        columns.put("initials", initials.orElse(null));
        columns.put("sealed_number", sealedNumber.orElse(null));
        Stamp stamp = chain.append("case_file", signature, columns);
        return new CaseFile(stamp, reference, initials, sealedNumber);
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
        return new CaseFile(
                Rows.stamp(row),
                row.getString("reference"),
                Rows.optional(row, "initials"),
                Rows.optional(row, "sealed_number"));
    }
}
