package org.youthpanel.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.Role;

class AppRolesTest {

    private static final SignInSettings.Issuer BOTH = issuer(Set.of("leeds", "leicestershire"), Set.of());

    private static SignInSettings.Issuer issuer(Set<String> services, Set<Role> roles) {
        return new SignInSettings.Issuer("council", "", "", "", "", "", services, roles, "");
    }

    private static AppRoles.Meaning meaning(SignInSettings.Issuer issuer, String... claimed) {
        return AppRoles.of(List.of(claimed), issuer);
    }

    @Test
    void aValueNamesAServiceAndARole() {
        assertThat(meaning(BOTH, "leeds.chair", "leeds.officer"))
                .isEqualTo(new AppRoles.Meaning.Given(Set.of(Role.CHAIR, Role.OFFICER), Set.of("leeds")));
        assertThat(meaning(BOTH, "leeds.chair", "leicestershire.chair"))
                .isEqualTo(new AppRoles.Meaning.Given(Set.of(Role.CHAIR), Set.of("leeds", "leicestershire")));
    }

    @Test
    void whatIsNoneOfOursMeansNothing() {
        assertThat(meaning(BOTH)).isEqualTo(new AppRoles.Meaning.Nothing());
        assertThat(meaning(BOTH, "chair", "leeds", "leeds.", ".chair", "leeds.CHAIR", "leeds.head", "User.Read"))
                .isEqualTo(new AppRoles.Meaning.Nothing());
        assertThat(meaning(BOTH, "leeds.chair ", " leeds.chair", "leeds. chair"))
                .isEqualTo(new AppRoles.Meaning.Nothing());
    }

    @Test
    void anIssuerGivesOnlyWhatItMay() {
        SignInSettings.Issuer police = issuer(Set.of("leeds"), Set.of(Role.OFFICER));
        assertThat(meaning(police, "leicestershire.officer", "leeds.chair")).isEqualTo(new AppRoles.Meaning.Nothing());
        assertThat(meaning(police, "leeds.officer", "leeds.chair"))
                .isEqualTo(new AppRoles.Meaning.Given(Set.of(Role.OFFICER), Set.of("leeds")));
    }

    @Test
    void aRoleInOneServiceIsNeverOneInAnother() {
        assertThat(meaning(BOTH, "leeds.chair", "leicestershire.officer")).isEqualTo(new AppRoles.Meaning.Differing());
        assertThat(meaning(BOTH, "leeds.chair", "leeds.officer", "leicestershire.officer"))
                .isEqualTo(new AppRoles.Meaning.Differing());
    }
}
