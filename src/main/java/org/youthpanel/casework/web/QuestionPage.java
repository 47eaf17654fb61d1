package org.youthpanel.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.SaveSection;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;

/** What a question page shows: its questions, the answers of two people side by side, or that it is too late. */
@Component
class QuestionPage {

    private final CaseQuestions questions;
    private final OffencePage offence;
    private final Words words;

    QuestionPage(CaseQuestions questions, OffencePage offence, Words words) {
        this.questions = questions;
        this.offence = offence;
        this.words = words;
    }

    String show(Prepared prepared, CaseQuestions.Section asked, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("reference", prepared.copy().reference());
        model.addAttribute("initials", prepared.copy().initials().orElse(null));
        model.addAttribute("asked", asked);
        model.addAttribute("form", questions.form());
        model.addAttribute("typed", offence.show(prepared, typed, model));
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("pastOutcomes", names(PastOutcome.values()));
        model.addAttribute("offenceTypes", names(OffenceType.values()));
        model.addAttribute("circumstances", names(Circumstance.values()));
        return "casework/task";
    }

    /** Where the first row is that nothing was typed into. */
    String newRow(CaseQuestions.Section asked, String list, Typed typed) {
        return asked.questions().stream()
                .map(Question::field)
                .filter(each -> each != null && each.name().equals(list))
                .findFirst()
                .map(each -> "#" + list + "." + typed.rows(list + ".")
                        + (each.kind() == FactField.Kind.EARLIER_OUTCOMES ? ".outcome" : ".type"))
                .orElse("");
    }

    private List<TwoAnswers> differences(CaseQuestions.Section asked, Typed mine, Typed theirs) {
        AnswersInWords one = new AnswersInWords(mine, questions.form().read(mine), words);
        AnswersInWords other = new AnswersInWords(theirs, questions.form().read(theirs), words);
        return asked.questions().stream()
                .map(each -> TwoAnswers.of(each, one, other, words))
                .filter(each -> !each.mine().equals(each.theirs()))
                .toList();
    }

    ModelAndView conflict(
            Person person,
            SaveSection.Result.Stale stale,
            CaseQuestions.Section asked,
            Typed typed,
            FormErrors errors,
            Model model) {
        Typed mine = Typed.of(CaseQuestions.own(asked, typed));
        model.addAttribute("reference", stale.copy().reference());
        model.addAttribute("asked", asked);
        model.addAttribute(
                "rows", differences(asked, mine, Typed.of(stale.current().typed())));
        model.addAttribute("mine", mine.values());
        model.addAttribute("typed", typed);
        model.addAttribute(
                "revision", SaveSection.mark(stale.copy(), stale.current().revision()));
        model.addAttribute("self", person.name().equals(stale.current().savedBy()));
        model.addAttribute("changedBy", stale.current().savedBy());
        model.addAttribute("changedAt", words.at(stale.current().savedAt()));
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView(
                "casework/task-conflict",
                model.asMap(),
                errors.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
    }

    /** Their answers in place of mine where that was chosen; the same page again where nothing was. */
    Optional<ModelAndView> choose(
            Person person, SaveSection.Result.Stale stale, CaseQuestions.Section asked, Typed typed, Model model) {
        Typed theirs = Typed.of(stale.current().typed());
        List<TwoAnswers> rows = differences(asked, Typed.of(CaseQuestions.own(asked, typed)), theirs);
        FormErrors errors = TwoAnswers.unchosen(rows, typed, words);
        if (!errors.isEmpty()) {
            return Optional.of(conflict(person, stale, asked, typed, errors, model));
        }
        asked.questions().stream()
                .filter(each -> typed.has(TwoAnswers.CHOOSE + each.name(), "theirs"))
                .forEach(each -> typed.take(theirs, each::owns));
        return Optional.empty();
    }

    /** It was handed in or given up while this was typed. */
    ModelAndView gone(String reference, CaseQuestions.Section asked, Typed typed, boolean opened, Model model) {
        AnswersInWords said = new AnswersInWords(typed, questions.form().read(typed), words);
        Map<String, String> answers = new LinkedHashMap<>();
        asked.questions().stream()
                .filter(each -> said.known(each) && !each.hidden())
                .forEach(each -> answers.put(words.fact(each.name()), said.said(each)));
        model.addAttribute("reference", reference);
        model.addAttribute("opened", opened);
        model.addAttribute("answers", answers);
        return new ModelAndView(
                "casework/task-gone", model.asMap(), opened ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND);
    }

    private static List<String> names(Enum<?>[] codes) {
        return java.util.Arrays.stream(codes).map(Enum::name).toList();
    }
}
