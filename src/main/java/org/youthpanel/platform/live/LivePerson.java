package org.youthpanel.platform.live;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.youthpanel.casework.Person;
import org.youthpanel.platform.security.SignedIn;

/**
 * Somebody whom an issuer vouched for. Of the token only what it meant is kept: a session, which is written down, holds
 * nothing that anybody could sign in with.
 */
public final class LivePerson implements OidcUser, SignedIn {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Person person;

    LivePerson(Person person) {
        this.person = person;
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public String getName() {
        return person.name();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(person.roles()).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of("sub", person.name());
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    /** Not the one that came, which is gone. */
    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken("gone", null, null, getClaims());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LivePerson same && same.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return person.name();
    }
}
