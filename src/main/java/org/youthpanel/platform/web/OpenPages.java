package org.youthpanel.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Words;
import org.youthpanel.platform.security.SessionSettings;
import org.youthpanel.platform.security.SignedIn;

/** Pages that anybody may see, and the way in. */
@Controller
class OpenPages {

    private final Words words;
    private final SessionSettings sessions;

    OpenPages(Words words, SessionSettings sessions) {
        this.words = words;
        this.sessions = sessions;
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
        String wrong = failed == null ? null : words.of("sign-in.failed");
        model.addAttribute("wrong", wrong);
        if (wrong != null) {
            model.addAttribute("errors", List.of(new FormErrors.Line("#username", wrong)));
        }
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

    @GetMapping("/signed-out")
    String signedOut() {
        return "redirect:/sign-in?signed-out";
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
