package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.BeginCase;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.NewCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Problem;

/** Beginning a case: what it is called, whose it is and when it is heard. The child's other cases are shown first. */
@Controller
class NewCasePages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Before this a date is a slip of the year. */
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private static final String PANEL = "decisionDate";
    private static final List<String> FIELDS = List.of("service", "reference", "childNumber", "initials", PANEL);

    private final BeginCase beginning;
    private final FactsVersions versions;
    private final Gatekeeping gatekeeping;
    private final Once once;
    private final FormDrafts drafts;
    private final Clock clock;
    private final Words words;

    NewCasePages(
            BeginCase beginning,
            FactsVersions versions,
            Gatekeeping gatekeeping,
            Once once,
            FormDrafts drafts,
            Clock clock,
            Words words) {
        this.beginning = beginning;
        this.versions = versions;
        this.gatekeeping = gatekeeping;
        this.once = once;
        this.drafts = drafts;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/cases/new")
    String empty(Person person, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        return page(person, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/new")
    ModelAndView begin(
            Person person, @RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        BeginCase.Result[] result = new BeginCase.Result[1];
        Optional<String> to = once.lead(person, "/cases/new", typed, () -> {
            result[0] = beginning.begin(person, form(person, typed));
            return result[0] instanceof BeginCase.Result.Begun begun
                    ? Optional.of("/cases/" + begun.copy().reference() + "/tasks")
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, "/cases/new");
            flash.addFlashAttribute("success", words.of("tasks.begun"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof BeginCase.Result.SameChild same) {
            return same(typed, same, model);
        }
        boolean taken = result[0] instanceof BeginCase.Result.Taken;
        List<Problem> problems = result[0] instanceof BeginCase.Result.Refused refused
                ? refused.problems()
                : List.of(new Problem("reference", "taken", "The reference is taken."));
        return new ModelAndView(
                page(person, typed, errors(problems, typed), model),
                model.asMap(),
                taken ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
    }

    private NewCase form(Person person, Typed typed) {
        List<Problem> problems = new ArrayList<>();
        TypedDate day = TypedDate.of(typed, PANEL);
        if (day.wrong() != null) {
            problems.add(new Problem(PANEL, day.wrong(), "This is no date."));
        } else if (day.date().isEmpty()) {
            problems.add(new Problem(PANEL, "required", "This is needed and is not given."));
        } else if (day.date()
                .filter(each -> each.isBefore(FIRST) || each.isAfter(today().plusYears(1)))
                .isPresent()) {
            problems.add(new Problem(PANEL, "implausible", "This is no day of a panel that is prepared now."));
        }
        // with one service there is nothing to ask
        String service =
                person.services().size() == 1 ? person.services().iterator().next() : typed.one("service");
        Map<String, List<String>> begun = new LinkedHashMap<>();
        begun.put(Progress.LATER, List.of("true"));
        for (String part : List.of(".day", ".month", ".year")) {
            begun.put(PANEL + part, List.of(typed.one(PANEL + part)));
        }
        return new NewCase(
                given(service),
                given(typed.one("reference")),
                given(typed.one("childNumber")),
                given(typed.one("initials")),
                Map.of("case", begun),
                typed.has("different", "true"),
                problems);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private FormErrors errors(List<Problem> problems, Typed typed) {
        FormErrors errors = new FormErrors(words);
        Map<String, String> anchors = new HashMap<>();
        List<String> wrong = TypedDate.of(typed, PANEL).wrongParts();
        anchors.put(PANEL, PANEL + "-" + (wrong.isEmpty() ? "day" : wrong.get(0)));
        if (!wrong.isEmpty()) {
            errors.wrongParts(PANEL, wrong);
        }
        return errors.add(problems, FIELDS, anchors, path -> path.equals("child") ? "childNumber" : path);
    }

    private String page(Person person, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("services", person.services().stream().sorted().toList());
        return "casework/new-case";
    }

    /** One of the other cases of the child. */
    public record Other(String reference, String href, String status, String panel) {}

    /** What was typed goes with the page, so that nothing is asked twice. */
    private ModelAndView same(Typed typed, BeginCase.Result.SameChild same, Model model) {
        List<Other> others = new ArrayList<>();
        same.cases()
                .forEach(each -> others.add(new Other(
                        each.reference(),
                        "/cases/" + each.reference(),
                        words.of("same-child.Standing." + gatekeeping.standing(each.reference())),
                        versions.latest(each.reference())
                                .map(facts -> words.value(
                                        PANEL, Stored.map(facts.facts()).get(PANEL)))
                                .orElse(""))));
        same.prepared()
                .forEach(each -> others.add(new Other(
                        each.reference(),
                        "/cases/" + each.reference() + "/tasks",
                        words.of("same-child.prepared", each.beganBy()),
                        "")));
        model.addAttribute("others", others);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "fields",
                typed.names().stream()
                        .filter(each -> FIELDS.contains(each) || each.startsWith(PANEL + "."))
                        .toList());
        return new ModelAndView("casework/same-child", model.asMap());
    }
}
