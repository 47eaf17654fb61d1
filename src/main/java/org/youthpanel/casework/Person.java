package org.youthpanel.casework;

import java.io.Serializable;
import java.util.Set;

/**
 * Whoever is signed in.
 *
 * @param name as it is written into the log
 * @param services those whose cases the person may see; a case of any other does not exist for them
 */
public record Person(String name, Set<Role> roles, Set<String> services) implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
    }

    public boolean belongsTo(String service) {
        return services.contains(service);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
