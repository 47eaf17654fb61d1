package org.youthpanel.platform.security;

import java.io.Serial;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.youthpanel.casework.Person;

/** An account, and the person it is of. */
public final class Account extends User implements SignedIn {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Person person;

    public Account(Person person, String encodedPassword) {
        super(
                person.name(),
                encodedPassword,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    /** Of the roles, for tests. */
    List<String> names() {
        return getAuthorities().stream().map(Object::toString).toList();
    }
}
