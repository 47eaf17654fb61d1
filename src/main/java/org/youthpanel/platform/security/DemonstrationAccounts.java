package org.youthpanel.platform.security;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

/** One account for each role, with the password that the README tells. */
final class DemonstrationAccounts implements UserDetailsService {

    static final String PASSWORD = "demo";
    private static final Set<String> SERVICES = Set.of("leeds");

    private final Map<String, Person> people;
    private final String encoded;

    DemonstrationAccounts(PasswordEncoder encoder) {
        this.encoded = encoder.encode(PASSWORD);
        this.people = Stream.of(Role.values())
                .map(role -> new Person(role.name().toLowerCase(Locale.ROOT), Set.of(role), SERVICES))
                .collect(Collectors.toMap(Person::name, Function.identity()));
    }

    Optional<Person> find(String name) {
        return Optional.ofNullable(people.get(name));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        // a new one each time: the password is wiped from it once it was compared
        return Optional.ofNullable(people.get(name))
                .map(person -> new Account(person, encoded))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
