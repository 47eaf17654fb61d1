package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.youthpanel.platform.live.NoAccess;

/** Tells whoever did not get in whether to try again or to ask somebody. */
final class FailedArrivals implements AuthenticationFailureHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(FailedArrivals.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String to;
        if (failure instanceof NoAccess refused) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                // of whoever was signed in at this browser before
                session.invalidate();
            }
            to = refused.isOfDifferingRoles() ? "/no-access?roles" : "/no-access";
        } else {
            // its code, and not its words, which an issuer may have put a person into
            LOGGER.warn(
                    "Signing in failed: {}",
                    failure instanceof OAuth2AuthenticationException told
                            ? told.getError().getErrorCode()
                            : failure.getClass().getSimpleName());
            to = "/sign-in?failed";
        }
        response.sendRedirect(request.getContextPath() + to);
    }
}
