package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.ChangeHold;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;

/** Where a manager keeps a case from being removed, and lets it go again. */
@Controller
class HoldPages {

    private static final String REASON = "holdReason";

    private final FindCase finder;
    private final ChangeHold holding;
    private final Once once;
    private final Words words;

    HoldPages(FindCase finder, ChangeHold holding, Once once, Words words) {
        this.finder = finder;
        this.holding = holding;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/hold")
    String show(Person person, @PathVariable String reference, Model model) {
        found(person, reference);
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        return page(reference, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/{reference}/hold")
    ModelAndView change(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        found(person, reference);
        Typed typed = Typed.of(posted);
        boolean on = !typed.one("now").equals("held");
        List<Problem> problems = new ArrayList<>();
        Optional<String> to = once.lead(person, place(reference), typed, () -> {
            if (holding.change(person, reference, on, Optional.of(typed.one(REASON)))
                    instanceof ChangeHold.Result.Refused refused) {
                problems.addAll(refused.problems());
                return Optional.empty();
            }
            return Optional.of("/cases/" + reference);
        });
        if (to.isPresent()) {
            flash.addFlashAttribute("success", words.of(on ? "hold.begun" : "hold.ended"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words).add(problems, List.of(REASON), Map.of(), UnaryOperator.identity());
        return new ModelAndView(page(reference, typed, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private String page(String reference, Typed typed, FormErrors errors, Model model) {
        Optional<CaseEvent> held = holding.held(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("place", place(reference));
        model.addAttribute("held", held.isPresent());
        model.addAttribute(
                "since",
                held.map(each -> words.of(
                                "hold.since",
                                each.stamp().by(),
                                words.at(each.stamp().at()),
                                String.valueOf(each.body().get("reason"))))
                        .orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "casework/hold";
    }

    private static String place(String reference) {
        return "/cases/" + reference + "/hold";
    }

    private void found(Person person, String reference) {
        finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
