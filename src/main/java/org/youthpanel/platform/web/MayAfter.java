package org.youthpanel.platform.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;
import org.youthpanel.platform.security.WhoMayDoWhat;

/** Which forms about what followed a sitting the table of addresses opens to a person, by the last part of each. */
final class MayAfter {

    private MayAfter() {}

    static Map<String, Boolean> of(Person person) {
        return Stream.of(
                        "feedback", "police-decision", "delivery", "progress", "re-entry", "escalations", "corrections")
                .collect(Collectors.toMap(Function.identity(), form -> opens(person, form)));
    }

    private static boolean opens(Person person, String form) {
        String path = "/cases/any/" + form + (form.equals("corrections") ? "/1" : "");
        return WhoMayDoWhat.judge("GET", path, person.roles()) instanceof WhoMayDoWhat.Verdict.Allowed;
    }
}
