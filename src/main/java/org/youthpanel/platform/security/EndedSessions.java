package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.youthpanel.casework.Person;

/**
 * Remembers whose a session was that has ended, so that a form which was open in it can still be kept as a draft. The
 * form proves that it is of that session by the session's own token against forgery, which nobody else was ever given;
 * a form with any other token keeps nothing. In memory, as sessions are.
 */
public final class EndedSessions implements HttpSessionListener, LogoutHandler {

    /** More than end in a day. */
    private static final int MOST = 10_000;

    private static final String TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private final Duration remembered;
    private final Clock clock;
    private final XorCsrfTokenRequestAttributeHandler tokens = new XorCsrfTokenRequestAttributeHandler();
    private final Deque<Ended> ended = new ArrayDeque<>();

    public EndedSessions(Duration remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    private record Ended(String id, CsrfToken token, Person person, boolean signedOut, Instant at) {}

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        remember(event.getSession(), false);
    }

    /** Before the token goes. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            remember(session, true);
        }
    }

    private synchronized void remember(HttpSession session, boolean signedOut) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext known
                && known.getAuthentication() != null
                && known.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && session.getAttribute(TOKEN) instanceof CsrfToken token) {
            if (ended.size() >= MOST) {
                ended.removeFirst();
            }
            ended.addLast(new Ended(session.getId(), token, signedIn.person(), signedOut, clock.instant()));
        }
    }

    /** Whose form this is, where it was opened in a session that has ended since. */
    synchronized Optional<Person> whose(HttpServletRequest request) {
        forget();
        return ended.stream()
                .filter(each -> isOf(request, each.token()))
                .map(Ended::person)
                .findFirst();
    }

    /** Whether the request comes from a session that nobody ended but time. */
    synchronized boolean timedOut(HttpServletRequest request) {
        forget();
        return ended.stream()
                .anyMatch(each -> !each.signedOut() && Objects.equals(each.id(), request.getRequestedSessionId()));
    }

    private boolean isOf(HttpServletRequest request, CsrfToken token) {
        String given = tokens.resolveCsrfTokenValue(request, token);
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getToken().getBytes(StandardCharsets.UTF_8));
    }

    private void forget() {
        Instant before = clock.instant().minus(remembered);
        ended.removeIf(each -> each.at().isBefore(before));
    }
}
