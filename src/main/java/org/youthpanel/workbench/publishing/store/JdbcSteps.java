package org.youthpanel.workbench.publishing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.store.Chain;
import org.youthpanel.casework.store.Rows;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.publishing.Evidence;
import org.youthpanel.workbench.publishing.Step;
import org.youthpanel.workbench.publishing.Steps;

@Repository
public class JdbcSteps implements Steps {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public Step add(
            Signature signature,
            int before,
            RuleSetVersion version,
            Step.Kind kind,
            Optional<String> words,
            Optional<Evidence> evidence) {
        String number = version.manifest().version().toString();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("nth", before + 1);
        columns.put("version", number);
        columns.put("sha256", version.sha256());
        columns.put("step", kind.name());
        columns.put("words", words.orElse(null));
        evidence.ifPresent(each -> {
            columns.put("kinds", each.kinds());
            columns.put("scenarios", each.scenarios());
            columns.put("replay", each.replay());
            columns.put("replayed", each.cases());
            columns.put("other_recommendation", each.recommendation());
            columns.put("other_depth", each.depth());
            columns.put("other_panel_case", each.panelCase());
            columns.put("not_run", each.failed());
        });
        return new Step(
                chain.append("rules_step", signature, columns), number, version.sha256(), kind, words, evidence);
    }

    @Override
    public int count(String set) {
        return jdbc.sql("SELECT COUNT(*) FROM rules_step WHERE service = ?")
                .param(set)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Step> of(String set, String version) {
        return jdbc.sql("SELECT * FROM rules_step WHERE service = ? AND version = ? ORDER BY chain_position")
                .params(set, version)
                .query(JdbcSteps::read)
                .list();
    }

    @Override
    public List<Step> all() {
        return jdbc.sql("SELECT * FROM rules_step ORDER BY service, chain_position")
                .query(JdbcSteps::read)
                .list();
    }

    private static Step read(ResultSet row, int line) throws SQLException {
        Optional<String> replay = Rows.optional(row, "replay");
        Evidence evidence = new Evidence(
                row.getLong("kinds"),
                row.getInt("scenarios"),
                replay.orElse(""),
                row.getInt("replayed"),
                row.getInt("other_recommendation"),
                row.getInt("other_depth"),
                row.getInt("other_panel_case"),
                row.getInt("not_run"));
        return new Step(
                Rows.stamp(row),
                row.getString("version"),
                row.getString("sha256"),
                Step.Kind.valueOf(row.getString("step")),
                Rows.optional(row, "words"),
                replay.map(each -> evidence));
    }
}
