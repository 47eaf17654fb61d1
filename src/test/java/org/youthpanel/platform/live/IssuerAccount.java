package org.youthpanel.platform.live;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** An account of an issuer, as the authorization server of the tests is told to put it into tokens. */
record IssuerAccount(String issuerId, String audience, long tokenExpiry, Map<String, Object> claims)
        implements OAuth2TokenCallback {

    static IssuerAccount of(String issuer, String oid, String username, String... roles) {
        return new IssuerAccount(
                issuer,
                LiveModeTest.CLIENT,
                600,
                Map.of(
                        "tid",
                        "tenant-of-" + issuer,
                        "oid",
                        oid,
                        "preferred_username",
                        username,
                        "roles",
                        List.of(roles)));
    }

    /** The same, but for one claim; null takes it away. */
    IssuerAccount but(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.remove(claim);
        if (value != null) {
            changed.put(claim, value);
        }
        return new IssuerAccount(issuerId, audience, tokenExpiry, changed);
    }

    IssuerAccount to(String otherAudience) {
        return new IssuerAccount(issuerId, otherAudience, tokenExpiry, claims);
    }

    IssuerAccount lasting(long seconds) {
        return new IssuerAccount(issuerId, audience, seconds, claims);
    }

    /** As in a token for the API, got by a program that a person uses. */
    IssuerAccount calling() {
        return but("azp", "11111111-2222").but("scp", "use");
    }

    /** As in a token for the API that a program got for itself. */
    IssuerAccount program() {
        return but("azp", "11111111-2222").but("preferred_username", null);
    }

    @Override
    public String subject(TokenRequest request) {
        return "sub-" + claims.get("oid");
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(audience);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return claims;
    }
}
