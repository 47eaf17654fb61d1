package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;

/** What becomes of a form that was sent after its session had ended: a draft of the person who typed it. */
final class LateForms {

    private final EndedSessions ended;
    private final FormDrafts drafts;
    private final HttpSessionRequestCache back = new HttpSessionRequestCache();

    LateForms(EndedSessions ended, FormDrafts drafts) {
        this.ended = ended;
        this.drafts = drafts;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean sentByScript = path.equals("/drafts");
        String place = sentByScript
                ? Optional.ofNullable(request.getParameter("place")).orElse("")
                : path;
        boolean kept = keep(request, place);
        if (sentByScript || path.equals("/presence") || path.equals("/session")) {
            // 401: it was kept; 403: it was not
            response.setStatus(kept ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        } else if (path.equals("/sign-out")) {
            response.sendRedirect(request.getContextPath() + "/sign-in?signed-out");
        } else {
            if (kept) {
                // signing in leads to the page of the form
                back.saveRequest(new Opened(request), response);
            }
            response.sendRedirect(request.getContextPath() + (kept ? "/sign-in?kept" : "/sign-in?ended"));
        }
    }

    private boolean keep(HttpServletRequest request, String place) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        Optional<Person> person = ended.whose(request)
                .filter(each -> DraftPlaces.allows(each, place) && drafts.restores(place) && DraftPlaces.fits(typed));
        person.ifPresent(each -> drafts.keep(each, place, typed));
        return person.isPresent();
    }

    /** The same address, to be opened instead of sent to. */
    private static final class Opened extends HttpServletRequestWrapper {

        Opened(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
