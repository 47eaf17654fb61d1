package org.youthpanel.panel.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.UpToDate;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.WorkingCopies;
import org.youthpanel.casework.WorkingCopy;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.KnownFacts;
import org.youthpanel.casework.web.ReturnedCases;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;
import org.youthpanel.panel.paper.web.LettersOfCase;

/** A case as it stands: what is recommended and why, what the panel decided, and the facts. */
@Controller
class CasePages {

    /** A list behind a number, which a case was opened from: nothing else is gone back to. */
    private static final Pattern BEHIND = Pattern.compile("/tracking/cases(\\?[\\w=&%.,+:/-]*)?");

    private static final Duration SLIPS_SHOW_WITHIN = Duration.ofMinutes(10);

    private final FindCase finder;
    private final OpenRecommendation opening;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final AfterWords after;
    private final Clock clock;
    private final WorkingCopies copies;
    private final CaseNumbers numbers;
    private final Adviser adviser;
    private final ReturnedCases returned;
    private final Sittings sittings;
    private final LettersOfCase letters;
    private final Words words;
    private final FactsForm form = new FactsForm();

    CasePages(
            FindCase finder,
            OpenRecommendation opening,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            AfterWords after,
            Clock clock,
            WorkingCopies copies,
            CaseNumbers numbers,
            Adviser adviser,
            ReturnedCases returned,
            Sittings sittings,
            LettersOfCase letters,
            Words words) {
        this.letters = letters;
        this.finder = finder;
        this.opening = opening;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.after = after;
        this.clock = clock;
        this.copies = copies;
        this.numbers = numbers;
        this.adviser = adviser;
        this.words = words;
        this.returned = returned;
        this.sittings = sittings;
    }

    /** Who opens it sees the recommendation, and that is logged. */
    @GetMapping("/cases/{reference}")
    String show(
            Person person, @PathVariable String reference, @RequestParam(defaultValue = "") String back, Model model) {
        model.addAttribute("back", BEHIND.matcher(back).matches() ? back : "/cases");
        Optional<WorkingCopy> copy = copies.find(reference).filter(each -> person.belongsTo(each.service()));
        Optional<FindCase.Found> opened = finder.find(person, reference);
        if (opened.isEmpty() && copy.isPresent()) {
            return "redirect:/cases/" + reference + "/tasks";
        }
        FindCase.Found found = opened.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<LoggedRecommendation> given = opening.openLatest(person, reference, Way.PAGE);
        List<PanelDecision> entries = decisions.of(reference);
        Optional<PanelDecision> decision = entries.stream().reduce((earlier, later) -> later);
        model.addAttribute("reference", reference);
        model.addAttribute("document", Stored.map(found.latest().facts()));
        model.addAttribute("advice", given.map(each -> advice(each, found)).orElse(null));
        model.addAttribute("facts", KnownFacts.of(found.latest(), form, words));
        model.addAttribute("factsVersion", found.latest());
        model.addAttribute(
                "decided",
                decision.map(each -> DecisionWords.of(each, recommendations, words))
                        .orElse(null));
        model.addAttribute(
                "decidable", DecidedAgain.next(entries, events.of(reference)).isPresent());
        model.addAttribute("earlier", earlier(entries));
        model.addAttribute("after", after.of(person, reference).orElse(null));
        justRecorded(person, decision, model);
        model.addAttribute("returned", returned.of(reference).orElse(null));
        model.addAttribute("initials", found.file().initials().orElse(null));
        model.addAttribute(
                "number",
                found.file()
                        .sealedNumber()
                        .map(each -> numbers.open(reference, each))
                        .orElse(null));
        model.addAttribute("changing", copy.orElse(null));
        model.addAttribute(
                "firstViewOwed",
                sittings.hearing(reference)
                        .filter(each -> each.owesFirstView(reference))
                        .isPresent());
        model.addAttribute("letter", letters.of(reference).isPresent());
        model.addAttribute("others", finder.othersOfChild(person, found.file()));
        return "panel/case";
    }

    /** The entries that the decision took the place of, and the decisions before it; newest first. */
    private List<DecisionWords> earlier(List<PanelDecision> entries) {
        List<DecisionWords> earlier = new ArrayList<>(entries.stream()
                .limit(Math.max(0, entries.size() - 1))
                .map(each -> DecisionWords.of(each, recommendations, words))
                .toList());
        Collections.reverse(earlier);
        return earlier;
    }

    /** Whoever has just recorded a decision is shown for a while where to put a slip right. */
    private void justRecorded(Person person, Optional<PanelDecision> decision, Model model) {
        Instant now = clock.instant();
        decision.filter(each -> person.is(Role.CHAIR)
                        && each.stamp().by().equals(person.name())
                        && each.stamp().at().plus(SLIPS_SHOW_WITHIN).isAfter(now))
                .ifPresent(each -> {
                    String recorded = words.of(each.isCorrection() ? "decision.corrected" : "decision.recorded");
                    Object said = model.getAttribute("success");
                    if (said == null || said.equals(recorded)) {
                        model.addAttribute("success", recorded);
                        model.addAttribute(
                                "successHref",
                                "/cases/" + each.reference() + "/decisions/" + each.number() + "/correct");
                        model.addAttribute("successText", words.of("decision.correct-this"));
                    }
                });
    }

    private AdvicePage advice(LoggedRecommendation given, FindCase.Found found) {
        boolean current = UpToDate.is(given, found.latest(), adviser.rules());
        return AdvicePage.of(given, current, adviser.rules(), words);
    }
}
