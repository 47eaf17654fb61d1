package org.youthpanel.platform.live;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Reads the tokens that people sign in with, and holds them to the tenant that was configured. */
public final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

    public IdTokens(SignInSettings settings) {
        decoders.setJwtValidatorFactory(registration -> Tokens.toSignIn(
                registration,
                settings.of(registration.getRegistrationId())
                        .orElseThrow(() -> new IllegalStateException("An issuer that is not configured"))));
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.createDecoder(registration);
    }
}
