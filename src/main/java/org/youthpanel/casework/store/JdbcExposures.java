package org.youthpanel.casework.store;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Exposure;
import org.youthpanel.casework.Exposures;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Way;

@Repository
public class JdbcExposures implements Exposures {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcExposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public Exposure add(Signature signature, String reference, String recommendation, Way way) {
        var stamp = chain.append(
                "exposure",
                signature,
                Map.of("reference", reference, "recommendation", recommendation, "way", way.name()));
        return new Exposure(stamp, reference, recommendation, way);
    }

    @Override
    public List<Exposure> of(String reference) {
        return jdbc.sql("SELECT * FROM exposure WHERE reference = ? ORDER BY chain_position")
                .param(reference)
                .query((row, number) -> new Exposure(
                        Rows.stamp(row),
                        row.getString("reference"),
                        row.getString("recommendation"),
                        Way.valueOf(row.getString("way"))))
                .list();
    }
}
