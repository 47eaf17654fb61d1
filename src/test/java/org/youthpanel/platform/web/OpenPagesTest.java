package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.youthpanel.platform.RunningApplication;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

class OpenPagesTest extends RunningApplication {

    @Test
    void signingInWithAWrongPasswordSaysSo() {
        Visitor visitor = new Visitor(port);
        Page page = visitor.get("/");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text())
                .contains("Accounts of the demonstration")
                .contains("officer")
                .contains("demo");

        Page wrong = visitor.send(page, "/sign-in", "username", "nobody", "password", "wrong");
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.errors()).containsExactly("The account or the password is not right");
        assertThat(wrong.deadLinks()).isEmpty();

        Page in = visitor.send(wrong, "/sign-in", "username", "officer", "password", "demo");
        assertThat(in.path()).isEqualTo("/home");
        Page out = visitor.send(in, "/sign-out");
        assertThat(out.path()).isEqualTo("/sign-in");
        assertThat(out.text()).contains("You have signed out.");
        assertThat(visitor.get("/cases").path()).isEqualTo("/sign-in");
    }

    @Test
    void aFormOfASessionThatIsOverLeadsToSignIn() {
        Visitor visitor = Visitor.signedIn(port, "officer");
        Page form = visitor.get("/cases/new");
        Visitor later = new Visitor(port);
        Page page = later.send(form, "/cases/new");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("You were signed out before that was sent");
    }

    @Test
    void helpAndAccessibilityAreOpenToEverybody() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/help").heading()).isEqualTo("Help");
        assertThat(visitor.get("/accessibility").text()).contains("has been done yet");
    }

    @Test
    void ruleSetsAreToldInWords() {
        Visitor policy = Visitor.signedIn(port, "policy");
        assertThat(policy.get("/rules").text())
                .contains("National rules")
                .contains("12 February 2026")
                .contains("1 February 2025 to 11 February 2026");
        Page one = policy.get("/rules/national/5.0");
        assertThat(one.text())
                .contains("B8 (rule NAT-")
                .contains("Confirm locally")
                .contains("Child Gravity Matrix");
        assertThat(policy.get("/rules/national/99.0").status()).isEqualTo(404);
        assertThat(policy.get("/rules/national/x").status()).isEqualTo(404);
    }

    @Test
    void wordsWhereANumberBelongsAreTheAddressOfNothing() {
        String reference = opened();
        Visitor chair = Visitor.signedIn(port, "chair");
        Visitor gatekeeper = Visitor.signedIn(port, "gatekeeper");
        for (Visitor.Page page : java.util.List.of(
                chair.get("/panels/2026-12-01-aaaa/cases/abc"),
                chair.get("/cases/" + reference + "/corrections/abc"),
                chair.get("/cases/" + reference + "/decisions/abc/correct"),
                gatekeeper.get("/cases/" + reference + "/gatekeeping/abc"))) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(page.heading()).isEqualTo("Page not found");
        }
        Visitor.Page home = chair.get("/home");
        Visitor.Page without = chair.sendTo(home, "/sign-out", "/drafts/discard");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.heading()).isEqualTo("There is a problem with what was sent");
    }
}
