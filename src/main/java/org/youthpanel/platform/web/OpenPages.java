package org.youthpanel.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Words;
import org.youthpanel.platform.live.Issuers;
import org.youthpanel.platform.live.SignInSettings;
import org.youthpanel.platform.security.SessionSettings;
import org.youthpanel.platform.security.SignedIn;

/** Pages that anybody may see, and the way in. */
@Controller
class OpenPages {

    private final Words words;
    private final SessionSettings sessions;
    private final SignInSettings signIn;
    private final ObjectProvider<Issuers> issuers;

    OpenPages(Words words, SessionSettings sessions, SignInSettings signIn, ObjectProvider<Issuers> issuers) {
        this.words = words;
        this.sessions = sessions;
        this.signIn = signIn;
        this.issuers = issuers;
    }

    /** What a demonstration's account may be used for. */
    public record DemonstrationAccount(String name, String may) {}

    /** To everybody's own work. */
    @GetMapping("/")
    String start() {
        return SignedIn.now().isPresent() ? "redirect:/home" : "redirect:/sign-in";
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String kept,
            @RequestParam(name = "timed-out", required = false) @Nullable String timedOut,
            Model model) {
        boolean live = issuers.getIfAvailable() != null;
        String wrong = failed == null
                ? null
                : live ? words.of("sign-in.did-not-work", signIn.ask()) : words.of("sign-in.failed");
        model.addAttribute("wrong", wrong);
        if (wrong != null) {
            model.addAttribute(
                    "errors",
                    List.of(new FormErrors.Line(
                            live ? "#at-" + signIn.issuers().get(0).id() : "#username", wrong)));
        }
        model.addAttribute("issuers", live ? signIn.issuers() : List.of());
        model.addAttribute("signedOut", signedOut != null);
        String news = kept != null
                ? words.of("sign-in.kept")
                : timedOut != null
                        ? words.of("sign-in.timed-out", sessions.idle().toMinutes())
                        : ended != null ? words.of("sign-in.ended") : null;
        model.addAttribute("news", news);
        model.addAttribute(
                "accounts",
                Arrays.stream(Role.values())
                        .map(role -> new DemonstrationAccount(role.name().toLowerCase(Locale.ROOT), words.code(role)))
                        .toList());
        return "platform/sign-in";
    }

    /** By itself on to the issuer where somebody signed in, which leads back here; there is a link for who would not wait. */
    @GetMapping("/signed-out")
    String signedOut(@RequestParam(defaultValue = "") String at, HttpServletResponse response, Model model) {
        String back = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/signed-out")
                .toUriString();
        return Optional.ofNullable(issuers.getIfAvailable())
                .flatMap(each -> each.leaving(at, back))
                .map(leaving -> {
                    response.setHeader("Refresh", "0; url=" + leaving);
                    model.addAttribute("leaving", leaving);
                    return "platform/signed-out";
                })
                .orElse("redirect:/sign-in?signed-out");
    }

    @GetMapping("/no-access")
    String noAccess(@RequestParam(required = false) @Nullable String roles, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("differing", roles != null);
        model.addAttribute("ask", signIn.ask());
        return "platform/no-access";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "platform/accessibility";
    }

    @GetMapping("/help")
    String help() {
        return "platform/help";
    }
}
