package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.youthpanel.platform.audit.AuditedSignIns;
import org.youthpanel.platform.live.NoAccess;

/** Tells whoever did not get in whether to try again or to ask somebody. */
final class FailedArrivals implements AuthenticationFailureHandler {

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private static final Logger LOGGER = LoggerFactory.getLogger(FailedArrivals.class);

    private final AuditedSignIns audited;

    FailedArrivals(AuditedSignIns audited) {
        this.audited = audited;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        audited.refusedArrival();
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
            LOGGER.warn("Signing in failed: {}", code(failure));
            to = "/sign-in?failed";
        }
        response.sendRedirect(request.getContextPath() + to);
    }

    /** One that came in an address is whoever's who sent it. */
    private static String code(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException told) {
            String code = told.getError().getErrorCode();
            return CODE.matcher(code).matches() ? code : "another code";
        }
        return failure.getClass().getSimpleName();
    }
}
