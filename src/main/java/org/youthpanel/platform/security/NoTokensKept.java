package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Once somebody is signed in, the issuer’s tokens are needed for nothing: what is not kept cannot be taken. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String issuer, Authentication known, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication known,
            HttpServletRequest request,
            HttpServletResponse response) {
        // let go
    }

    @Override
    public void removeAuthorizedClient(
            String issuer, Authentication known, HttpServletRequest request, HttpServletResponse response) {
        // there is none
    }
}
