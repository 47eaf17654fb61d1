package org.youthpanel.casework.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youthpanel.casework.BodyMarks;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Json;

/** Answers already given to requests that carried a key, each person's apart. */
@Repository
public class AnsweredRequests {

    private final JdbcClient jdbc;
    private final BodyMarks marks;
    private final Clock clock;

    public AnsweredRequests(JdbcClient jdbc, BodyMarks marks, Clock clock) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.clock = clock;
    }

    /** @param headers those worth repeating */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** @param sameBody whether the answer was given to the body that was asked about */
    public record Answered(boolean sameBody, Answer answer) {}

    public Optional<Answered> find(String person, String route, String key, String body) {
        String mark = marks.of(body);
        return jdbc.sql("SELECT body_mark, status, headers, body FROM answered_request"
                        + " WHERE person = ? AND route = ? AND idempotency_key = ?")
                .params(person, route, key)
                .query((row, number) -> new Answered(
                        mark.equals(row.getString(1)),
                        new Answer(row.getInt(2), headers(row.getString(3)), row.getString(4))))
                .optional();
    }

    public void add(String person, String route, String key, String body, Answer answer) {
        jdbc.sql("INSERT INTO answered_request (person, route, idempotency_key, body_mark, status, headers, body,"
                        + " answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        route,
                        key,
                        marks.of(body),
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
