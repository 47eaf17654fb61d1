package org.youthpanel.platform.security;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.youthpanel.casework.Person;

/**
 * The person behind a principal, however they signed in. It is kept in a session that another node may read, so it is
 * serialized.
 */
public interface SignedIn extends Serializable {

    Person person();

    /** Nobody, where the principal is a stranger’s. */
    static Optional<Person> in(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /** Who sent the request that this thread answers. */
    static Optional<Person> now() {
        return in(SecurityContextHolder.getContext().getAuthentication());
    }
}
