package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Problem;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.scrutiny.ReadSamples;
import org.youthpanel.tracking.scrutiny.RecordFinding;
import org.youthpanel.tracking.scrutiny.Sample;
import org.youthpanel.tracking.scrutiny.SampleCase;

/** One case of a sample: what the panel had before it and decided, and beside it what the scrutiny panel finds. */
@Controller
class FindingPages {

    private static final List<String> FIELDS =
            List.of("finding.grade", "finding.words", "finding.disposal", "finding.why");

    private final ReadSamples reading;
    private final RecordFinding recording;
    private final ScrutinisedCases cases;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    FindingPages(
            ReadSamples reading,
            RecordFinding recording,
            ScrutinisedCases cases,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.reading = reading;
        this.recording = recording;
        this.cases = cases;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    /** A finding in words. */
    public record Line(
            String grade,
            @Nullable String words,
            @Nullable String disposal,
            @Nullable String why,
            String recorded,
            @Nullable String corrected) {}

    @GetMapping("/scrutiny/{id}/cases/{number}")
    ModelAndView show(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        Sample sample = sample(person, id);
        SampleCase one = one(sample, number);
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        typed.add("revision", one.findings().size());
        drafts.restore(person, place(id, number), typed, model);
        return page(person, sample, one, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping("/scrutiny/{id}/cases/{number}")
    ModelAndView record(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        String place = place(id, number);
        RecordFinding.Result[] result = new RecordFinding.Result[1];
        Optional<String> to = once.lead(person, place, typed, () -> {
            result[0] = recording.record(person, id, number, form(typed));
            return result[0] instanceof RecordFinding.Result.Recorded recorded
                    ? Optional.of(next(recorded.sample(), number))
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, place);
            flash.addFlashAttribute("success", words.of("finding.recorded", number));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        if (result[0] instanceof RecordFinding.Result.Overtaken) {
            return overtaken(person, id, number, posted, model);
        }
        if (result[0] instanceof RecordFinding.Result.OwnDecision) {
            Sample sample = sample(person, id);
            return page(person, sample, one(sample, number), typed, errors, model, HttpStatus.CONFLICT);
        }
        if (!(result[0] instanceof RecordFinding.Result.Refused refused)) {
            throw notFound();
        }
        errors.add(refused.problems(), FIELDS, Map.of(), path -> path);
        Sample sample = sample(person, id);
        return page(person, sample, one(sample, number), typed, errors, model, HttpStatus.BAD_REQUEST);
    }

    /** Theirs is shown, and what was typed stays in the form, which corrects theirs if it is sent again. */
    private ModelAndView overtaken(
            Person person, String id, int number, MultiValueMap<String, String> posted, Model model) {
        Sample sample = sample(person, id);
        SampleCase one = one(sample, number);
        Typed again = new Typed();
        posted.forEach((name, values) -> {
            if (!name.equals("revision") && !name.equals(Once.FIELD)) {
                values.forEach(each -> again.add(name, each));
            }
        });
        again.add("revision", one.findings().size());
        again.add(Once.FIELD, Once.key());
        model.addAttribute("overtaken", true);
        return page(person, sample, one, again, new FormErrors(words), model, HttpStatus.CONFLICT);
    }

    private static RecordFinding.Form form(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        return new RecordFinding.Form(
                code(typed, "finding.grade", Grade.class, problems),
                text(typed, "finding.words"),
                code(typed, "finding.disposal", Disposal.class, problems),
                text(typed, "finding.why"),
                typed.one("revision").matches("\\d{1,6}") ? Integer.parseInt(typed.one("revision")) : 0,
                List.copyOf(problems));
    }

    private static <E extends Enum<E>> Optional<E> code(
            Typed typed, String name, Class<E> type, List<Problem> problems) {
        Optional<E> code = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(typed.one(name)))
                .findFirst();
        if (code.isEmpty() && !typed.one(name).isEmpty()) {
            problems.add(new Problem(name, "unknown-code", "This must be one of the codes."));
        }
        return code;
    }

    private static Optional<String> text(Typed typed, String name) {
        return Optional.of(typed.one(name)).filter(each -> !each.isEmpty());
    }

    /** The next case that has no finding, those before this one last; where there is none, the sample. */
    private static String next(Sample sample, int number) {
        return Stream.concat(
                        sample.cases().stream().filter(each -> each.number() > number),
                        sample.cases().stream().filter(each -> each.number() < number))
                .filter(each -> each.finding().isEmpty())
                .findFirst()
                .map(each -> place(sample.id(), each.number()))
                .orElse("/scrutiny/" + sample.id());
    }

    private ModelAndView page(
            Person person,
            Sample sample,
            SampleCase one,
            Typed typed,
            FormErrors errors,
            Model model,
            HttpStatus status) {
        ScrutinyWords said = new ScrutinyWords(words);
        ScrutinisedCases.Shown shown = cases.of(person, one.reference()).orElseThrow(FindingPages::notFound);
        model.addAttribute("reference", one.reference());
        model.addAttribute("id", sample.id());
        model.addAttribute("place", place(sample.id(), one.number()));
        model.addAttribute("period", said.period(sample.draw().period()));
        model.addAttribute("one", one);
        model.addAttribute("of", sample.cases().size());
        model.addAttribute("shown", shown);
        model.addAttribute("findings", findings(one, shown.decided()));
        model.addAttribute(
                "grades",
                Arrays.stream(Grade.values())
                        .map(each -> new ScrutinyWords.Item(
                                each.name(), words.code(each), words.find("Grade." + each + ".hint")))
                        .toList());
        model.addAttribute(
                "disposals",
                Stream.concat(
                                Stream.of(new ScrutinyWords.Item("", words.of("finding.disposal.none"), null)),
                                Arrays.stream(Disposal.values())
                                        .map(each -> new ScrutinyWords.Item(each.name(), words.code(each), null)))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView("tracking/finding", model.asMap(), status);
    }

    /** The latest first. */
    private List<Line> findings(SampleCase one, Disposal decided) {
        List<Line> lines = new ArrayList<>();
        for (SampleCase.Entry each : one.findings()) {
            var finding = each.finding();
            lines.add(
                    0,
                    new Line(
                            words.code(finding.grade()),
                            finding.words().orElse(null),
                            finding.disposal().map(words::code).orElse(null),
                            finding.why().orElse(null),
                            words.of(
                                    "finding.by",
                                    words.at(each.stamp().at()),
                                    each.stamp().by()),
                            finding.decided() == decided
                                    ? null
                                    : words.of("finding.decision-corrected", words.code(finding.decided()))));
        }
        return lines;
    }

    private static String place(String id, int number) {
        return "/scrutiny/" + id + "/cases/" + number;
    }

    private Sample sample(Person person, String id) {
        return reading.find(person, id).orElseThrow(FindingPages::notFound);
    }

    private static SampleCase one(Sample sample, int number) {
        return sample.find(number).orElseThrow(FindingPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
