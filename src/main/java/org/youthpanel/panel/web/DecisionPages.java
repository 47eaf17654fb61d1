package org.youthpanel.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.UpToDate;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.CorrectPanelDecision;
import org.youthpanel.panel.CorrectionReason;
import org.youthpanel.panel.DecideInSitting;
import org.youthpanel.panel.DecidedAgain;
import org.youthpanel.panel.DecisionResult;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sittings;

/** Recording what the panel decided, and correcting it. Nothing is chosen beforehand: a recommendation is no default. */
@Controller
class DecisionPages {

    private final FindCase finder;
    private final OpenRecommendation opening;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final CaseEvents events;
    private final DecideInSitting recording;
    private final CorrectPanelDecision correcting;
    private final Sittings sittings;
    private final Adviser adviser;
    private final Once once;
    private final FormDrafts drafts;
    private final Words words;

    DecisionPages(
            FindCase finder,
            OpenRecommendation opening,
            Recommendations recommendations,
            PanelDecisions decisions,
            CaseEvents events,
            DecideInSitting recording,
            CorrectPanelDecision correcting,
            Sittings sittings,
            Adviser adviser,
            Once once,
            FormDrafts drafts,
            Words words) {
        this.finder = finder;
        this.opening = opening;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.events = events;
        this.recording = recording;
        this.correcting = correcting;
        this.sittings = sittings;
        this.adviser = adviser;
        this.once = once;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/decision")
    ModelAndView empty(Person person, @PathVariable String reference, Model model) {
        FindCase.Found found = found(person, reference);
        List<PanelDecision> entries = decisions.of(reference);
        if (DecidedAgain.next(entries, events.of(reference)).isEmpty()) {
            return decided(reference, entries.get(entries.size() - 1), null, model);
        }
        Optional<String> hearing = hearing(person, reference);
        if (hearing.isPresent()) {
            return new ModelAndView("redirect:" + hearing.get());
        }
        Optional<LoggedRecommendation> given = opening.openLatest(person, reference, Way.PAGE);
        if (given.isEmpty()) {
            model.addAttribute("reference", reference);
            return new ModelAndView("panel/no-advice", model.asMap());
        }
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        typed.add("recommendation", given.get().id());
        // the day of the panel is known; what it decided is not
        TypedDate.put(typed, "decidedOn", adviceDate(given.get()));
        restore(person, "/cases/" + reference + "/decision", typed, model);
        return new ModelAndView(page(found, given.get(), null, typed, new FormErrors(words), model), model.asMap());
    }

    @PostMapping("/cases/{reference}/decision")
    ModelAndView record(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        FindCase.Found found = found(person, reference);
        Typed typed = Typed.of(posted);
        DecisionResult[] result = new DecisionResult[1];
        String place = "/cases/" + reference + "/decision";
        Optional<String> to = once.lead(person, place, typed, () -> {
            result[0] = recording.decide(person, reference, TypedDecision.form(typed));
            return seen(person, reference, result[0]);
        });
        if (to.isPresent()) {
            drafts.done(person, place);
            flash.addFlashAttribute("success", words.of("decision.recorded"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof DecisionResult.AlreadyDecided already) {
            return decided(reference, already.current(), typed, model);
        }
        return again(person, found, null, typed, result[0], model);
    }

    @GetMapping("/cases/{reference}/decisions/{number}/correct")
    String correct(Person person, @PathVariable String reference, @PathVariable int number, Model model) {
        FindCase.Found found = found(person, reference);
        PanelDecision current = current(reference, number);
        LoggedRecommendation given = opening.open(
                        person, reference, current.given().recommendation(), Way.PAGE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Typed typed = TypedDecision.of(current);
        typed.add(Once.FIELD, Once.key());
        typed.add("recommendation", given.id());
        typed.add("correction", current.correction());
        restore(person, "/cases/" + reference + "/decisions/" + number + "/correct", typed, model);
        return page(found, given, current, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/{reference}/decisions/{number}/correct")
    ModelAndView correct(
            Person person,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        FindCase.Found found = found(person, reference);
        Typed typed = Typed.of(posted);
        DecisionResult[] result = new DecisionResult[1];
        PanelDecision[] before = {current(reference, number)};
        String place = "/cases/" + reference + "/decisions/" + number + "/correct";
        Optional<String> to = once.lead(person, place, typed, () -> {
            before[0] = current(reference, number);
            if (!typed.one("correction").equals(String.valueOf(before[0].correction()))) {
                result[0] = new DecisionResult.AlreadyDecided(before[0]);
                return Optional.empty();
            }
            result[0] = correcting.correct(
                    person, reference, number, TypedDecision.form(typed, unchanged(typed, before[0])));
            return seen(person, reference, result[0]);
        });
        if (to.isPresent()) {
            drafts.done(person, place);
            flash.addFlashAttribute(
                    "success",
                    words.of(
                            result[0] instanceof DecisionResult.Proposed
                                    ? "decision.correction-proposed"
                                    : "decision.corrected"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof DecisionResult.AlreadyDecided already) {
            return decided(reference, already.current(), typed, model);
        }
        return again(person, found, before[0], typed, result[0], model);
    }

    private static List<Problem> unchanged(Typed typed, PanelDecision before) {
        return TypedDecision.form(typed).repeats(before.given())
                ? List.of(new Problem("disposal", "unchanged", "Nothing is different from the entry as it stands."))
                : List.of();
    }

    private void restore(Person person, String place, Typed typed, Model model) {
        drafts.restore(person, place, typed, model);
    }

    /** Whoever changed a level is shown at once what follows from it. */
    private Optional<String> seen(Person person, String reference, DecisionResult result) {
        if (result instanceof DecisionResult.Proposed) {
            return Optional.of("/cases/" + reference);
        }
        if (!(result instanceof DecisionResult.Recorded recorded)) {
            return Optional.empty();
        }
        recorded.levels()
                .ifPresent(each -> opening.open(person, reference, each.after().id(), Way.PAGE));
        return Optional.of("/cases/" + reference);
    }

    private ModelAndView again(
            Person person,
            FindCase.Found found,
            @Nullable PanelDecision correcting,
            Typed typed,
            DecisionResult result,
            Model model) {
        if (!(result instanceof DecisionResult.Refused refused)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        FormErrors errors = new FormErrors(words);
        TypedDecision.add(errors, refused.problems(), typed);
        String reference = found.file().reference();
        LoggedRecommendation given = opening.open(person, reference, typed.one("recommendation"), Way.PAGE)
                .or(() -> opening.openLatest(person, reference, Way.PAGE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                page(found, given, correcting, typed, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private String page(
            FindCase.Found found,
            LoggedRecommendation given,
            @Nullable PanelDecision correcting,
            Typed typed,
            FormErrors errors,
            Model model) {
        AdvicePage advice =
                AdvicePage.of(given, UpToDate.is(given, found.latest(), adviser.rules()), adviser.rules(), words);
        model.addAttribute("reference", found.file().reference());
        model.addAttribute("advice", advice);
        model.addAttribute("range", given.range().stream().map(words::code).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        new DecisionChoices(words).add(advice, Stored.map(found.latest().facts()), model);
        model.addAttribute(
                "correcting", correcting == null ? null : DecisionWords.of(correcting, recommendations, words));
        if (correcting != null) {
            model.addAttribute("late", this.correcting.needsSecondPerson(correcting.reference(), correcting.number()));
            model.addAttribute(
                    "causes",
                    Arrays.stream(CorrectionReason.Cause.values())
                            .map(each -> new DecisionChoices.Item(each.name(), words.of("Cause." + each), null))
                            .toList());
        }
        return "panel/decision";
    }

    /** Somebody recorded or corrected it in between; what was typed here is shown, so that nothing is lost. */
    private ModelAndView decided(String reference, PanelDecision current, @Nullable Typed typed, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("decided", DecisionWords.of(current, recommendations, words));
        model.addAttribute("typed", typed);
        model.addAttribute("yours", typed == null ? null : new SittingWords(words).typed(typed));
        return new ModelAndView("panel/already-decided", model.asMap(), HttpStatus.CONFLICT);
    }

    /** A case on an open agenda is decided in its sitting. */
    private Optional<String> hearing(Person person, String reference) {
        return sittings.hearing(reference)
                .filter(each -> each.isSeenBy(person))
                .flatMap(each -> each.item(reference)
                        .map(item -> each.started().isPresent()
                                ? MeetingCases.address(each.id(), item.number())
                                : "/panels/" + each.id()));
    }

    private PanelDecision current(String reference, int number) {
        return decisions
                .current(reference, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FindCase.Found found(Person person, String reference) {
        return finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static java.time.LocalDate adviceDate(LoggedRecommendation given) {
        return java.time.LocalDate.parse(String.valueOf(given.document().get("evaluatedFor")));
    }
}
