package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.Presence;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Recusal;
import org.youthpanel.panel.RunSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingResult;

/** Who is at a sitting, by agency, and who takes no part in which case. */
@Controller
class AttendancePages {

    private static final List<String> FIELDS = Stream.concat(
                    Arrays.stream(Agency.values()).flatMap(each -> Stream.of("presence." + each, "who." + each)),
                    Stream.of("conflict.case", "conflict.agency", "conflict.recusal", "conflict.note"))
            .toList();

    private final SittingAnswers answers;
    private final RunSitting running;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;
    private final TypedSeats seats;

    AttendancePages(SittingAnswers answers, RunSitting running, FormDrafts drafts, Once once, Words words) {
        this.answers = answers;
        this.running = running;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
        this.seats = new TypedSeats(words);
    }

    /** A line of the form. */
    public record Row(String agency, String name, boolean ofQuorum) {}

    private static String place(String id) {
        return "/panels/" + id + "/attendance";
    }

    @GetMapping("/panels/{id}/attendance")
    String show(Person person, @PathVariable String id, Model model) {
        Sitting sitting = answers.sitting(person, id);
        Typed typed = seats.typed(sitting, recorded -> drafts.restore(person, place(id), recorded, model));
        return page(person, sitting, typed, new FormErrors(words), String.valueOf(sitting.number()), model);
    }

    @PostMapping("/panels/{id}/attendance")
    ModelAndView attend(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, place(id), typed, () -> {
            List<Problem> told = new ArrayList<>();
            result[0] = running.attend(
                    person,
                    id,
                    SittingAnswers.version(typed),
                    TypedSeats.shown(typed),
                    TypedSeats.sent(typed, told),
                    told);
            return result[0] instanceof SittingResult.Changed ? Optional.of(place(id)) : Optional.empty();
        });
        return answer(person, id, typed, result[0], to, "attendance.recorded", place(id), model, flash);
    }

    @PostMapping("/panels/{id}/conflicts")
    ModelAndView declare(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        String action = "/panels/" + id + "/conflicts";
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, action, typed, () -> {
            List<Problem> told = new ArrayList<>();
            result[0] = running.declare(
                    person,
                    id,
                    Optional.of(typed.one("conflict.case")).filter(each -> !each.isEmpty()),
                    TypedDecision.code(typed, "conflict.agency", Agency.class, told),
                    TypedDecision.code(typed, "conflict.recusal", Recusal.class, told),
                    TypedDecision.words(typed, "conflict.note", told),
                    told);
            return result[0] instanceof SittingResult.Changed ? Optional.of(place(id)) : Optional.empty();
        });
        return answer(person, id, typed, result[0], to, "conflict.recorded", action, model, flash);
    }

    private ModelAndView answer(
            Person person,
            String id,
            Typed typed,
            SittingResult result,
            Optional<String> to,
            String success,
            String action,
            Model model,
            RedirectAttributes flash) {
        boolean attending = action.equals(place(id));
        if (to.isPresent()) {
            if (attending) {
                drafts.done(person, place(id));
            }
            flash.addFlashAttribute("success", words.of(success));
            return new ModelAndView("redirect:" + to.get());
        }
        if (attending && result instanceof SittingResult.Stale stale) {
            ModelAndView page = answers.notDone(person, stale, typed, action, model);
            page.addObject("seats", seats.theirs(stale.current(), typed));
            page.addObject("yours", seats.yours(stale.current(), typed));
            return page;
        }
        if (!(result instanceof SittingResult.Refused refused)) {
            return answers.notDone(person, result, typed, action, model);
        }
        FormErrors errors = new FormErrors(words);
        errors.add(refused.problems(), FIELDS, Map.of(), path -> path);
        Sitting sitting = answers.sitting(person, id);
        if (!attending) {
            // the other form of the page stands as it would without this one
            Typed other = seats.typed(sitting, recorded -> drafts.restore(person, place(id), recorded, model));
            other.names().forEach(name -> other.all(name).forEach(value -> typed.add(name, value)));
        }
        return SittingAnswers.again(page(person, sitting, typed, errors, typed.one("version"), model), model);
    }

    private String page(Person person, Sitting sitting, Typed typed, FormErrors errors, String version, Model model) {
        SittingWords said = new SittingWords(words);
        List<Readiness> cases = answers.cases(person, sitting);
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", said.name(sitting));
        model.addAttribute("version", version);
        model.addAttribute("closed", sitting.closed().isPresent());
        model.addAttribute("recorded", seats.recorded(sitting));
        model.addAttribute("once", Once.key());
        model.addAttribute("missing", said.agencies(sitting.missingFromQuorum()));
        model.addAttribute(
                "rows",
                Arrays.stream(Agency.values())
                        .map(each -> new Row(
                                each.name(),
                                words.code(each),
                                sitting.plan().quorum().contains(each)))
                        .toList());
        model.addAttribute("presences", items(Presence.values(), words.of("words.not-known")));
        model.addAttribute("agencies", items(Agency.values(), words.of("conflict.agency.none")));
        model.addAttribute("recusals", items(Recusal.values(), words.of("conflict.recusal.none")));
        model.addAttribute(
                "cases",
                Stream.concat(
                                Stream.of(new DecisionChoices.Item("", words.of("conflict.case.none"), null)),
                                cases.stream()
                                        .map(each -> each.item().reference())
                                        .map(each -> new DecisionChoices.Item(each, each, null)))
                        .toList());
        model.addAttribute(
                "conflicts",
                sitting.conflicts().stream()
                        .filter(each -> cases.stream()
                                .anyMatch(known -> known.item().reference().equals(each.reference())))
                        .map(each -> AgendaInWords.conflict(each, words))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/attendance";
    }

    private List<DecisionChoices.Item> items(Enum<?>[] codes, String none) {
        return Stream.concat(
                        Stream.of(new DecisionChoices.Item("", none, null)),
                        Arrays.stream(codes).map(each -> new DecisionChoices.Item(each.name(), words.code(each), null)))
                .toList();
    }
}
