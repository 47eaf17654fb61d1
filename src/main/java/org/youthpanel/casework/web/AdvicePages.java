package org.youthpanel.casework.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Way;

/** Asking for a recommendation from a case's page, which then shows it. */
@Controller
class AdvicePages {

    private final AskForRecommendation asking;
    private final Words words;

    AdvicePages(AskForRecommendation asking, Words words) {
        this.asking = asking;
        this.words = words;
    }

    /** Where a reload of the answer leads. */
    @GetMapping("/cases/{reference}/recommendation")
    String shown(@PathVariable String reference) {
        return "redirect:/cases/{reference}";
    }

    @PostMapping("/cases/{reference}/recommendation")
    ModelAndView ask(Person person, @PathVariable String reference, Model model, RedirectAttributes flash) {
        AskForRecommendation.Result result = asking.ask(person, reference, Optional.of(Way.PAGE));
        if (result instanceof AskForRecommendation.Result.NoSuchCase) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (result instanceof AskForRecommendation.Result.Refused refused) {
            model.addAttribute("reference", reference);
            model.addAttribute(
                    "refusals",
                    refused.problems().stream()
                            .map(each -> words.of("problem", words.fact(each.path()), words.plain(each.message())))
                            .toList());
            return new ModelAndView("casework/refused-advice", model.asMap(), HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("success", words.of("case.advised"));
        return new ModelAndView("redirect:/cases/" + reference);
    }
}
