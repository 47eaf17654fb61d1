package org.youthpanel.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.servlet.FlashMap;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;

class SessionValuesTest {

    @Test
    void whoIsSignedInIsReadBackWithRolesAndServices() {
        Person person = new Person("chair", Set.of(Role.CHAIR), Set.of("leeds"));
        Account account = new Account(person, "");
        SecurityContextImpl context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        Object back = SessionValues.read(SessionValues.written(context));
        assertThat(back)
                .isInstanceOfSatisfying(
                        SecurityContextImpl.class,
                        each -> assertThat(SignedIn.in(each.getAuthentication()))
                                .contains(person));
    }

    @Test
    void whatPagesKeepIsReadBack() {
        FlashMap flash = new FlashMap();
        flash.put("success", "Decision recorded");
        flash.startExpirationPeriod(60);
        assertThat(SessionValues.read(SessionValues.written(new ArrayList<>(List.of(flash)))))
                .isEqualTo(List.of(flash));
        Instant now = Instant.now();
        assertThat(SessionValues.read(SessionValues.written(now))).isEqualTo(now);
    }

    @Test
    void anyOtherClassIsNotMade() {
        assertThat(SessionValues.read(SessionValues.written(new File("anything"))))
                .isNull();
        assertThat(SessionValues.read(SessionValues.written(new ArrayList<>(List.of(new File("inside"))))))
                .isNull();
        assertThat(SessionValues.read(new byte[] {1, 2, 3})).isNull();
    }
}
