package org.youthpanel.platform.live;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.youthpanel.casework.Role;

/**
 * Where people sign in to a live service. A demonstration has none of it.
 *
 * @param ask whom somebody without a role asks for one, as words after "Ask"
 * @param unencryptedLoopback whether an issuer on this machine may be named with http, to try live mode out
 * @param issuers those whose accounts are known here, in the order of the sign-in page
 */
@ConfigurationProperties("youth-panel.sign-in")
public record SignInSettings(
        @DefaultValue("") String ask,
        @DefaultValue("false") boolean unencryptedLoopback,
        @DefaultValue List<Issuer> issuers) {

    public SignInSettings {
        issuers = List.copyOf(issuers);
    }

    /**
     * An organisation that vouches for its people.
     *
     * @param id stands in addresses
     * @param label stands on the button
     * @param issuer the address of its discovery, without {@code /.well-known/openid-configuration}
     * @param tenant what {@code tid} is in its tokens
     * @param services those whose roles it may give, and no others
     * @param roles those that it may give; all where none are named
     * @param audience what {@code aud} is in tokens for the API; the client’s id where it is empty
     */
    public record Issuer(
            @DefaultValue("") String id,
            @DefaultValue("") String label,
            @DefaultValue("") String issuer,
            @DefaultValue("") String tenant,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue Set<String> services,
            @DefaultValue Set<Role> roles,
            @DefaultValue("") String audience) {

        public Issuer {
            services = Set.copyOf(services);
            roles = roles.isEmpty() ? Set.copyOf(EnumSet.allOf(Role.class)) : Set.copyOf(roles);
            audience = audience.isBlank() ? clientId : audience;
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Issuer " + id;
        }
    }

    Optional<Issuer> of(String id) {
        return issuers.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
