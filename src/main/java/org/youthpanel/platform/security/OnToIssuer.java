package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Once somebody is signed out here: to a page of ours that leads on to the issuer. Not straight to it, because browsers
 * hold every address that the answer to a form leads to against {@code form-action}, which is to name nobody else.
 */
final class OnToIssuer implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known)
            throws IOException {
        response.sendRedirect(request.getContextPath()
                + (known instanceof OAuth2AuthenticationToken of
                        ? "/signed-out?at=" + of.getAuthorizedClientRegistrationId()
                        : "/sign-in?signed-out"));
    }
}
