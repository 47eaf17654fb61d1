package org.youthpanel.tracking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.scrutiny.AddCase;
import org.youthpanel.tracking.scrutiny.DrawSample;
import org.youthpanel.tracking.scrutiny.Period;
import org.youthpanel.tracking.scrutiny.ReadSamples;
import org.youthpanel.tracking.scrutiny.Sample;

/** Samples for a scrutiny panel: drawing one, what came of it, and the page for the force’s panel. */
@Controller
class SamplePages {

    private static final String DRAW = "/scrutiny/new";
    private static final List<String> DRAW_FIELDS =
            List.of("draw.service", "draw.period", "draw.by", "draw.size", "draw.seed");
    private static final List<String> CHOOSE_FIELDS = List.of("choose.reference", "choose.why");

    private final ReadSamples reading;
    private final DrawSample drawing;
    private final AddCase adding;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;
    private final Clock clock;

    SamplePages(
            ReadSamples reading,
            DrawSample drawing,
            AddCase adding,
            FormDrafts drafts,
            Once once,
            Words words,
            Clock clock) {
        this.reading = reading;
        this.drawing = drawing;
        this.adding = adding;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
        this.clock = clock;
    }

    /** A sample in the list of them. */
    public record Line(String id, String name, String service, String drawn, int cases, int found) {}

    /** A case of a sample in its table. */
    public record CaseLine(
            int number,
            String reference,
            String how,
            @Nullable String finding) {}

    @GetMapping("/scrutiny")
    String list(Person person, Model model) {
        ScrutinyWords said = new ScrutinyWords(words);
        model.addAttribute(
                "samples",
                reading.list(person).stream()
                        .map(each -> new Line(
                                each.id(),
                                words.of(
                                        "scrutiny.sample",
                                        said.period(each.draw().period()),
                                        each.id().substring(each.id().length() - 4)),
                                each.service(),
                                words.at(each.stamp().at()),
                                each.cases().size(),
                                each.found()))
                        .toList());
        model.addAttribute("severalServices", person.services().size() > 1);
        return "tracking/samples";
    }

    @GetMapping(DRAW)
    ModelAndView draw(Person person, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        drafts.restore(person, DRAW, typed, model);
        return drawPage(person, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping(DRAW)
    ModelAndView draw(
            Person person, @RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        DrawSample.Result[] result = new DrawSample.Result[1];
        Optional<String> to = once.lead(person, DRAW, typed, () -> {
            result[0] = drawing.draw(person, form(typed));
            return result[0] instanceof DrawSample.Result.Drawn drawn
                    ? Optional.of("/scrutiny/" + drawn.sample().id())
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, DRAW);
            flash.addFlashAttribute("success", words.of("scrutiny.drawn"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        if (result[0] instanceof DrawSample.Result.Refused refused) {
            errors.add(refused.problems(), DRAW_FIELDS, Map.of(), path -> path);
        }
        return drawPage(person, typed, errors, model, HttpStatus.BAD_REQUEST);
    }

    private static DrawSample.Form form(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        Optional<Period> period = text(typed, "draw.period").flatMap(Period::of);
        if (!typed.one("draw.period").isEmpty() && period.isEmpty()) {
            problems.add(new Problem("draw.period", "unknown-code", "There is no such period."));
        }
        Optional<Column> by = text(typed, "draw.by")
                .flatMap(code -> DrawSample.STRATA.stream()
                        .filter(each -> each.name().equals(code))
                        .findFirst());
        if (!typed.one("draw.by").isEmpty() && by.isEmpty()) {
            problems.add(new Problem("draw.by", "unknown-code", "Cases are not drawn by this."));
        }
        Optional<Integer> size = text(typed, "draw.size")
                .filter(each -> each.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        if (!typed.one("draw.size").isEmpty() && size.isEmpty()) {
            problems.add(new Problem("draw.size", "not-a-number", "This is no number."));
        }
        return new DrawSample.Form(
                text(typed, "draw.service"), period, by, size, text(typed, "draw.seed"), List.copyOf(problems));
    }

    private ModelAndView drawPage(Person person, Typed typed, FormErrors errors, Model model, HttpStatus status) {
        ScrutinyWords said = new ScrutinyWords(words);
        LocalDate today = London.today(clock);
        model.addAttribute(
                "services",
                choice(new TreeSet<>(person.services())
                        .stream().map(each -> new ScrutinyWords.Item(each, each, null))));
        model.addAttribute(
                "oneService",
                person.services().size() == 1 ? person.services().iterator().next() : null);
        model.addAttribute(
                "periods",
                choice(Period.closed(today).stream()
                        .map(each -> new ScrutinyWords.Item(each.code(), said.period(each), null))));
        model.addAttribute(
                "strata",
                DrawSample.STRATA.stream()
                        .map(each -> new ScrutinyWords.Item(
                                each.name(), said.by(each), words.find("scrutiny.by." + each.name() + ".hint")))
                        .toList());
        form(model, typed, errors);
        return new ModelAndView("tracking/sample-new", model.asMap(), status);
    }

    /** Nothing is chosen beforehand. */
    private List<ScrutinyWords.Item> choice(Stream<ScrutinyWords.Item> items) {
        return Stream.concat(Stream.of(new ScrutinyWords.Item("", words.of("scrutiny.choose"), null)), items)
                .toList();
    }

    @GetMapping("/scrutiny/{id}")
    String show(Person person, @PathVariable String id, Model model) {
        Sample sample = sample(person, id);
        ScrutinyWords said = common(sample, model);
        boolean told = !sample.draw().by().tellsOfChild() || CharacteristicsEntry.shownTo(person);
        model.addAttribute("cases", cases(sample, said, told));
        model.addAttribute("chosen", sample.chosen().size());
        model.addAttribute("strata", said.strata(sample, told));
        model.addAttribute("check", reading.check(sample));
        return "tracking/sample";
    }

    /** For the force’s scrutiny panel, to be printed: nothing that is about one child. */
    @GetMapping("/scrutiny/{id}/letter")
    String letter(Person person, @PathVariable String id, Model model) {
        Sample sample = sample(person, id);
        common(sample, model);
        model.addAttribute("today", words.date(London.today(clock)));
        return "tracking/sample-letter";
    }

    private ScrutinyWords common(Sample sample, Model model) {
        ScrutinyWords said = new ScrutinyWords(words);
        var figures = reading.figures(sample);
        model.addAttribute("sample", sample);
        model.addAttribute("period", said.period(sample.draw().period()));
        model.addAttribute("by", said.by(sample.draw().by()));
        model.addAttribute("drawnAt", words.at(sample.stamp().at()));
        model.addAttribute("random", sample.random().size());
        model.addAttribute("figures", figures);
        model.addAttribute("grades", said.grades(figures));
        model.addAttribute("thirdRater", said.thirdRater(figures));
        return said;
    }

    /** @param told whether the person is told what the cases were drawn by */
    private List<CaseLine> cases(Sample sample, ScrutinyWords said, boolean told) {
        return sample.cases().stream()
                .map(each -> new CaseLine(
                        each.number(),
                        each.reference(),
                        each.stratum()
                                .map(code -> told
                                        ? said.stratum(sample.draw().by(), code)
                                        : words.of("scrutiny.table.hidden"))
                                .orElseGet(() -> words.of("scrutiny.chosen")),
                        each.finding()
                                .map(finding -> words.code(finding.grade()))
                                .orElse(null)))
                .toList();
    }

    @GetMapping("/scrutiny/{id}/add")
    ModelAndView choose(Person person, @PathVariable String id, Model model) {
        Sample sample = sample(person, id);
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        drafts.restore(person, place(sample), typed, model);
        return choosePage(sample, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping("/scrutiny/{id}/add")
    ModelAndView choose(
            Person person,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Sample sample = sample(person, id);
        Typed typed = Typed.of(posted);
        AddCase.Result[] result = new AddCase.Result[1];
        Optional<String> to = once.lead(person, place(sample), typed, () -> {
            result[0] = adding.add(person, id, text(typed, "choose.reference"), text(typed, "choose.why"));
            return result[0] instanceof AddCase.Result.Added ? Optional.of("/scrutiny/" + id) : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, place(sample));
            flash.addFlashAttribute("success", words.of("scrutiny.added"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        if (result[0] instanceof AddCase.Result.Refused refused) {
            errors.add(refused.problems(), CHOOSE_FIELDS, Map.of(), path -> path);
        }
        return choosePage(sample, typed, errors, model, HttpStatus.BAD_REQUEST);
    }

    private ModelAndView choosePage(Sample sample, Typed typed, FormErrors errors, Model model, HttpStatus status) {
        model.addAttribute("id", sample.id());
        model.addAttribute("place", place(sample));
        model.addAttribute(
                "period", new ScrutinyWords(words).period(sample.draw().period()));
        form(model, typed, errors);
        return new ModelAndView("tracking/sample-add", model.asMap(), status);
    }

    private static void form(Model model, Typed typed, FormErrors errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
    }

    private static String place(Sample sample) {
        return "/scrutiny/" + sample.id() + "/add";
    }

    private static Optional<String> text(Typed typed, String name) {
        return Optional.of(typed.one(name)).filter(each -> !each.isEmpty());
    }

    private Sample sample(Person person, String id) {
        return reading.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
