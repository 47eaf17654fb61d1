package org.youthpanel.panel.web;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.SessionLength;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.RunSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;

/** Closing a sitting, once every case of it is accounted for. */
@Controller
class ClosePages {

    private final SittingAnswers answers;
    private final RunSitting running;
    private final AgendaInWords agenda;
    private final Words words;

    ClosePages(SittingAnswers answers, RunSitting running, AgendaInWords agenda, Words words) {
        this.answers = answers;
        this.running = running;
        this.agenda = agenda;
        this.words = words;
    }

    /** A case of the sitting. @param outcome null while it is open */
    public record Line(
            String reference,
            String href,
            String state,
            @Nullable String outcome,
            boolean open) {}

    @GetMapping("/panels/{id}/close")
    String show(Person person, @PathVariable String id, Model model) {
        Sitting sitting = answers.sitting(person, id);
        return sitting.closed().isPresent() ? "redirect:/panels/" + id : page(person, sitting, List.of(), model);
    }

    @PostMapping("/panels/{id}/close")
    ModelAndView close(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        SittingResult result = running.close(person, id, SittingAnswers.version(typed));
        if (result instanceof SittingResult.Changed) {
            session.removeAttribute(SessionLength.SITTING);
            flash.addFlashAttribute("success", words.of("close.closed"));
            return new ModelAndView("redirect:/panels/" + id);
        }
        if (!(result instanceof SittingResult.Refused)) {
            return answers.notDone(person, result, typed, "/panels/" + id + "/close", model);
        }
        Sitting sitting = answers.sitting(person, id);
        List<FormErrors.Line> errors = new ArrayList<>();
        long open = sitting.agenda().stream().filter(AgendaItem::isOpen).count();
        errors.add(new FormErrors.Line("#cases", words.of("close.open", open)));
        lines(person, sitting).stream()
                .filter(Line::open)
                .forEach(each ->
                        errors.add(new FormErrors.Line(each.href(), words.of("close.open.case", each.reference()))));
        return SittingAnswers.again(page(person, sitting, errors, model), model);
    }

    private String page(Person person, Sitting sitting, List<FormErrors.Line> errors, Model model) {
        List<Line> lines = lines(person, sitting);
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", new SittingWords(words).name(sitting));
        model.addAttribute("version", sitting.number());
        model.addAttribute("lines", lines);
        model.addAttribute("elsewhere", sitting.agenda().size() - lines.size());
        model.addAttribute(
                "openElsewhere",
                sitting.agenda().stream().filter(AgendaItem::isOpen).count()
                        - lines.stream().filter(Line::open).count());
        model.addAttribute("errors", errors);
        return "panel/close";
    }

    private List<Line> lines(Person person, Sitting sitting) {
        SittingWords said = new SittingWords(words);
        return answers.cases(person, sitting).stream()
                .map(Readiness::item)
                .map(each -> new Line(
                        each.reference(),
                        MeetingCases.address(sitting.id(), each.number()),
                        said.state(each),
                        agenda.outcome(sitting, each),
                        each.isOpen()))
                .toList();
    }
}
