package org.youthpanel.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;

/** Who has a page open, at any node, or had a moment ago. A hint to people; it keeps nobody from anything. */
@Component
class Presence {

    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param minutes since the page last told of itself; 0 while it is open */
    record Other(String name, long minutes) {}

    private record Seen(String person, List<String> services, Instant at) {}

    /** Says that the person is there, and who else is of those who share a service with them. */
    List<Other> enter(Person person, String place) {
        Instant now = clock.instant();
        if (update(person, place, now) == 0) {
            jdbc.sql("DELETE FROM presence WHERE seen_at < ?")
                    .param(utc(now.minus(SHOWN)))
                    .update();
            try {
                jdbc.sql("INSERT INTO presence (place, person, services, seen_at) VALUES (?, ?, ?, ?)")
                        .params(place, person.name(), String.join(" ", new TreeSet<>(person.services())), utc(now))
                        .update();
            } catch (DuplicateKeyException e) {
                // the same person in two windows
                update(person, place, now);
            }
        }
        return jdbc
                .sql("SELECT person, services, seen_at FROM presence WHERE place = ? AND person <> ? AND seen_at >= ?"
                        + " ORDER BY person")
                .params(place, person.name(), utc(now.minus(SHOWN)))
                .query((row, line) -> new Seen(
                        row.getString("person"),
                        Arrays.asList(row.getString("services").split(" ")),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(each -> !Collections.disjoint(each.services(), person.services()))
                .map(each -> new Other(
                        each.person(),
                        Math.max(0, Duration.between(each.at(), now).toMinutes())))
                .toList();
    }

    private int update(Person person, String place, Instant now) {
        return jdbc.sql("UPDATE presence SET seen_at = ? WHERE place = ? AND person = ?")
                .params(utc(now), place, person.name())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
