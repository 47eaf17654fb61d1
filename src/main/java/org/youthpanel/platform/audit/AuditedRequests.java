package org.youthpanel.platform.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.audit.AuditEntry.Outcome;
import org.youthpanel.casework.audit.AuditEntry.Sort;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.platform.security.SignedIn;
import org.youthpanel.platform.security.WhoMayDoWhat;

/**
 * Has every request of somebody who is signed in written down before its answer leaves, but for what pages ask by
 * themselves and what is the same for everybody.
 */
public final class AuditedRequests extends OncePerRequestFilter {

    private static final String VISIT = AuditedRequests.class.getName() + ".visit";
    private static final Set<String> BY_ITSELF = Set.of(
            "GET /session",
            "POST /session",
            "POST /presence",
            "POST /drafts",
            "POST /drafts/discard",
            "GET /api/v1/openapi",
            "GET /api/v1/openapi.yaml",
            "GET /imports/{id}/progress",
            "GET /replays/{id}/progress",
            "GET /rules/{set}/{version}/proof/progress",
            "GET /rules/{set}/{version}/changes-from/{other}/progress");
    /** Where no address was meant: what was typed there is nobody’s to know. */
    private static final String NOWHERE = "no such address";

    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,99}");
    /** A field of a form of ours; anything else in an address was typed there. */
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]{0,19}");

    private static final int MOST_FIELDS = 8;

    private final KeepAccess keeping;

    public AuditedRequests(KeepAccess keeping) {
        this.keeping = keeping;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = SignedIn.now();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<WhoMayDoWhat.Row> row = WhoMayDoWhat.find(request.getMethod(), path);
        if (person.isEmpty() || row.filter(AuditedRequests::isLeftOut).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        // one whose fields cannot be read is refused now, not once it was carried out
        request.getParameterMap();
        String visit = visit(request);
        AuditedResponse audited = new AuditedResponse(
                response,
                status -> keeping.keep(person.get(), asked(person.get(), visit, request, path, row, response, status)));
        try {
            chain.doFilter(request, audited);
        } catch (ServletException | IOException | RuntimeException failed) {
            audited.keep(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw failed;
        }
        // an answer without anything in it
        audited.keep(response.getStatus());
    }

    static boolean isLeftOut(WhoMayDoWhat.Row row) {
        String route = route(row);
        return row.open() || BY_ITSELF.contains(route);
    }

    private static String route(WhoMayDoWhat.Row row) {
        return row.method() + " " + row.path().getPatternString();
    }

    /** Opaque: the number of the session itself would let whoever reads it take the session over. */
    static @Nullable String visit(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        if (session.getAttribute(VISIT) == null) {
            session.setAttribute(VISIT, UUID.randomUUID().toString());
        }
        return String.valueOf(session.getAttribute(VISIT));
    }

    static List<String> roles(Person person) {
        return person.roles().stream().sorted().map(Enum::name).toList();
    }

    private static AuditEntry.Asked asked(
            Person person,
            @Nullable String visit,
            HttpServletRequest request,
            String path,
            Optional<WhoMayDoWhat.Row> row,
            HttpServletResponse response,
            int status) {
        Outcome outcome = outcome(status);
        var variables = row.map(each -> each.variables(path)).orElse(java.util.Map.of());
        Optional<String> reference =
                Optional.ofNullable(variables.get("reference")).or(() -> WhatWasShown.reference(request));
        // what does not exist was typed
        Optional<String> about = outcome == Outcome.NOT_FOUND
                ? Optional.empty()
                : Optional.of(String.join(
                                "/",
                                Stream.of("set", "version", "id", "service", "quarter", "pack", "number", "other")
                                        .flatMap(each -> Stream.ofNullable(variables.get(each)))
                                        .toList()))
                        .filter(each -> OPAQUE.matcher(each).matches());
        return new AuditEntry.Asked(
                Optional.ofNullable(visit),
                roles(person),
                sort(row, request, response, reference.isPresent()),
                row.map(each -> request.getMethod() + " " + each.path().getPatternString())
                        .orElse(NOWHERE),
                reference,
                about,
                filters(request),
                WhatWasShown.count(request),
                outcome);
    }

    private static Sort sort(
            Optional<WhoMayDoWhat.Row> row, HttpServletRequest request, HttpServletResponse response, boolean ofCase) {
        String path = row.map(each -> each.path().getPatternString()).orElse("");
        String disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (path.startsWith("/api/")) {
            return Sort.PROGRAM;
        }
        if (path.startsWith("/audit")) {
            return Sort.AUDIT;
        }
        if (disposition != null && disposition.startsWith("attachment")) {
            return Sort.DOWNLOAD;
        }
        if (request.getMethod().equals("POST")) {
            return Sort.FORM;
        }
        return ofCase ? Sort.CASE : WhatWasShown.count(request).isPresent() ? Sort.LIST : Sort.PAGE;
    }

    /** Which questions were answered in the address, never with what. A form’s fields are its own. */
    private static List<String> filters(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return List.of();
        }
        List<String> inAddress = Arrays.stream(query.split("&"))
                .map(each -> each.split("=", 2)[0])
                .toList();
        return Collections.list(request.getParameterNames()).stream()
                .filter(each -> inAddress.contains(each) && FIELD.matcher(each).matches())
                .filter(each -> !request.getParameter(each).isBlank())
                .sorted()
                .limit(MOST_FIELDS)
                .toList();
    }

    private static Outcome outcome(int status) {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return Outcome.FAILED;
        }
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED, HttpServletResponse.SC_FORBIDDEN -> Outcome.REFUSED;
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_METHOD_NOT_ALLOWED -> Outcome.NOT_FOUND;
            default ->
                status >= HttpServletResponse.SC_BAD_REQUEST
                        ? Outcome.NOT_TAKEN
                        : status >= HttpServletResponse.SC_MULTIPLE_CHOICES ? Outcome.SENT_ON : Outcome.SEEN;
        };
    }
}
