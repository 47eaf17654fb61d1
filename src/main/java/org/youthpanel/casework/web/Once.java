package org.youthpanel.casework.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Log;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.store.AnsweredRequests;

/**
 * Carries out a form once, however often it is sent: a double click or a reload of the same form with the same answers
 * leads to where the first one led.
 */
@Component
public class Once {

    /** The hidden field of a form that makes it the same form. */
    public static final String FIELD = "once";

    private static final String LOCATION = "Location";
    private static final int SEE_OTHER = 303;

    private final Log log;
    private final AnsweredRequests answered;

    public Once(Log log, AnsweredRequests answered) {
        this.log = log;
        this.answered = answered;
    }

    /** For a form that is shown for the first time. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /**
     * @param work the address that a success leads to; empty where it was refused, which is not kept
     * @return where to; empty where the work was refused
     */
    public Optional<String> lead(Person person, String route, Typed typed, Supplier<Optional<String>> work) {
        String key = typed.one(FIELD);
        if (!key.matches("[A-Za-z0-9-]{1,64}")) {
            return work.get();
        }
        String body = typed.answers();
        return log.atomically(() -> {
            Optional<String> before = before(person, route, key, body);
            if (before.isPresent()) {
                return before;
            }
            Optional<String> to = work.get();
            if (to.isEmpty()) {
                // the same form may have been carried out while this one was looking, and is why this one was refused
                return before(person, route, key, body);
            }
            if (answered.find(person.name(), route, key, body).isEmpty()) {
                answered.add(
                        person.name(),
                        route,
                        key,
                        body,
                        new AnsweredRequests.Answer(SEE_OTHER, Map.of(LOCATION, to.get()), ""));
            }
            return to;
        });
    }

    private Optional<String> before(Person person, String route, String key, String body) {
        return answered.find(person.name(), route, key, body)
                .filter(AnsweredRequests.Answered::sameBody)
                .map(each -> each.answer().headers().get(LOCATION));
    }
}
