package org.youthpanel.platform.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.youthpanel.facts.Json;
import org.youthpanel.platform.security.SessionTimes;

/** Tells the script of a page how long the session lasts, and puts its end off. */
@Controller
class SessionPages {

    private final SessionTimes times;

    SessionPages(SessionTimes times) {
        this.times = times;
    }

    @GetMapping("/session")
    ResponseEntity<String> left(HttpSession session) {
        return answer(session);
    }

    /** That it is asked for is what puts the end off. */
    @PostMapping("/session")
    ResponseEntity<String> extend(HttpSession session) {
        return answer(session);
    }

    private ResponseEntity<String> answer(HttpSession session) {
        SessionTimes.Left left = times.left(session);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("seconds", left.seconds(), "extendable", left.extendable())));
    }
}
