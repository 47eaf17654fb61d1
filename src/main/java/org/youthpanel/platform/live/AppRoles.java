package org.youthpanel.platform.live;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.youthpanel.casework.Role;

/**
 * What the values of the claim {@code roles} mean: {@code leeds.chair} is the chair in Leeds. Anything else, of a service
 * or of a role that the issuer may not give, means nothing.
 */
final class AppRoles {

    private AppRoles() {}

    sealed interface Meaning {
        record Nothing() implements Meaning {}

        /** Other roles in one service than in another: a person’s roles hold in all their services. */
        record Differing() implements Meaning {}

        record Given(Set<Role> roles, Set<String> services) implements Meaning {}
    }

    static Meaning of(Collection<String> claimed, SignInSettings.Issuer issuer) {
        return of(claimed, issuer, issuer.roles());
    }

    /** @param among the roles that count */
    static Meaning of(Collection<String> claimed, SignInSettings.Issuer issuer, Set<Role> among) {
        Map<String, Set<Role>> byService = new TreeMap<>();
        for (String each : claimed) {
            int dot = each.lastIndexOf('.');
            String service = dot < 0 ? "" : each.substring(0, dot);
            role(each.substring(dot + 1))
                    .filter(role -> issuer.services().contains(service)
                            && issuer.roles().contains(role)
                            && among.contains(role))
                    .ifPresent(role -> byService
                            .computeIfAbsent(service, key -> EnumSet.noneOf(Role.class))
                            .add(role));
        }
        Set<Set<Role>> kinds = new HashSet<>(byService.values());
        return switch (kinds.size()) {
            case 0 -> new Meaning.Nothing();
            case 1 -> new Meaning.Given(kinds.iterator().next(), byService.keySet());
            default -> new Meaning.Differing();
        };
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
