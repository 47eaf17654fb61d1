package org.youthpanel.casework.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.Signature;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

@Repository
public class JdbcCharacteristics implements Characteristics {

    private final JdbcClient jdbc;
    private final Chain chain;

    public JdbcCharacteristics(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.chain = new Chain(jdbc);
    }

    @Override
    public CharacteristicsEntry add(Signature signature, String reference, Map<String, String> codes) {
        Map<String, String> sorted = new TreeMap<>(codes);
        var stamp =
                chain.append("characteristics", signature, Map.of("reference", reference, "codes", Json.write(sorted)));
        return new CharacteristicsEntry(stamp, reference, sorted);
    }

    @Override
    public List<CharacteristicsEntry> of(String reference) {
        return jdbc.sql("SELECT * FROM characteristics WHERE reference = ? ORDER BY chain_position")
                .param(reference)
                .query((row, number) -> new CharacteristicsEntry(
                        Rows.stamp(row), row.getString("reference"), codes(row.getString("codes"))))
                .list();
    }

    private static Map<String, String> codes(String json) {
        Map<String, String> codes = new TreeMap<>();
        Stored.map(json).forEach((name, code) -> codes.put(name, String.valueOf(code)));
        return codes;
    }
}
