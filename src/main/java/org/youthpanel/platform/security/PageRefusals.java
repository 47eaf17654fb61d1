package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells a person at a page why it goes no further: there is no such page, it is not theirs, or they were signed out. */
final class PageRefusals implements AccessDeniedHandler {

    private final LateForms late;

    PageRefusals(LateForms late) {
        this.late = late;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Object verdict = request.getAttribute(Access.VERDICT);
        if (refused instanceof CsrfException) {
            // the form is of a session that is over
            late.answer(request, response);
        } else if (verdict instanceof WhoMayDoWhat.Verdict.NoSuchAddress
                || verdict instanceof WhoMayDoWhat.Verdict.NoSuchMethod) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
