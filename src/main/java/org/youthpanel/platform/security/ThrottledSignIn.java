package org.youthpanel.platform.security;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Compares passwords, until it has failed too often. */
final class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledSignIn(AuthenticationProvider passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String who = given.getName().toLowerCase(Locale.ROOT)
                + "|"
                + (given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "");
        if (throttle.pauses(who)) {
            throw new LockedException("Signing in failed too often");
        }
        try {
            Authentication known = passwords.authenticate(given);
            throttle.succeeded(who);
            return known;
        } catch (BadCredentialsException e) {
            throttle.failed(who);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
