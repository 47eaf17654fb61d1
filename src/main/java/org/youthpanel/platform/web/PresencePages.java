package org.youthpanel.platform.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Json;
import org.youthpanel.platform.security.DraftPlaces;

/** Tells the script of a page who else has it open. */
@Controller
class PresencePages {

    private final Presence presence;
    private final Words words;

    PresencePages(Presence presence, Words words) {
        this.presence = presence;
        this.words = words;
    }

    @PostMapping("/presence")
    ResponseEntity<String> enter(Person person, @RequestParam String place) {
        if (!DraftPlaces.opens(person, place)) {
            return ResponseEntity.notFound().build();
        }
        String others = presence.enter(person, place).stream().map(this::told).collect(Collectors.joining("; "));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("text", others.isEmpty() ? "" : words.of("presence.also", others))));
    }

    private String told(Presence.Other other) {
        if (other.minutes() == 0) {
            return other.name();
        }
        return other.minutes() == 1
                ? words.of("presence.ago.1", other.name())
                : words.of("presence.ago", other.name(), other.minutes());
    }
}
