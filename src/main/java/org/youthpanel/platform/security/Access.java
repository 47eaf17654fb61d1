package org.youthpanel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

/** Judges each request by the table. */
final class Access implements AuthorizationManager<RequestAuthorizationContext> {

    /** Where the verdict is left for whoever tells it. */
    static final String VERDICT = Access.class.getName();

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // what anybody may see is shown without looking for a session
        WhoMayDoWhat.Verdict verdict = WhoMayDoWhat.judge(request.getMethod(), path, Set.of());
        if (verdict instanceof WhoMayDoWhat.Verdict.Denied) {
            Set<Role> roles = SignedIn.in(who.get()).map(Person::roles).orElse(Set.of());
            verdict = WhoMayDoWhat.judge(request.getMethod(), path, roles);
        }
        request.setAttribute(VERDICT, verdict);
        return new AuthorizationDecision(verdict instanceof WhoMayDoWhat.Verdict.Allowed);
    }
}
