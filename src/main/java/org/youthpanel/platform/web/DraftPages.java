package org.youthpanel.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Json;
import org.youthpanel.platform.security.DraftPlaces;

/** Keeps what is being typed into forms, as the script of the page sends it, and drops it where it is not wanted. */
@Controller
class DraftPages {

    private final FormDrafts drafts;
    private final Words words;

    DraftPages(FormDrafts drafts, Words words) {
        this.drafts = drafts;
        this.words = words;
    }

    @PostMapping("/drafts")
    ResponseEntity<String> keep(
            Person person, @RequestParam String place, @RequestParam MultiValueMap<String, String> posted) {
        if (!DraftPlaces.allows(person, place)) {
            return ResponseEntity.notFound().build();
        }
        Map<String, List<String>> typed = posted;
        if (!DraftPlaces.fits(typed)) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Instant at = drafts.keep(person, place, typed);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("savedAt", words.time(at))));
    }

    /**
     * Leads back to the form, as it was before anything was typed.
     *
     * @param from {@code home}, where the draft was listed: the form it was of may be no more
     */
    @PostMapping("/drafts/discard")
    String discard(
            Person person,
            @RequestParam String place,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes flash) {
        if (!DraftPlaces.allows(person, place)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        drafts.done(person, place);
        flash.addFlashAttribute("success", words.of("drafts.discarded"));
        return "redirect:" + (from.equals("home") ? "/home" : place);
    }
}
