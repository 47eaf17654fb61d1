package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.RecordFirstView;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;

/** The panel's own view, recorded before the recommendation is uncovered. Nothing on this page says what is recommended. */
@Controller
class FirstViewPages {

    private static final List<String> FIELDS = List.of("view.disposal", "view.words", "view.without");

    private final SittingAnswers answers;
    private final MeetingCases cases;
    private final RecordFirstView recording;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    FirstViewPages(
            SittingAnswers answers,
            MeetingCases cases,
            RecordFirstView recording,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.answers = answers;
        this.cases = cases;
        this.recording = recording;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    private static String place(String id, int number) {
        return MeetingCases.address(id, number) + "/first-view";
    }

    @GetMapping("/panels/{id}/cases/{number}/first-view")
    String show(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        if (!MeetingCases.isCovered(sitting, item) || !sitting.isRunning()) {
            return "redirect:" + MeetingCases.address(id, number);
        }
        Typed typed = new Typed();
        drafts.restore(person, place(id, number), typed, model);
        return page(person, sitting, item, typed, new FormErrors(words), model);
    }

    @PostMapping("/panels/{id}/cases/{number}/first-view")
    ModelAndView record(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, place(id, number), typed, () -> {
            List<Problem> told = new ArrayList<>();
            result[0] = recording.record(
                    person,
                    id,
                    number,
                    TypedDecision.code(typed, "view.disposal", Disposal.class, told),
                    TypedDecision.words(typed, "view.words", told),
                    told);
            return done(result[0], id, number);
        });
        return answer(person, id, number, typed, result[0], to, "first-view.recorded", model, flash);
    }

    @PostMapping("/panels/{id}/cases/{number}/without-first-view")
    ModelAndView without(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        List<Problem> told = new ArrayList<>();
        SittingResult result =
                recording.goOnWithout(person, id, number, TypedDecision.words(typed, "view.without", told), told);
        return answer(person, id, number, typed, result, done(result, id, number), "first-view.without", model, flash);
    }

    private static Optional<String> done(SittingResult result, String id, int number) {
        return result instanceof SittingResult.Changed
                ? Optional.of(MeetingCases.address(id, number))
                : Optional.empty();
    }

    private ModelAndView answer(
            Person person,
            String id,
            int number,
            Typed typed,
            SittingResult result,
            Optional<String> to,
            String success,
            Model model,
            RedirectAttributes flash) {
        if (to.isPresent()) {
            drafts.done(person, place(id, number));
            flash.addFlashAttribute("success", words.of(success));
            return new ModelAndView("redirect:" + to.get());
        }
        if (!(result instanceof SittingResult.Refused refused)) {
            return answers.notDone(person, result, typed, place(id, number), model);
        }
        FormErrors errors = new FormErrors(words);
        errors.add(refused.problems(), FIELDS, Map.of(), path -> path);
        Sitting sitting = answers.sitting(person, id);
        return SittingAnswers.again(
                page(person, sitting, answers.item(person, sitting, number), typed, errors, model), model);
    }

    private String page(Person person, Sitting sitting, AgendaItem item, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("meeting", true);
        model.addAttribute("it", cases.of(person, sitting, item));
        model.addAttribute("reference", item.reference());
        model.addAttribute("place", place(sitting.id(), item.number()));
        model.addAttribute("once", Once.key());
        model.addAttribute(
                "disposals",
                Arrays.stream(Disposal.values())
                        .map(each -> new DecisionChoices.Item(
                                each.name(), words.code(each), words.find("Disposal." + each.name() + ".hint")))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/first-view";
    }
}
