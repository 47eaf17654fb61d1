package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ListSittings;
import org.youthpanel.panel.PutOffCase;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;

/** Leaving a case undecided: put off, or withdrawn. */
@Controller
class PutOffPages {

    private static final List<String> FIELDS =
            List.of("putOff.reason", "putOff.needed", "putOff.from", "putOff.to", "withdraw.reason");

    private final SittingAnswers answers;
    private final PutOffCase leaving;
    private final ListSittings sittings;
    private final FindCase finder;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    PutOffPages(
            SittingAnswers answers,
            PutOffCase leaving,
            ListSittings sittings,
            FindCase finder,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.answers = answers;
        this.leaving = leaving;
        this.sittings = sittings;
        this.finder = finder;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/panels/{id}/cases/{number}/put-off")
    String putOff(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        return show(person, id, number, "put-off", model);
    }

    @GetMapping("/panels/{id}/cases/{number}/withdraw")
    String withdraw(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        return show(person, id, number, "withdraw", model);
    }

    private String show(Person person, String id, int number, String what, Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        if (!sitting.isRunning() || !item.isOpen()) {
            return "redirect:" + MeetingCases.address(id, number);
        }
        Typed typed = new Typed();
        drafts.restore(person, MeetingCases.address(id, number) + "/" + what, typed, model);
        return page(person, sitting, item, what, typed, new FormErrors(words), model);
    }

    @PostMapping("/panels/{id}/cases/{number}/put-off")
    ModelAndView putOff(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        return leave(
                person,
                id,
                number,
                "put-off",
                typed,
                model,
                flash,
                told -> leaving.putOff(
                        person,
                        id,
                        number,
                        new PutOffCase.Form(
                                TypedDecision.words(typed, "putOff.reason", told),
                                TypedDecision.words(typed, "putOff.needed", told),
                                TypedDecision.words(typed, "putOff.from", told),
                                Optional.of(typed.one("putOff.to")).filter(each -> !each.isEmpty()),
                                told)));
    }

    @PostMapping("/panels/{id}/cases/{number}/withdraw")
    ModelAndView withdraw(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        return leave(
                person,
                id,
                number,
                "withdraw",
                typed,
                model,
                flash,
                told -> leaving.withdraw(
                        person, id, number, TypedDecision.words(typed, "withdraw.reason", told), told));
    }

    private ModelAndView leave(
            Person person,
            String id,
            int number,
            String what,
            Typed typed,
            Model model,
            RedirectAttributes flash,
            java.util.function.Function<List<Problem>, SittingResult> work) {
        String place = MeetingCases.address(id, number) + "/" + what;
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, place, typed, () -> {
            result[0] = work.apply(new ArrayList<>());
            return result[0] instanceof SittingResult.Changed
                    ? Optional.of(answers.next(person, id, number))
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, place);
            flash.addFlashAttribute("success", words.of(what + ".recorded"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (!(result[0] instanceof SittingResult.Refused refused)) {
            return answers.notDone(person, result[0], typed, place, model);
        }
        FormErrors errors = new FormErrors(words);
        errors.add(refused.problems(), FIELDS, Map.of(), path -> path);
        Sitting sitting = answers.sitting(person, id);
        return SittingAnswers.again(
                page(person, sitting, answers.item(person, sitting, number), what, typed, errors, model), model);
    }

    private String page(
            Person person, Sitting sitting, AgendaItem item, String what, Typed typed, FormErrors errors, Model model) {
        String service = finder.find(person, item.reference())
                .orElseThrow(SittingAnswers::notFound)
                .file()
                .service();
        model.addAttribute("meeting", true);
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", new SittingWords(words).name(sitting));
        model.addAttribute("number", item.number());
        model.addAttribute("reference", item.reference());
        model.addAttribute("place", MeetingCases.address(sitting.id(), item.number()) + "/" + what);
        model.addAttribute("once", Once.key());
        model.addAttribute(
                "sittings",
                Stream.concat(
                                Stream.of(new DecisionChoices.Item("", words.of("put-off.to.none"), null)),
                                sittings.list(person).stream()
                                        .filter(each -> each.closed().isEmpty()
                                                && !each.id().equals(sitting.id())
                                                && each.services().contains(service))
                                        .map(each -> new DecisionChoices.Item(
                                                each.id(), new SittingWords(words).name(each), null)))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/" + what;
    }
}
