package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.TypedDate;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ListSittings;
import org.youthpanel.panel.PlanSitting;
import org.youthpanel.panel.Sitting;

/** The sittings of the person's services, and planning another. */
@Controller
class SittingPages {

    private static final List<String> FIELDS = List.of("panel.on", "panel.place", "panel.services", "panel.firstView");

    private final ListSittings listing;
    private final PlanSitting planning;
    private final Adviser adviser;
    private final Once once;
    private final Words words;

    SittingPages(ListSittings listing, PlanSitting planning, Adviser adviser, Once once, Words words) {
        this.listing = listing;
        this.planning = planning;
        this.adviser = adviser;
        this.once = once;
        this.words = words;
    }

    /** A sitting in the list. @param counts how many cases, and how far they are */
    public record Line(String id, String on, String place, String status, String counts) {}

    @GetMapping("/panels")
    String list(Person person, Model model) {
        model.addAttribute(
                "next", listing.notClosed(person).stream().map(this::next).toList());
        model.addAttribute(
                "past",
                listing.list(person).stream()
                        .filter(each -> each.closed().isPresent())
                        .sorted(Comparator.comparing(Sitting::on).reversed())
                        .map(this::past)
                        .toList());
        return "panel/sittings";
    }

    private Line next(ListSittings.Overview each) {
        return line(
                each.sitting(),
                each.cases().isEmpty()
                        ? words.of("sittings.no-cases")
                        : each.sitting().isRunning()
                                ? words.of(
                                        "sittings.open",
                                        each.open(),
                                        each.cases().size())
                                : words.of(
                                        "sittings.ready",
                                        each.ready(),
                                        each.cases().size()));
    }

    private Line past(Sitting sitting) {
        long decided = sitting.agenda().stream()
                .filter(each -> each.state() == AgendaItem.State.DECIDED)
                .count();
        return line(
                sitting, words.of("sittings.decided", decided, sitting.agenda().size()));
    }

    private Line line(Sitting sitting, String counts) {
        return new Line(
                sitting.id(),
                words.date(sitting.on()),
                sitting.plan().place().orElse(""),
                words.of("sitting.status." + SittingWords.status(sitting)),
                counts);
    }

    @GetMapping("/panels/new")
    String empty(Person person, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        // whose case it is is known of most sittings: the person's own
        person.services().forEach(each -> typed.add("panel.services", each));
        return page(typed, new FormErrors(words), model);
    }

    @PostMapping("/panels/new")
    ModelAndView plan(
            Person person, @RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        PlanSitting.Result[] result = new PlanSitting.Result[1];
        Optional<String> to = once.lead(person, "/panels/new", typed, () -> {
            result[0] = planning.plan(person, form(typed));
            return result[0] instanceof PlanSitting.Result.Planned planned
                    ? Optional.of("/panels/" + planned.sitting().id())
                    : Optional.empty();
        });
        if (to.isPresent()) {
            flash.addFlashAttribute("success", words.of("sitting.planned"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        TypedDate on = TypedDate.of(typed, "panel.on");
        if (!on.wrongParts().isEmpty()) {
            errors.wrongParts("panel.on", on.wrongParts());
        }
        String part = on.wrongParts().isEmpty() ? "day" : on.wrongParts().get(0);
        errors.add(
                ((PlanSitting.Result.Refused) result[0]).problems(),
                FIELDS,
                Map.of("panel.on", "panel.on-" + part),
                path -> path);
        return SittingAnswers.again(page(typed, errors, model), model);
    }

    private static PlanSitting.Form form(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        TypedDate on = TypedDate.of(typed, "panel.on");
        if (on.wrong() != null) {
            problems.add(new Problem("panel.on", on.wrong(), "This is no date."));
        }
        String place = typed.one("panel.place");
        if (!PlainText.isWhole(place)) {
            problems.add(new Problem("panel.place", "control-character", "This has signs that are no text."));
        }
        Set<String> services = new TreeSet<>(typed.all("panel.services"));
        String firstView = typed.one("panel.firstView");
        return new PlanSitting.Form(
                on.date(),
                Optional.of(place).filter(PlainText::saysSomething),
                services,
                firstView.matches("yes|no") ? Optional.of(firstView.equals("yes")) : Optional.empty(),
                problems);
    }

    private String page(Typed typed, FormErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute(
                "services",
                adviser.rules().services().stream()
                        .map(each -> new DecisionChoices.Item(each, name(each), null))
                        .toList());
        model.addAttribute(
                "firstViews",
                List.of(
                        new DecisionChoices.Item("yes", words.of("sitting.first-view.yes"), null),
                        new DecisionChoices.Item("no", words.of("sitting.first-view.no"), null)));
        return "panel/sitting-new";
    }

    private String name(String service) {
        String said = words.find("service." + service);
        return said == null ? service.substring(0, 1).toUpperCase(java.util.Locale.UK) + service.substring(1) : said;
    }
}
