package org.youthpanel.casework.web;

import java.util.Set;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

/** Which links a page shows to whom. It denies nothing: that is done by the table of addresses, before a page is made. */
public record May(boolean prepare, boolean decide, boolean read, boolean track, boolean learn) {

    private static final Set<Role> PREPARE = Set.of(Role.OFFICER, Role.AUTHOR, Role.GATEKEEPER, Role.CHAIR);
    private static final Set<Role> READ =
            Set.of(Role.OFFICER, Role.AUTHOR, Role.GATEKEEPER, Role.CHAIR, Role.MANAGER, Role.AUDITOR);
    private static final Set<Role> TRACK = Set.of(Role.GATEKEEPER, Role.CHAIR, Role.MANAGER, Role.POLICY, Role.AUDITOR);

    public static May of(Person person) {
        return new May(
                any(person, PREPARE),
                person.is(Role.CHAIR),
                any(person, READ),
                any(person, TRACK),
                person.roles().stream().anyMatch(role -> role != Role.ADMIN));
    }

    private static boolean any(Person person, Set<Role> roles) {
        return person.roles().stream().anyMatch(roles::contains);
    }
}
