package org.youthpanel.platform.live;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Judges the tokens that programs show, each by the issuer that it says it is of; of no other issuer is any believed. */
public final class TokenCallers implements AuthenticationManagerResolver<String> {

    private final Issuers issuers;
    private final Arrivals arrivals;
    private final Map<String, AuthenticationManager> byIssuer = new ConcurrentHashMap<>();

    public TokenCallers(Issuers issuers, Arrivals arrivals) {
        this.issuers = issuers;
        this.arrivals = arrivals;
    }

    @Override
    public @Nullable AuthenticationManager resolve(String said) {
        Optional<SignInSettings.Issuer> issuer = issuers.settings().issuers().stream()
                .filter(each -> each.issuer().equals(said))
                .findFirst();
        return issuer.map(each -> byIssuer.computeIfAbsent(said, key -> judge(each)))
                .orElse(null);
    }

    private AuthenticationManager judge(SignInSettings.Issuer issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys(issuer)).build();
        decoder.setJwtValidator(Tokens.forApi(issuer));
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(token -> {
            LivePerson caller = arrivals.caller(token, issuer);
            return new JwtAuthenticationToken(token, caller, caller.getAuthorities());
        });
        return new ProviderManager(provider);
    }

    private String keys(SignInSettings.Issuer issuer) {
        try {
            ClientRegistration registration = issuers.findByRegistrationId(issuer.id());
            return Objects.requireNonNull(registration).getProviderDetails().getJwkSetUri();
        } catch (IllegalArgumentException | IllegalStateException away) {
            throw new AuthenticationServiceException("The issuer cannot be asked", away);
        }
    }
}
