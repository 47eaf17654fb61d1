package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.youthpanel.casework.Characteristic;
import org.youthpanel.casework.Characteristics;
import org.youthpanel.casework.CharacteristicsEntry;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.RecordCharacteristics;
import org.youthpanel.facts.Problem;

/** What is asked about a child for tracking alone, on a page of its own: no rule and no panel sees it. */
@Controller
class CharacteristicsPages {

    private static final String PREFIX = "characteristics.";

    private final FindCase finder;
    private final Characteristics characteristics;
    private final RecordCharacteristics recording;
    private final Once once;
    private final FormDrafts drafts;
    private final Words words;

    CharacteristicsPages(
            FindCase finder,
            Characteristics characteristics,
            RecordCharacteristics recording,
            Once once,
            FormDrafts drafts,
            Words words) {
        this.finder = finder;
        this.characteristics = characteristics;
        this.recording = recording;
        this.once = once;
        this.drafts = drafts;
        this.words = words;
    }

    /** One question, with its answers under headings; the answers without a heading come last. */
    public record Question(
            String name,
            String label,
            List<Choices.Group> groups,
            @Nullable String error) {}

    @GetMapping("/cases/{reference}/characteristics")
    String show(Person person, @PathVariable String reference, Model model) {
        found(person, reference);
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        last(reference).ifPresent(each -> each.codes().forEach((name, code) -> typed.add(PREFIX + name, code)));
        drafts.restore(person, place(reference), typed, model);
        return page(reference, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/{reference}/characteristics")
    ModelAndView record(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        found(person, reference);
        Typed typed = Typed.of(posted);
        List<Problem> problems = new ArrayList<>();
        Optional<String> to = once.lead(person, place(reference), typed, () -> {
            if (recording.record(person, reference, codes(typed)) instanceof RecordCharacteristics.Result.Refused no) {
                problems.addAll(no.problems());
                return Optional.empty();
            }
            return Optional.of("/cases/" + reference);
        });
        if (to.isPresent()) {
            drafts.done(person, place(reference));
            flash.addFlashAttribute("success", words.of("characteristics.recorded"));
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words)
                .add(
                        problems,
                        Stream.of(Characteristic.values())
                                .map(each -> PREFIX + each.key())
                                .toList(),
                        Map.of(),
                        UnaryOperator.identity());
        return new ModelAndView(page(reference, typed, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    private static Map<String, String> codes(Typed typed) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Characteristic each : Characteristic.values()) {
            codes.put(each.key(), typed.one(PREFIX + each.key()));
        }
        return codes;
    }

    private String page(String reference, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("place", place(reference));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors.lines());
        model.addAttribute(
                "last",
                last(reference)
                        .map(each -> words.of(
                                "characteristics.last",
                                words.at(each.stamp().at()),
                                each.stamp().by()))
                        .orElse(null));
        model.addAttribute(
                "questions",
                Stream.of(Characteristic.values())
                        .map(each -> question(each, errors))
                        .toList());
        return "casework/characteristics";
    }

    private Question question(Characteristic of, FormErrors errors) {
        Map<String, List<Choices.Item>> byGroup = new LinkedHashMap<>();
        for (String code : of.codes()) {
            String group = of == Characteristic.ETHNICITY ? words.of("characteristics.group." + code.charAt(0)) : "";
            byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(item(of.key() + "." + code, code));
        }
        List<Choices.Item> both = Stream.of(Characteristic.NOT_KNOWN, Characteristic.PREFERS_NOT_TO_SAY)
                .map(code -> item(code, code))
                .toList();
        List<Choices.Group> groups = new ArrayList<>();
        byGroup.forEach((name, items) -> groups.add(new Choices.Group(name, items)));
        groups.add(new Choices.Group("", both));
        String name = PREFIX + of.key();
        return new Question(name, words.fact(name), groups, errors.of(name));
    }

    private Choices.Item item(String key, String code) {
        return new Choices.Item(code, words.of("characteristics.code." + key));
    }

    private Optional<CharacteristicsEntry> last(String reference) {
        return characteristics.of(reference).stream().reduce((earlier, later) -> later);
    }

    private static String place(String reference) {
        return "/cases/" + reference + "/characteristics";
    }

    private FindCase.Found found(Person person, String reference) {
        return finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
