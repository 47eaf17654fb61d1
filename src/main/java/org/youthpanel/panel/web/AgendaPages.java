package org.youthpanel.panel.web;

import java.util.List;
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
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ArrangeAgenda;
import org.youthpanel.panel.ListForSitting;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.RunSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;
import org.youthpanel.panel.paper.web.PacksOfSitting;

/** A sitting: what it is to hear and how ready that is, and after it what became of it. */
@Controller
class AgendaPages {

    private final SittingAnswers answers;
    private final ArrangeAgenda arranging;
    private final ListForSitting listing;
    private final RunSitting running;
    private final AgendaInWords inWords;
    private final PacksOfSitting packs;
    private final Once once;
    private final Words words;

    AgendaPages(
            SittingAnswers answers,
            ArrangeAgenda arranging,
            ListForSitting listing,
            RunSitting running,
            AgendaInWords inWords,
            PacksOfSitting packs,
            Once once,
            Words words) {
        this.packs = packs;
        this.answers = answers;
        this.arranging = arranging;
        this.listing = listing;
        this.running = running;
        this.inWords = inWords;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/panels/{id}")
    String show(Person person, @PathVariable String id, Model model) {
        return page(person, answers.sitting(person, id), new Typed(), new FormErrors(words), model);
    }

    @PostMapping("/panels/{id}/cases")
    ModelAndView add(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        answers.sitting(person, id);
        Typed typed = Typed.of(posted);
        String action = "/panels/" + id + "/cases";
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, action, typed, () -> {
            result[0] = listing.list(person, id, SittingAnswers.version(typed), typed.all("cases"));
            return result[0] instanceof SittingResult.Changed ? Optional.of("/panels/" + id) : Optional.empty();
        });
        if (to.isPresent()) {
            flash.addFlashAttribute(
                    "success", words.of("agenda.added", typed.all("cases").size()));
            return new ModelAndView("redirect:" + to.get());
        }
        if (!(result[0] instanceof SittingResult.Refused refused)) {
            return answers.notDone(person, result[0], typed, action, model);
        }
        FormErrors errors = new FormErrors(words);
        // the problems of the facts are told with the case that has them; the boxes are one field
        errors.add(
                refused.problems().stream().map(this::ofBoxes).toList(),
                List.of("cases"),
                java.util.Map.of(),
                path -> path);
        Sitting sitting = answers.sitting(person, id);
        return SittingAnswers.again(page(person, sitting, typed, errors, model), model);
    }

    private Problem ofBoxes(Problem problem) {
        String[] parts = problem.path().split("\\.", 3);
        if (parts.length < 2) {
            return problem;
        }
        String why = words.find("problem.cases." + problem.code(), parts[1]);
        String said = parts.length > 2
                ? words.of(
                        "problem.cases.facts",
                        parts[1],
                        words.of("problem", words.fact(parts[2]), words.plain(problem.message())))
                : why != null ? why : problem.message();
        return new Problem("cases", "told", said);
    }

    @PostMapping("/panels/{id}/agenda")
    ModelAndView arrange(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        answers.sitting(person, id);
        Typed typed = Typed.of(posted);
        int version = SittingAnswers.version(typed);
        String action = "/panels/" + id + "/agenda";
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, action, typed, () -> {
            result[0] = Stream.of("up", "down", "off")
                    .filter(each -> typed.one(each).matches("\\d{1,4}"))
                    .findFirst()
                    .map(each -> arrange(person, id, version, each, Integer.parseInt(typed.one(each))))
                    .orElseGet(SittingResult.NoSuchSitting::new);
            return result[0] instanceof SittingResult.Changed ? Optional.of("/panels/" + id) : Optional.empty();
        });
        if (to.isEmpty()) {
            return answers.notDone(person, result[0], typed, action, model);
        }
        flash.addFlashAttribute("success", words.of(typed.one("off").isEmpty() ? "agenda.moved" : "agenda.taken-off"));
        return new ModelAndView("redirect:" + to.get());
    }

    private SittingResult arrange(Person person, String id, int version, String what, int number) {
        return switch (what) {
            case "up" -> arranging.moveUp(person, id, version, number);
            case "down" -> arranging.moveDown(person, id, version, number);
            default -> arranging.takeOff(person, id, version, number);
        };
    }

    @PostMapping("/panels/{id}/first-view")
    ModelAndView firstView(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        boolean wanted = typed.one("firstView").equals("yes");
        SittingResult result = running.firstView(person, id, SittingAnswers.version(typed), wanted);
        if (!(result instanceof SittingResult.Changed)) {
            return answers.notDone(person, result, typed, "/panels/" + id + "/first-view", model);
        }
        flash.addFlashAttribute("success", words.of(wanted ? "sitting.first-view.yes" : "sitting.first-view.no"));
        return new ModelAndView("redirect:/panels/" + id);
    }

    @PostMapping("/panels/{id}/start")
    ModelAndView start(
            Person person, @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Model model) {
        Typed typed = Typed.of(posted);
        SittingResult result = running.start(person, id, SittingAnswers.version(typed));
        if (result instanceof SittingResult.Changed changed) {
            int first = answers.cases(person, changed.sitting()).stream()
                    .map(Readiness::item)
                    .filter(AgendaItem::isOpen)
                    .findFirst()
                    .map(AgendaItem::number)
                    .orElse(0);
            return new ModelAndView("redirect:/panels/" + id + (first == 0 ? "" : "/cases/" + first));
        }
        if (result instanceof SittingResult.Refused refused) {
            FormErrors errors = new FormErrors(words);
            errors.add(refused.problems(), List.of("cases"), java.util.Map.of(), path -> path);
            Sitting sitting = answers.sitting(person, id);
            return SittingAnswers.again(page(person, sitting, typed, errors, model), model);
        }
        return answers.notDone(person, result, typed, "/panels/" + id + "/start", model);
    }

    private String page(Person person, Sitting sitting, Typed typed, FormErrors errors, Model model) {
        SittingWords said = new SittingWords(words);
        List<Readiness> cases = answers.cases(person, sitting);
        boolean joint = sitting.services().size() > 1;
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", said.name(sitting));
        model.addAttribute("sitting", sitting);
        model.addAttribute("status", SittingWords.status(sitting));
        model.addAttribute("once", Once.key());
        model.addAttribute("lines", inWords.lines(sitting, cases));
        model.addAttribute("packs", packs.of(person, sitting, cases));
        model.addAttribute("joint", joint);
        model.addAttribute("elsewhere", sitting.agenda().size() - cases.size());
        model.addAttribute("missing", said.agencies(sitting.missingFromQuorum()));
        model.addAttribute("seats", inWords.seats(sitting));
        model.addAttribute("conflicts", inWords.conflicts(sitting, cases));
        model.addAttribute(
                "closedAt", sitting.closed().map(each -> words.at(each.at())).orElse(null));
        model.addAttribute("closedBy", sitting.closed().map(each -> each.by()).orElse(null));
        model.addAttribute(
                "candidates",
                sitting.closed().isPresent()
                        ? List.of()
                        : listing.candidates(person, sitting).stream()
                                .map(inWords::candidate)
                                .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/sitting";
    }
}
