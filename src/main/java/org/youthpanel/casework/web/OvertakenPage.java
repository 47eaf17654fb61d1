package org.youthpanel.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.FollowLatest;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.WorkingSection;

/**
 * Facts that somebody else changed while they were being changed here: side by side, answer by answer. What the other
 * left as it was stays as it was typed here without asking.
 */
@Component
class OvertakenPage {

    private final ReadWorkingCopy reading;
    private final FollowLatest following;
    private final FindCase finder;
    private final FactsVersions versions;
    private final CaseQuestions questions;
    private final Words words;

    OvertakenPage(
            ReadWorkingCopy reading,
            FollowLatest following,
            FindCase finder,
            FactsVersions versions,
            CaseQuestions questions,
            Words words) {
        this.reading = reading;
        this.following = following;
        this.finder = finder;
        this.versions = versions;
        this.questions = questions;
        this.words = words;
    }

    ModelAndView show(Prepared prepared, FactsVersion latest, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("reference", prepared.copy().reference());
        model.addAttribute("rows", rows(prepared, latest));
        model.addAttribute("revisions", FollowLatest.revisions(prepared.sections()));
        model.addAttribute("version", latest.version());
        model.addAttribute("changedBy", latest.stamp().by());
        model.addAttribute("changedAt", words.at(latest.stamp().at()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView(
                "casework/check-conflict",
                model.asMap(),
                errors.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
    }

    private List<TwoAnswers> rows(Prepared prepared, FactsVersion latest) {
        AnswersInWords before = versions.of(latest.reference()).stream()
                .filter(each -> each.version() == prepared.copy().factsVersion())
                .findFirst()
                .map(each -> inWords(typed(each)))
                .orElseGet(() -> inWords(new Typed()));
        AnswersInWords mine = inWords(questions.typed(prepared.sections()));
        AnswersInWords theirs = inWords(typed(latest));
        return questions.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(each -> !theirs.said(each).equals(before.said(each)))
                .map(each -> TwoAnswers.of(each, mine, theirs, words))
                .filter(each -> !each.mine().equals(each.theirs()))
                .toList();
    }

    private AnswersInWords inWords(Typed typed) {
        return new AnswersInWords(typed, questions.form().read(typed), words);
    }

    private Typed typed(FactsVersion version) {
        Typed typed = new Typed();
        questions
                .fill(Stored.map(version.facts()), version.particulars())
                .values()
                .forEach(section -> section.forEach((name, values) -> values.forEach(value -> typed.add(name, value))));
        return typed;
    }

    /** Empty where there is nothing to choose any more, and the answers can be handed in as they stand. */
    Optional<ModelAndView> choose(Person person, String reference, Typed typed, Model model, RedirectAttributes flash) {
        Optional<Prepared> prepared = reading.read(person, reference);
        Optional<FactsVersion> latest = finder.find(person, reference).map(FindCase.Found::latest);
        if (prepared.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.one("version").equals(String.valueOf(latest.get().version()))) {
            return Optional.of(show(prepared.get(), latest.get(), typed, new FormErrors(words), model));
        }
        FormErrors errors = TwoAnswers.unchosen(rows(prepared.get(), latest.get()), typed, words);
        if (!errors.isEmpty()) {
            return Optional.of(show(prepared.get(), latest.get(), typed, errors, model));
        }
        FollowLatest.Result result = following.follow(
                person,
                reference,
                latest.get().version(),
                seen(typed),
                chosen(prepared.get(), typed(latest.get()), typed));
        if (result instanceof FollowLatest.Result.ChangedAgain) {
            return Optional.of(show(prepared.get(), latest.get(), typed, new FormErrors(words), model));
        }
        flash.addFlashAttribute("success", words.of("check-conflict.done"));
        return Optional.of(new ModelAndView("redirect:/cases/" + reference + "/check"));
    }

    private static Map<String, Integer> seen(Typed typed) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        typed.names().stream()
                .filter(each -> each.startsWith("revisions.") && typed.one(each).matches("\\d{1,6}"))
                .forEach(each -> seen.put(each.substring("revisions.".length()), Integer.parseInt(typed.one(each))));
        return seen;
    }

    /** The sections in which an answer of the other was chosen, as they will stand. */
    private Map<String, Map<String, List<String>>> chosen(Prepared prepared, Typed theirs, Typed typed) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        for (CaseQuestions.Section section : questions.sections()) {
            List<Question> taken = section.questions().stream()
                    .filter(each -> typed.has(TwoAnswers.CHOOSE + each.name(), "theirs"))
                    .toList();
            if (!taken.isEmpty()) {
                Typed mine = Typed.of(prepared.section(section.key())
                        .map(WorkingSection::typed)
                        .orElse(Map.of()));
                taken.forEach(each -> mine.take(theirs, each::owns));
                sections.put(section.key(), Map.copyOf(mine.values()));
            }
        }
        return sections;
    }
}
