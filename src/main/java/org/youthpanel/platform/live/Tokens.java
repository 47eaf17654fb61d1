package org.youthpanel.platform.live;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What a token has to say, beside being signed by its issuer. */
final class Tokens {

    private Tokens() {}

    /** One that somebody signs in with. */
    static OAuth2TokenValidator<Jwt> toSignIn(ClientRegistration registration, SignInSettings.Issuer issuer) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))),
                said("tid", issuer.tenant()),
                something("oid")));
    }

    /** One that a program shows the API: never one that was made for signing in, which passes through browsers. */
    static OAuth2TokenValidator<Jwt> forApi(SignInSettings.Issuer issuer) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                JwtValidators.createDefaultWithIssuer(issuer.issuer()),
                new JwtIssuerValidator(issuer.issuer()),
                new JwtAudienceValidator(issuer.audience()),
                said("tid", issuer.tenant()),
                something("oid"),
                something("azp"),
                something("exp"),
                Tokens::notOfSigningIn));
    }

    private static OAuth2TokenValidatorResult notOfSigningIn(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidator<Jwt> said(String claim, String value) {
        return new JwtClaimValidator<Object>(claim, each -> Set.of(value).contains(String.valueOf(each)));
    }

    private static OAuth2TokenValidator<Jwt> something(String claim) {
        return new JwtClaimValidator<Object>(
                claim, each -> each != null && !String.valueOf(each).isBlank());
    }
}
