package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.Problem;

/** Every fact of a case on one page, for whoever changes a few of them. The service stays what it is. */
@Component
public class WholeForm {

    private final FactsForm form = new FactsForm();
    private final List<Section> sections;
    private final OffenceChoices offences;
    private final Words words;

    WholeForm(OffenceChoices offences, Words words) {
        this.offences = offences;
        this.words = words;
        this.sections = form.sections().stream()
                .map(each -> new Section(
                        each.key(),
                        each.fields().stream()
                                .filter(field -> !field.fact().equals(Facts.SERVICE))
                                .map(Question::of)
                                .toList()))
                .toList();
    }

    /** @param key under which the words of its heading are kept */
    public record Section(String key, List<Question> questions) {}

    /** What was typed, for the strict reader. @param problems what that reader cannot know */
    public record Read(Map<String, @Nullable Object> document, List<Problem> problems) {}

    public Typed fill(Map<String, @Nullable Object> document) {
        return form.fill(document);
    }

    public Read read(Typed typed, String service) {
        TypedFacts facts = form.read(typed);
        Map<String, @Nullable Object> document = new LinkedHashMap<>(facts.document());
        document.put(Facts.SERVICE.path(), service);
        return new Read(document, facts.problems());
    }

    /** Puts into the model what the fragments of questions show. A part opens where a problem or a change is. */
    public void show(Typed typed, Typed before, List<Problem> problems, Model model) {
        TypedFacts facts = form.read(typed);
        List<Question> all =
                sections.stream().flatMap(each -> each.questions().stream()).toList();
        ErrorPlaces places = new ErrorPlaces(form, typed, facts);
        FormErrors errors = places.show(all, problems, words);
        Set<String> open = new LinkedHashSet<>();
        for (Section section : sections) {
            CaseQuestions.Section part = new CaseQuestions.Section(section.key(), section.questions());
            boolean wrong = problems.stream().anyMatch(each -> part.owns(places.field(each)));
            boolean changed = section.questions().stream().anyMatch(each -> !part.stands(each.name(), typed, before));
            if (wrong || changed) {
                open.add(section.key());
            }
        }
        model.addAttribute("sections", sections);
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("offences", offences);
        model.addAttribute("pastOutcomes", names(PastOutcome.values()));
        model.addAttribute("offenceTypes", names(OffenceType.values()));
        model.addAttribute("circumstances", names(Circumstance.values()));
    }

    private static List<String> names(Enum<?>[] codes) {
        return new ArrayList<>(Arrays.stream(codes).map(Enum::name).toList());
    }
}
