package org.youthpanel.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.youthpanel.casework.web.Words;
import org.youthpanel.platform.Settings;
import org.youthpanel.platform.brand.Brand;
import org.youthpanel.platform.security.SessionTimes;
import org.youthpanel.platform.security.SignedIn;

/** What the frame of every page shows: who is signed in, where they are, and whether the cases are made up. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final Settings settings;
    private final Brand brand;
    private final Words words;
    private final SessionTimes times;

    Frame(Settings settings, Brand brand, Words words, SessionTimes times) {
        this.settings = settings;
        this.brand = brand;
        this.words = words;
        this.times = times;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("requestId", request.getAttribute(Trace.REQUEST));
        model.addAttribute("brand", brand);
        model.addAttribute("demonstration", settings.mode() == Settings.Mode.DEMONSTRATION);
        SignedIn.now().ifPresent(person -> {
            model.addAttribute("signedInAs", person.name());
            model.addAttribute("may", May.of(person));
            model.addAttribute("mayAfter", MayAfter.of(person));
            HttpSession session = request.getSession(false);
            if (session != null) {
                model.addAttribute("sessionLeft", times.left(session));
            }
        });
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/home")) {
            model.addAttribute("section", "work");
        } else if (path.startsWith("/panels")) {
            model.addAttribute("section", "sittings");
        } else if (path.startsWith("/cases") || path.startsWith("/imports")) {
            model.addAttribute("section", "cases");
        } else if (path.startsWith("/tracking")) {
            model.addAttribute("section", "agreement");
        } else if (path.startsWith("/scrutiny")) {
            model.addAttribute("section", "scrutiny");
        } else if (path.startsWith("/rules") || path.startsWith("/replays") || path.startsWith("/shadows")) {
            model.addAttribute("section", "rule-sets");
        }
    }
}
