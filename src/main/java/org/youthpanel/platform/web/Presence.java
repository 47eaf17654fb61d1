package org.youthpanel.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;

/** Who has a page open, or had a moment ago. A hint to people, in memory; it keeps nobody from anything. */
@Component
class Presence {

    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Map<Person, Instant>> seen = new HashMap<>();

    Presence(Clock clock) {
        this.clock = clock;
    }

    /** @param minutes since the page last told of itself; 0 while it is open */
    record Other(String name, long minutes) {}

    /** Says that the person is there, and who else is of those who share a service with them. */
    synchronized List<Other> enter(Person person, String place) {
        Instant now = clock.instant();
        seen.values().forEach(each -> each.values().removeIf(at -> at.isBefore(now.minus(SHOWN))));
        seen.values().removeIf(Map::isEmpty);
        Map<Person, Instant> here = seen.computeIfAbsent(place, key -> new HashMap<>());
        here.put(person, now);
        Map<String, Long> others = new TreeMap<>();
        here.forEach((other, at) -> {
            if (!other.name().equals(person.name()) && !Collections.disjoint(other.services(), person.services())) {
                others.put(other.name(), Duration.between(at, now).toMinutes());
            }
        });
        return others.entrySet().stream()
                .map(each -> new Other(each.getKey(), each.getValue()))
                .toList();
    }
}
