package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.youthpanel.platform.live.Issuers;

/**
 * Takes an answer at the address of the issuer that was asked, and at no other. Otherwise one issuer could send people on
 * to another, and be given what that one answered.
 */
final class OwnAnswers implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        OAuth2AuthorizationRequest known = asked.loadAuthorizationRequest(request);
        return known == null || isOf(known, request) ? known : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asking, HttpServletRequest request, HttpServletResponse response) {
        asked.saveAuthorizationRequest(asking, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return loadAuthorizationRequest(request) == null ? null : asked.removeAuthorizationRequest(request, response);
    }

    private static boolean isOf(OAuth2AuthorizationRequest known, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Object issuer = known.getAttributes().get(OAuth2ParameterNames.REGISTRATION_ID);
        return path.equals(Issuers.BACK + issuer);
    }
}
