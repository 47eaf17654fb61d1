package org.youthpanel.casework;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Codes of a child such as ethnicity and sex, kept apart from the facts: no rule can see them.
 *
 * @param codes by name, in the order of their names
 */
public record CharacteristicsEntry(Stamp stamp, String reference, Map<String, String> codes) {

    private static final Set<Role> TOLD =
            EnumSet.of(Role.OFFICER, Role.AUTHOR, Role.GATEKEEPER, Role.MANAGER, Role.AUDITOR);

    /** Whether the person is told the codes. Everybody else, the panel above all, is told that there are some. */
    public static boolean shownTo(Person person) {
        return person.roles().stream().anyMatch(TOLD::contains);
    }
}
