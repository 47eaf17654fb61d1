package org.youthpanel.platform.live;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

/** Who somebody is here whom an issuer’s token vouches for. What signed and addressed it was looked at before. */
public final class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Nothing is decided without a person, and nobody’s assessment is signed off by a program. */
    private static final Set<Role> FOR_PROGRAMS =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.CHAIR, Role.GATEKEEPER)));

    private final SignInSettings settings;
    private final People people;

    public Arrivals(SignInSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** At a page. Whoever has no role here is not signed in. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        SignInSettings.Issuer issuer = issuer(request.getClientRegistration().getRegistrationId());
        AppRoles.Meaning meaning = AppRoles.of(roles(request.getIdToken()), issuer);
        if (meaning instanceof AppRoles.Meaning.Given given) {
            return known(request.getIdToken(), issuer, given, username(request));
        }
        throw new NoAccess(meaning instanceof AppRoles.Meaning.Differing ? NoAccess.DIFFERING : NoAccess.NO_ROLE);
    }

    /** At the API. Whoever has no role here is known, and may do nothing. */
    LivePerson caller(Jwt token, SignInSettings.Issuer issuer) {
        boolean person = token.hasClaim("scp");
        AppRoles.Meaning meaning =
                person ? AppRoles.of(roles(token), issuer) : AppRoles.of(roles(token), issuer, FOR_PROGRAMS);
        if (!(meaning instanceof AppRoles.Meaning.Given given)) {
            return new LivePerson(new Person("nobody", Set.of(), Set.of()));
        }
        String username = person
                ? Optional.ofNullable(token.getClaimAsString("preferred_username"))
                        .orElse("")
                : "program-" + token.getClaimAsString("azp");
        return known(token, issuer, given, username);
    }

    private LivePerson known(
            ClaimAccessor token, SignInSettings.Issuer issuer, AppRoles.Meaning.Given given, String username) {
        String handle = people.handle(
                new People.Account(issuer.issuer(), issuer.tenant(), String.valueOf(token.getClaimAsString("oid"))),
                username);
        return new LivePerson(new Person(handle, given.roles(), given.services()));
    }

    private SignInSettings.Issuer issuer(String id) {
        return settings.of(id).orElseThrow(() -> new IllegalStateException("An issuer that is not configured"));
    }

    private static String username(OidcUserRequest request) {
        return Objects.requireNonNullElse(request.getIdToken().getPreferredUsername(), "");
    }

    private static Collection<String> roles(ClaimAccessor token) {
        return Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
    }
}
