package org.youthpanel.platform.security;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.youthpanel.casework.Person;

/** Which addresses a draft may stand for: those of forms that the person may open and send. */
public final class DraftPlaces {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9_.-]*){1,8}");
    private static final int LONGEST = 200;
    private static final int MOST_FIELDS = 1_000;
    /** Many times what anybody types into one form. */
    private static final int MOST_CHARACTERS = 200_000;

    private DraftPlaces() {}

    public static boolean allows(Person person, String place) {
        return opens(person, place) && mine("POST", place, person);
    }

    /** Whether it is the address of a page that the person may open. */
    public static boolean opens(Person person, String place) {
        return place.length() <= LONGEST && PATH.matcher(place).matches() && mine("GET", place, person);
    }

    private static boolean mine(String method, String place, Person person) {
        return WhoMayDoWhat.judge(method, place, person.roles()) instanceof WhoMayDoWhat.Verdict.Allowed allowed
                && !allowed.row().open();
    }

    public static boolean fits(Map<String, List<String>> typed) {
        long characters = typed.entrySet().stream()
                .mapToLong(each -> each.getKey().length()
                        + each.getValue().stream().mapToLong(String::length).sum())
                .sum();
        return typed.size() <= MOST_FIELDS && characters <= MOST_CHARACTERS;
    }
}
