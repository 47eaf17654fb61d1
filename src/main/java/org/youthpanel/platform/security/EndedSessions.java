package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Sha256;

/**
 * Remembers whose a session was that has ended, so that a form which was open in it can still be kept as a draft. The
 * form proves that it is of that session by the session's own token against forgery, which nobody else was ever given;
 * a form with any other token keeps nothing. In the database, where every node finds it; the tokens as hashes alone.
 */
public final class EndedSessions implements LogoutHandler {

    private static final String TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
    private static final String WRITTEN = EndedSessions.class.getName() + ".written";
    /** The end is kept so exactly, and no request writes it more often. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final Duration remembered;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final XorCsrfTokenRequestAttributeHandler tokens = new XorCsrfTokenRequestAttributeHandler();

    public EndedSessions(Duration remembered, Clock clock, JdbcClient jdbc) {
        this.remembered = remembered;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Says whose a session is, after each request of it; the forms of its pages have their token by then. */
    void seen(HttpSession session, Instant ends) {
        if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext known
                && session.getAttribute(TOKEN) instanceof CsrfToken token
                && (!(session.getAttribute(WRITTEN) instanceof Instant written)
                        || Duration.between(written, ends).abs().compareTo(EXACT) >= 0)) {
            SignedIn.in(known.getAuthentication()).ifPresent(person -> {
                write(session.getId(), token.getToken(), person, ends);
                session.setAttribute(WRITTEN, ends);
            });
        }
    }

    private void write(String session, String token, Person person, Instant ends) {
        if (update(session, ends) == 0) {
            forget();
            try {
                jdbc.sql("INSERT INTO session_owner (session, token, person, roles, services, ends_at, signed_out)"
                                + " VALUES (?, ?, ?, ?, ?, ?, FALSE)")
                        .params(
                                Sha256.of(session),
                                Sha256.of(token),
                                person.name(),
                                person.roles().stream().map(Role::name).collect(Collectors.joining(" ")),
                                String.join(" ", new TreeSet<>(person.services())),
                                utc(ends))
                        .update();
            } catch (DuplicateKeyException e) {
                // another request of the session was here first
                update(session, ends);
            }
        }
    }

    private int update(String session, Instant ends) {
        return jdbc.sql("UPDATE session_owner SET ends_at = ? WHERE session = ? AND NOT signed_out")
                .params(utc(ends), Sha256.of(session))
                .update();
    }

    /** Before the token goes. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication known) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            session.removeAttribute(WRITTEN);
            seen(session, now);
            jdbc.sql("UPDATE session_owner SET ends_at = ?, signed_out = TRUE WHERE session = ?")
                    .params(utc(now), Sha256.of(session.getId()))
                    .update();
        }
    }

    /** Whose form this is, where it was opened in a session that has ended since. */
    Optional<Person> whose(HttpServletRequest request) {
        // of the token that is compared with, the handler reads its length alone
        String given =
                tokens.resolveCsrfTokenValue(request, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "0".repeat(36)));
        return given == null
                ? Optional.empty()
                : jdbc
                        .sql("SELECT person, roles, services FROM session_owner WHERE token = ? AND ends_at >= ?")
                        .params(Sha256.of(given), utc(clock.instant().minus(remembered)))
                        .query((row, line) -> new Person(
                                row.getString("person"),
                                split(row.getString("roles")).stream()
                                        .map(Role::valueOf)
                                        .collect(Collectors.toSet()),
                                split(row.getString("services"))))
                        .list()
                        .stream()
                        .findFirst();
    }

    /** Whether the request comes from a session that nobody ended but time. */
    boolean timedOut(HttpServletRequest request) {
        String session = request.getRequestedSessionId();
        return session != null
                && jdbc.sql("SELECT COUNT(*) FROM session_owner WHERE session = ? AND NOT signed_out AND ends_at >= ?")
                                .params(Sha256.of(session), utc(clock.instant().minus(remembered)))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private void forget() {
        jdbc.sql("DELETE FROM session_owner WHERE ends_at < ?")
                .param(utc(clock.instant().minus(remembered)))
                .update();
    }

    private static Set<String> split(String words) {
        return words.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(words.split(" ")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
