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
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.NewDocument;
import org.youthpanel.casework.Signature;

@Repository
public class JdbcMadeDocuments implements MadeDocuments {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcMadeDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public MadeDocument add(Signature signature, NewDocument document) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", document.id());
        columns.put("document", document.kind().name());
        columns.put("about", document.about());
        columns.put("name", document.name());
        columns.put("sha256", document.sha256());
        columns.put("bytes", document.bytes());
        return new MadeDocument(
                chain.append("made_document", signature, columns),
                document.id(),
                document.kind(),
                document.about(),
                document.name(),
                document.sha256(),
                document.bytes());
    }

    @Override
    public List<MadeDocument> ofServices(Set<String> services, Optional<MadeDocument.Kind> kind, int skip, int most) {
        return jdbc.sql("SELECT * FROM made_document WHERE service IN (:services) AND document IN (:kinds)"
                        + " ORDER BY recorded_at DESC, service, chain_position DESC OFFSET :skip ROWS"
                        + " FETCH NEXT :most ROWS ONLY")
                .param("services", Rows.orNone(services))
                .param("kinds", names(kind))
                .param("skip", skip)
                .param("most", most)
                .query(JdbcMadeDocuments::read)
                .list();
    }

    @Override
    public int count(Set<String> services, Optional<MadeDocument.Kind> kind) {
        return jdbc.sql("SELECT COUNT(*) FROM made_document WHERE service IN (:services) AND document IN (:kinds)")
                .param("services", Rows.orNone(services))
                .param("kinds", names(kind))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<MadeDocument> known(Set<String> services, String sha256) {
        return jdbc.sql("SELECT * FROM made_document WHERE service IN (:services) AND sha256 = :sha256"
                        + " ORDER BY recorded_at DESC, service, chain_position DESC")
                .param("services", Rows.orNone(services))
                .param("sha256", sha256)
                .query(JdbcMadeDocuments::read)
                .list();
    }

    private static List<String> names(Optional<MadeDocument.Kind> kind) {
        return kind.map(List::of).orElse(List.of(MadeDocument.Kind.values())).stream()
                .map(Enum::name)
                .toList();
    }

    private static MadeDocument read(ResultSet row, int line) throws SQLException {
        return new MadeDocument(
                Rows.stamp(row),
                row.getString("id"),
                MadeDocument.Kind.valueOf(row.getString("document")),
                row.getString("about"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"));
    }
}
