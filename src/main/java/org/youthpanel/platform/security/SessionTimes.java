package org.youthpanel.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youthpanel.casework.web.SessionLength;

/**
 * Ends sessions: after so long without anything being done, and after so long altogether. The container cannot do it
 * alone, because to it a page that asks by itself who else is here looks like somebody at work.
 */
public final class SessionTimes extends OncePerRequestFilter {

    private static final String SINCE = SessionTimes.class.getName() + ".since";
    private static final String LAST = SessionTimes.class.getName() + ".last";
    /** What pages ask by themselves. */
    private static final Set<String> BY_ITSELF = Set.of("GET /session", "POST /presence");

    /** Long enough to type a password, or to sign in at an organisation and come back. */
    private static final Duration STRANGERS = Duration.ofMinutes(15);

    private static final Pattern PROGRESS = Pattern.compile("/((replays|imports)/[^/]+|rules/.+)/progress");

    private final SessionSettings settings;
    private final EndedSessions ended;
    private final Clock clock;

    public SessionTimes(SessionSettings settings, EndedSessions ended, Clock clock) {
        this.settings = settings;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * What is left of a session.
     *
     * @param seconds until it ends, if nothing more is done
     * @param warning how many seconds before that it is said
     * @param extendable whether doing something would put the end off
     */
    public record Left(long seconds, long warning, boolean extendable) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOfSomebody(session)) {
            Instant now = clock.instant();
            if (end(session, now).isAfter(now)) {
                touch(session, now, request);
            } else {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after == null) {
            return;
        }
        if (isOfSomebody(after)) {
            ended.seen(after, end(after, clock.instant()));
        } else if (after.isNew()) {
            // anybody outside can have as many as they ask for
            after.setMaxInactiveInterval((int) STRANGERS.toSeconds());
        }
    }

    /** What a page is drawn with is nobody at work, and is not worth looking for a session. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/brand");
    }

    private void touch(HttpSession session, Instant now, HttpServletRequest request) {
        if (session.getAttribute(SINCE) == null) {
            session.setAttribute(SINCE, now);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (session.getAttribute(LAST) == null || !byItself(request.getMethod(), path)) {
            session.setAttribute(LAST, now);
        }
        // the container's own time begins with each request, and clears away what is never asked for again
        session.setMaxInactiveInterval((int) idle(session).toSeconds());
    }

    private static boolean byItself(String method, String path) {
        return BY_ITSELF.contains(method + " " + path) || PROGRESS.matcher(path).matches();
    }

    public Left left(HttpSession session) {
        Instant now = clock.instant();
        long seconds = Math.max(0, Duration.between(now, end(session, now)).toSeconds());
        Instant longest = moment(session, SINCE, now).plus(settings.longest());
        return new Left(
                seconds,
                settings.warning().toSeconds(),
                longest.isAfter(now.plusSeconds(seconds).plusSeconds(1)));
    }

    private Instant end(HttpSession session, Instant now) {
        Instant idle = moment(session, LAST, now).plus(idle(session));
        Instant longest = moment(session, SINCE, now).plus(settings.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private Duration idle(HttpSession session) {
        return session.getAttribute(SessionLength.SITTING) == null ? settings.idle() : settings.sitting();
    }

    private static Instant moment(HttpSession session, String name, Instant otherwise) {
        return session.getAttribute(name) instanceof Instant moment ? moment : otherwise;
    }

    /** Anybody who sees the page to sign in has a session; signed in are fewer. */
    static boolean isOfSomebody(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
