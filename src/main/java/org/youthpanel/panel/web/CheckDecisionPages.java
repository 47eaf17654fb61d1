package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.AdvicePage;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.DecideInSitting;
import org.youthpanel.panel.DecisionResult;
import org.youthpanel.panel.Departure;
import org.youthpanel.panel.PanelDecision;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sitting;

/** The second step of a decision: why, what with it, and what will be recorded. */
@Controller
class CheckDecisionPages {

    /** The lowest rung of a formal disposal. */
    private static final int FORMAL = 2;

    private final SittingAnswers answers;
    private final ChosenDisposal chosen;
    private final OpenRecommendation opening;
    private final Recommendations recommendations;
    private final PanelDecisions decisions;
    private final DecideInSitting deciding;
    private final FormDrafts drafts;
    private final Adviser adviser;
    private final Once once;
    private final Words words;

    CheckDecisionPages(
            SittingAnswers answers,
            ChosenDisposal chosen,
            OpenRecommendation opening,
            Recommendations recommendations,
            PanelDecisions decisions,
            DecideInSitting deciding,
            FormDrafts drafts,
            Adviser adviser,
            Once once,
            Words words) {
        this.answers = answers;
        this.chosen = chosen;
        this.opening = opening;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.deciding = deciding;
        this.drafts = drafts;
        this.adviser = adviser;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/panels/{id}/cases/{number}/check")
    ModelAndView show(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        Optional<Disposal> disposal = chosen.of(person, id, number);
        if (disposal.isEmpty() || !sitting.isRunning() || !item.isOpen() || MeetingCases.isCovered(sitting, item)) {
            return new ModelAndView("redirect:" + MeetingCases.address(id, number));
        }
        Optional<LoggedRecommendation> given = opening.openLatest(person, item.reference(), Way.PAGE);
        if (given.isEmpty()) {
            return new ModelAndView("redirect:" + MeetingCases.address(id, number));
        }
        Typed typed = new Typed();
        drafts.restore(person, ChosenDisposal.place(id, number), typed);
        return new ModelAndView(
                page(sitting, item, given.get(), disposal.get(), typed, new FormErrors(words), Once.key(), model),
                model.asMap());
    }

    @PostMapping("/panels/{id}/cases/{number}/check")
    ModelAndView record(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        Typed typed = Typed.of(posted);
        DecideInSitting.Result[] result = new DecideInSitting.Result[1];
        Optional<String> to = once.lead(person, ChosenDisposal.place(id, number), typed, () -> {
            result[0] = deciding.decide(person, id, number, TypedDecision.form(typed, unconfirmed(typed, item)));
            return recorded(result[0]) ? Optional.of(answers.next(person, id, number)) : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, ChosenDisposal.place(id, number));
            flash.addFlashAttribute("success", words.of("meeting.recorded", item.reference()));
            flash.addFlashAttribute(
                    "successHref", "/cases/" + item.reference() + "/decisions/" + number(item) + "/correct");
            flash.addFlashAttribute("successText", words.of("meeting.correct"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof DecideInSitting.Result.Overtaken overtaken) {
            return overtaken(person, id, number, item, overtaken.latest(), typed, model);
        }
        if (result[0] instanceof DecideInSitting.Result.FactsChanged changed) {
            model.addAttribute("factsChanged", true);
            return overtaken(person, id, number, item, changed.latest(), typed, model);
        }
        if (result[0] instanceof DecideInSitting.Result.NotNow late) {
            return answers.notNow(late.current(), typed, model);
        }
        if (!(result[0] instanceof DecideInSitting.Result.Answered answered)) {
            throw SittingAnswers.notFound();
        }
        if (answered.decision() instanceof DecisionResult.AlreadyDecided already) {
            return decided(id, item.reference(), already.current(), typed, model);
        }
        if (!(answered.decision() instanceof DecisionResult.Refused refused)) {
            throw SittingAnswers.notFound();
        }
        FormErrors errors = new FormErrors(words);
        TypedDecision.add(errors, refused.problems(), typed);
        Optional<Disposal> disposal = TypedDecision.code(typed, "disposal", Disposal.class, new ArrayList<>());
        LoggedRecommendation given = opening.open(person, item.reference(), typed.one("recommendation"), Way.PAGE)
                .or(() -> opening.openLatest(person, item.reference(), Way.PAGE))
                .orElseThrow(SittingAnswers::notFound);
        if (disposal.isEmpty()) {
            return new ModelAndView("redirect:" + MeetingCases.address(id, number));
        }
        return SittingAnswers.again(
                page(sitting, item, given, disposal.get(), typed, errors, typed.one(Once.FIELD), model), model);
    }

    /** Of the decision just recorded; where this was sent twice, of the one it made before. */
    private int number(AgendaItem item) {
        return decisions.current(item.reference()).map(PanelDecision::number).orElse(1);
    }

    private static boolean recorded(DecideInSitting.Result result) {
        return result instanceof DecideInSitting.Result.Answered answered
                && answered.decision() instanceof DecisionResult.Recorded;
    }

    /** A barred disposal can be recorded by whoever says that it is meant. */
    private List<Problem> unconfirmed(Typed typed, AgendaItem item) {
        boolean barred = recommendations
                .find(typed.one("recommendation"))
                .filter(each -> each.reference().equals(item.reference()))
                .map(each -> AdvicePage.of(each, true, adviser.rules(), words))
                .filter(each -> each.options().stream()
                        .anyMatch(option -> option.barred() && option.code().equals(typed.one("disposal"))))
                .isPresent();
        return barred && !typed.one("confirmed").equals("yes")
                ? List.of(new Problem("confirmed", "barred", "This disposal is barred: confirm that it is meant."))
                : List.of();
    }

    private String page(
            Sitting sitting,
            AgendaItem item,
            LoggedRecommendation given,
            Disposal disposal,
            Typed typed,
            FormErrors errors,
            String key,
            Model model) {
        AdvicePage advice = AdvicePage.of(given, true, adviser.rules(), words);
        boolean departs = given.recommended().filter(each -> each != disposal).isPresent();
        model.addAttribute("meeting", true);
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", new SittingWords(words).name(sitting));
        model.addAttribute("number", item.number());
        model.addAttribute("reference", item.reference());
        model.addAttribute("place", ChosenDisposal.place(sitting.id(), item.number()));
        model.addAttribute("once", key);
        model.addAttribute("recommendation", given.id());
        model.addAttribute("advice", advice);
        model.addAttribute("disposal", disposal.name());
        model.addAttribute("disposalName", words.code(disposal));
        model.addAttribute(
                "adherence",
                given.recommended()
                        .map(each -> words.code(Adherence.of(each, given.range(), disposal)))
                        .orElseGet(() -> words.of("decision.nothing-to-depart-from")));
        model.addAttribute(
                "barred",
                advice.options().stream()
                        .filter(each -> each.barred() && each.code().equals(disposal.name()))
                        .findFirst()
                        .map(each ->
                                words.of("meeting.barred", String.join(", ", each.barredBy()), each.barredBecause()))
                        .orElse(null));
        model.addAttribute("decidedOn", words.date(deciding.day(sitting)));
        model.addAttribute("departs", departs);
        model.addAttribute(
                "departures",
                Stream.concat(
                                Stream.of(new DecisionChoices.Item("", words.of("record.departure.none"), null)),
                                Arrays.stream(Departure.values())
                                        .map(each -> new DecisionChoices.Item(each.name(), words.code(each), null)))
                        .toList());
        model.addAttribute("holds", disposal.rung() >= FORMAL ? DecisionChoices.holds(advice) : List.of());
        model.addAttribute("conditional", disposal == Disposal.YOUTH_CONDITIONAL_CAUTION);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/check";
    }

    /** The facts and the recommendation are others now; what was typed waits on the page that it was typed on. */
    private ModelAndView overtaken(
            Person person,
            String id,
            int number,
            AgendaItem item,
            LoggedRecommendation latest,
            Typed typed,
            Model model) {
        chosen.keep(person, id, number, typed);
        opening.open(person, item.reference(), latest.id(), Way.PAGE);
        model.addAttribute("reference", item.reference());
        model.addAttribute("back", MeetingCases.address(id, number));
        model.addAttribute("check", ChosenDisposal.place(id, number));
        model.addAttribute("at", words.at(latest.stamp().at()));
        model.addAttribute("by", latest.stamp().by());
        model.addAttribute(
                "before",
                headline(recommendations
                        .find(typed.one("recommendation"))
                        .filter(each -> each.reference().equals(item.reference()))));
        model.addAttribute("after", headline(Optional.of(latest)));
        model.addAttribute("yours", new SittingWords(words).typed(typed));
        return new ModelAndView("panel/overtaken", model.asMap(), HttpStatus.CONFLICT);
    }

    private String headline(Optional<LoggedRecommendation> given) {
        return given.map(each -> each.recommended()
                        .map(words::code)
                        .orElseGet(() -> words.of("advice.headline." + each.outcome())))
                .orElseGet(() -> words.of("advice.none"));
    }

    private ModelAndView decided(String id, String reference, PanelDecision current, Typed typed, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("decided", DecisionWords.of(current, recommendations, words));
        model.addAttribute("typed", typed);
        model.addAttribute("yours", new SittingWords(words).typed(typed));
        model.addAttribute("sittingId", id);
        return new ModelAndView("panel/already-decided", model.asMap(), HttpStatus.CONFLICT);
    }
}
