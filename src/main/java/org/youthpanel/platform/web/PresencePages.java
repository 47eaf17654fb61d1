package org.youthpanel.platform.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Json;
import org.youthpanel.panel.ReadAgenda;
import org.youthpanel.platform.security.DraftPlaces;

/** Tells the script of a page who else has it open. */
@Controller
class PresencePages {

    /** A page of a case, or of a sitting. */
    private static final Pattern PLACE = Pattern.compile("/(cases|panels)/([^/]+)(/.*)?");

    private final Presence presence;
    private final FindCase finder;
    private final WorkingCopies copies;
    private final ReadAgenda agenda;
    private final Words words;

    PresencePages(Presence presence, FindCase finder, WorkingCopies copies, ReadAgenda agenda, Words words) {
        this.presence = presence;
        this.finder = finder;
        this.copies = copies;
        this.agenda = agenda;
        this.words = words;
    }

    @PostMapping("/presence")
    ResponseEntity<String> enter(Person person, @RequestParam String place) {
        if (!DraftPlaces.opens(person, place) || !isThere(person, place)) {
            return ResponseEntity.notFound().build();
        }
        String others = presence.enter(person, place).stream().map(this::told).collect(Collectors.joining("; "));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("text", others.isEmpty() ? "" : words.of("presence.also", others))));
    }

    /** Who is on a page of another service would say that there is such a page. */
    private boolean isThere(Person person, String place) {
        Matcher page = PLACE.matcher(place);
        if (!page.matches()) {
            return false;
        }
        String name = page.group(2);
        return page.group(1).equals("panels")
                ? agenda.find(person, name).isPresent()
                : finder.find(person, name).isPresent()
                        || copies.find(name)
                                .filter(each -> person.belongsTo(each.service()))
                                .isPresent();
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
