package org.youthpanel.platform.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.audit.AuditEntry;
import org.youthpanel.casework.audit.AuditEntry.Outcome;
import org.youthpanel.casework.audit.AuditEntry.Sort;
import org.youthpanel.casework.audit.KeepAccess;
import org.youthpanel.platform.security.SignedIn;

/** Writes down who came in, who was turned away, and who went. */
public final class AuditedSignIns implements LogoutHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(AuditedSignIns.class);
    private static final String SIGN_IN = "POST /sign-in";

    private final KeepAccess keeping;
    private final KnownAccounts known;
    private final Few arrivals = new Few();

    AuditedSignIns(KeepAccess keeping, KnownAccounts known) {
        this.keeping = keeping;
        this.known = known;
    }

    /** A few in a minute, whoever sends them: nobody outside may fill the book. */
    private static final class Few {

        private static final int MOST = 20;

        private long minute;
        private int count;

        synchronized boolean isOneMore() {
            long now = System.nanoTime() / 60_000_000_000L;
            if (now != minute) {
                minute = now;
                count = 0;
            }
            return count++ < MOST;
        }
    }

    /** Whose name it is that was typed: of a name that nobody has, nothing is kept. */
    public interface KnownAccounts {
        Optional<Person> find(String name);
    }

    /** By a form or by an identity provider; a program, which signs in with each call, is known by its calls. */
    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        SignedIn.in(event.getAuthentication())
                .ifPresent(person -> keeping.keep(
                        person, asked(AuditedRequests.roles(person), Sort.SIGNED_IN, SIGN_IN, Outcome.SEEN, visit())));
    }

    /** Once too many were turned away, the rest are no entries: nobody outside may fill the book. */
    @EventListener
    void turnedAway(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureLockedEvent) {
            return;
        }
        Optional<Person> person = known.find(event.getAuthentication().getName());
        AuditEntry.Asked asked = asked(
                person.map(AuditedRequests::roles).orElse(List.of()),
                Sort.SIGN_IN_REFUSED,
                SIGN_IN,
                Outcome.REFUSED,
                Optional.empty());
        person.ifPresentOrElse(each -> keeping.keep(each, asked), () -> keeping.keepStranger(asked));
    }

    /** At an identity provider, which tells of nobody whom it did not let on. No more than a few a minute are entries. */
    public void refusedArrival() {
        if (arrivals.isOneMore()) {
            keeping.keepStranger(asked(List.of(), Sort.SIGN_IN_REFUSED, SIGN_IN, Outcome.REFUSED, Optional.empty()));
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        try {
            SignedIn.in(who)
                    .ifPresent(person -> keeping.keep(
                            person,
                            asked(
                                    AuditedRequests.roles(person),
                                    Sort.SIGNED_OUT,
                                    "POST /sign-out",
                                    Outcome.SENT_ON,
                                    Optional.ofNullable(AuditedRequests.visit(request)))));
        } catch (RuntimeException failed) {
            // nothing is shown by it, and somebody who stayed signed in would be worse
            LOGGER.error(
                    "Signing out could not be written down: {}",
                    failed.getClass().getName());
        }
    }

    private static Optional<String> visit() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? Optional.ofNullable(AuditedRequests.visit(now.getRequest()))
                : Optional.empty();
    }

    private static AuditEntry.Asked asked(
            List<String> roles, Sort sort, String route, Outcome outcome, Optional<String> visit) {
        return new AuditEntry.Asked(
                visit, roles, sort, route, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), outcome);
    }
}
