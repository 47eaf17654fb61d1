package org.youthpanel.panel.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.KnownFacts;
import org.youthpanel.casework.web.Words;

/** A recommendation as it was given, with the facts it was given on, whatever has changed since. */
@Controller
class RecommendationPages {

    private final OpenRecommendation opening;
    private final Recommendations recommendations;
    private final FactsVersions versions;
    private final Adviser adviser;
    private final Words words;
    private final FactsForm form = new FactsForm();

    RecommendationPages(
            OpenRecommendation opening,
            Recommendations recommendations,
            FactsVersions versions,
            Adviser adviser,
            Words words) {
        this.opening = opening;
        this.recommendations = recommendations;
        this.versions = versions;
        this.adviser = adviser;
        this.words = words;
    }

    /** Who opens it has seen it, and that is logged. */
    @GetMapping("/cases/{reference}/recommendations/{id}")
    String show(Person person, @PathVariable String reference, @PathVariable String id, Model model) {
        LoggedRecommendation given =
                opening.open(person, reference, id, Way.PAGE).orElseThrow(RecommendationPages::none);
        FactsVersion facts = versions.of(reference).stream()
                .filter(each -> each.version() == given.factsVersion())
                .findFirst()
                .orElseThrow(RecommendationPages::none);
        FactsVersion latest = versions.latest(reference).orElseThrow(RecommendationPages::none);
        boolean last = recommendations.of(reference).stream()
                .reduce((earlier, later) -> later)
                .filter(each -> each.id().equals(id))
                .isPresent();
        model.addAttribute("reference", reference);
        model.addAttribute(
                "advice", AdvicePage.of(given, latest.version() == given.factsVersion(), adviser.rules(), words));
        model.addAttribute("latest", last);
        model.addAttribute("facts", KnownFacts.of(facts, form, words));
        model.addAttribute("factsVersion", facts);
        return "panel/recommendation";
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
