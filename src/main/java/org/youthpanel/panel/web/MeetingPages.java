package org.youthpanel.panel.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youthpanel.casework.AskForRecommendation;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.SessionLength;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.PanelDecisions;
import org.youthpanel.panel.Sitting;

/** The meeting view: one case, everything that is talked about and everything that can be decided, on one screen. */
@Controller
class MeetingPages {

    /** In the session: whether the person wants bigger text in the meeting view. */
    private static final String BIGGER = "bigger-text";

    private final SittingAnswers answers;
    private final MeetingCases cases;
    private final ChosenDisposal chosen;
    private final PanelDecisions decisions;
    private final Recommendations recommendations;
    private final AskForRecommendation asking;
    private final CaseEvents events;
    private final EventWords said;
    private final Words words;

    MeetingPages(
            SittingAnswers answers,
            MeetingCases cases,
            ChosenDisposal chosen,
            PanelDecisions decisions,
            Recommendations recommendations,
            AskForRecommendation asking,
            CaseEvents events,
            EventWords said,
            Words words) {
        this.answers = answers;
        this.cases = cases;
        this.chosen = chosen;
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.asking = asking;
        this.events = events;
        this.said = said;
        this.words = words;
    }

    @GetMapping("/panels/{id}/cases/{number}")
    ModelAndView show(
            Person person, @PathVariable String id, @PathVariable int number, HttpSession session, Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        if (sitting.started().isEmpty()) {
            return new ModelAndView("redirect:/panels/" + id);
        }
        if (sitting.isRunning()) {
            session.setAttribute(SessionLength.SITTING, id);
        }
        return new ModelAndView(page(person, sitting, item, new FormErrors(words), session, model), model.asMap());
    }

    /** Keeps what was chosen, and leads to where the reasons are given. */
    @PostMapping("/panels/{id}/cases/{number}")
    ModelAndView choose(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            HttpSession session,
            Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        Typed typed = Typed.of(posted);
        List<Problem> problems = new java.util.ArrayList<>();
        Optional<Disposal> disposal = TypedDecision.code(typed, "disposal", Disposal.class, problems);
        if (MeetingCases.isCovered(sitting, item)) {
            return new ModelAndView("redirect:" + MeetingCases.address(id, number) + "/first-view");
        }
        if (disposal.isEmpty()) {
            FormErrors errors = new FormErrors(words);
            problems.add(new Problem("disposal", "required", "Say what the panel decided."));
            errors.add(problems.subList(0, 1), List.of("disposal"), Map.of(), path -> path);
            return new ModelAndView(
                    page(person, sitting, item, errors, session, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        chosen.keep(person, id, number, disposal.get());
        return new ModelAndView("redirect:" + MeetingCases.address(id, number) + "/check");
    }

    @PostMapping("/panels/{id}/cases/{number}/text")
    String text(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "usual") String size,
            HttpSession session) {
        session.setAttribute(BIGGER, size.equals("bigger"));
        return "redirect:" + MeetingCases.address(id, number);
    }

    /** The facts were changed by somebody else during the sitting. */
    @PostMapping("/panels/{id}/cases/{number}/advice")
    String advise(Person person, @PathVariable String id, @PathVariable int number, RedirectAttributes flash) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        Optional<Way> shown = MeetingCases.isCovered(sitting, item) ? Optional.empty() : Optional.of(Way.PAGE);
        if (asking.ask(person, item.reference(), shown) instanceof AskForRecommendation.Result.Advised) {
            flash.addFlashAttribute("success", words.of("case.advised"));
        }
        return "redirect:" + MeetingCases.address(id, number);
    }

    /** A case that this sitting left undecided, and what was said of it. */
    public record Left(String by, List<String> lines) {}

    private Optional<Left> left(Sitting sitting, AgendaItem item) {
        return events.of(item.reference()).stream()
                .filter(each -> each.sitting().equals(Optional.of(sitting.id())))
                .filter(each -> item.state() == AgendaItem.State.PUT_OFF && each.kind() == CaseEventKind.PUT_OFF
                        || item.state() == AgendaItem.State.WITHDRAWN && each.kind() == CaseEventKind.WITHDRAWN)
                .reduce((earlier, later) -> later)
                .map(each -> new Left(
                        words.of(
                                "gatekeeping.last",
                                said.title(each),
                                words.at(each.stamp().at()),
                                each.stamp().by()),
                        said.lines(each)));
    }

    private String page(
            Person person, Sitting sitting, AgendaItem item, FormErrors errors, HttpSession session, Model model) {
        model.addAttribute("meeting", true);
        model.addAttribute("running", sitting.isRunning());
        model.addAttribute("bigger", Boolean.TRUE.equals(session.getAttribute(BIGGER)));
        model.addAttribute("it", cases.of(person, sitting, item));
        model.addAttribute("reference", item.reference());
        model.addAttribute(
                "chosen",
                chosen.of(person, sitting.id(), item.number()).map(Enum::name).orElse(null));
        model.addAttribute(
                "decided",
                // what is open is still to be decided, also where an earlier decision brought it back
                Optional.of(item)
                        .filter(each -> !each.isOpen())
                        .flatMap(each -> decisions.current(each.reference()))
                        .map(each -> DecisionWords.of(each, recommendations, words))
                        .orElse(null));
        model.addAttribute("left", left(sitting, item).orElse(null));
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/meeting";
    }
}
