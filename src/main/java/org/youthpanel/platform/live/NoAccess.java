package org.youthpanel.platform.live;

import java.io.Serial;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The issuer knows the account, and we have nothing for it. */
public final class NoAccess extends OAuth2AuthenticationException {

    static final String NO_ROLE = "no-role";
    static final String DIFFERING = "differing-roles";

    @Serial
    private static final long serialVersionUID = 1L;

    NoAccess(String why) {
        super(new OAuth2Error(why));
    }

    public boolean isOfDifferingRoles() {
        return getError().getErrorCode().equals(DIFFERING);
    }
}
