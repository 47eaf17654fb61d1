package org.youthpanel.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

@Repository
public class JdbcDrafts implements Drafts {

    private final JdbcClient jdbc;

    public JdbcDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String person, String place, Draft draft) {
        if (update(person, place, draft) == 0) {
            try {
                jdbc.sql("INSERT INTO draft (person, place, typed, saved_at) VALUES (?, ?, ?, ?)")
                        .params(
                                person,
                                place,
                                Json.write(draft.typed()),
                                draft.at().atOffset(ZoneOffset.UTC))
                        .update();
            } catch (DuplicateKeyException e) {
                // another tab of the same person came first
                update(person, place, draft);
            }
        }
    }

    private int update(String person, String place, Draft draft) {
        return jdbc.sql("UPDATE draft SET typed = ?, saved_at = ? WHERE person = ? AND place = ?")
                .params(Json.write(draft.typed()), draft.at().atOffset(ZoneOffset.UTC), person, place)
                .update();
    }

    @Override
    public Optional<Draft> find(String person, String place) {
        return jdbc.sql("SELECT typed, saved_at FROM draft WHERE person = ? AND place = ?")
                .params(person, place)
                .query(JdbcDrafts::read)
                .optional();
    }

    @Override
    public void drop(String person, String place) {
        jdbc.sql("DELETE FROM draft WHERE person = ? AND place = ?")
                .params(person, place)
                .update();
    }

    @Override
    public List<String> places(String person) {
        return jdbc.sql("SELECT place FROM draft WHERE person = ? ORDER BY saved_at DESC")
                .param(person)
                .query(String.class)
                .list();
    }

    @Override
    public void dropBelow(String address) {
        jdbc.sql("DELETE FROM draft WHERE SUBSTRING(place, 1, ?) = ?")
                .params(address.length(), address)
                .update();
    }

    @Override
    public void dropBefore(Instant time) {
        jdbc.sql("DELETE FROM draft WHERE saved_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Draft read(ResultSet row, int line) throws SQLException {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Stored.map(row.getString("typed"))
                .forEach((name, values) -> typed.put(
                        name, Stored.list(values).stream().map(String::valueOf).toList()));
        return new Draft(typed, row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
