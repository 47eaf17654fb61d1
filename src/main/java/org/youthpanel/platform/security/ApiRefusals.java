package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.youthpanel.casework.web.ApiProblem;

/** Tells who is turned away from the API why, as a problem. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final String challenge;
    private final ApiProblem strangers;

    /**
     * @param challenge how to say who one is, as {@code WWW-Authenticate} tells it
     * @param strangers the same, as somebody reads it
     */
    ApiRefusals(String challenge, ApiProblem strangers) {
        this.challenge = challenge;
        this.strangers = strangers;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException {
        if (authException instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInThrottle.PAUSE.toSeconds()));
            write(response, ApiProblem.of(429));
        } else if (authException instanceof AuthenticationServiceException) {
            // whether the token is good could not be found out
            write(response, ApiProblem.of(503));
        } else {
            // why a token is not believed is nobody’s business who shows a wrong one
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    authException instanceof OAuth2AuthenticationException
                            ? challenge + ", error=\"invalid_token\""
                            : challenge);
            write(response, strangers);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        Object verdict = request.getAttribute(Access.VERDICT);
        if (verdict instanceof WhoMayDoWhat.Verdict.NoSuchMethod other) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", other.methods()));
            write(response, ApiProblem.of(405));
        } else if (verdict instanceof WhoMayDoWhat.Verdict.NoSuchAddress) {
            write(response, ApiProblem.of(404));
        } else {
            write(response, ApiProblem.of(403));
        }
    }

    private static void write(HttpServletResponse response, ApiProblem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.json());
    }
}
