package org.youthpanel.casework.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

/** Answers already given to requests that carried a key, each person's apart. */
@Repository
public class AnsweredRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    public AnsweredRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param headers those worth repeating */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** An answer, with the hash of the body it was given to. */
    public record Answered(String bodyHash, Answer answer) {

        public boolean isOf(String body) {
            return bodyHash.equals(Chain.sha256(body));
        }
    }

    public Optional<Answered> find(String person, String route, String key) {
        return jdbc.sql("SELECT body_hash, status, headers, body FROM answered_request"
                        + " WHERE person = ? AND route = ? AND idempotency_key = ?")
                .params(person, route, key)
                .query((row, number) -> new Answered(
                        row.getString(1), new Answer(row.getInt(2), headers(row.getString(3)), row.getString(4))))
                .optional();
    }

    public void add(String person, String route, String key, String body, Answer answer) {
        jdbc.sql("INSERT INTO answered_request (person, route, idempotency_key, body_hash, status, headers, body,"
                        + " answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        route,
                        key,
                        Chain.sha256(body),
                        answer.status(),
                        Json.write(answer.headers()),
                        answer.body(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        Stored.map(json).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }
}
