package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends strangers to sign in, and tells those whose session has ended why they are strangers. */
final class SignInPoint extends LoginUrlAuthenticationEntryPoint {

    private final EndedSessions ended;

    SignInPoint(EndedSessions ended) {
        super("/sign-in");
        this.ended = ended;
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        return ended.timedOut(request) ? "/sign-in?timed-out" : "/sign-in";
    }
}
