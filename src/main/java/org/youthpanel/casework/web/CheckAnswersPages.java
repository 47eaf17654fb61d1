package org.youthpanel.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.HandInCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.facts.Problem;

/** Checking the answers before they become facts of the case, with or without sending it for gatekeeping. */
@Controller
class CheckAnswersPages {

    private final ReadWorkingCopy reading;
    private final HandInCase handing;
    private final FindCase finder;
    private final CaseQuestions questions;
    private final OvertakenPage overtaken;
    private final Once once;
    private final Words words;

    CheckAnswersPages(
            ReadWorkingCopy reading,
            HandInCase handing,
            FindCase finder,
            CaseQuestions questions,
            OvertakenPage overtaken,
            Once once,
            Words words) {
        this.reading = reading;
        this.handing = handing;
        this.finder = finder;
        this.questions = questions;
        this.overtaken = overtaken;
        this.once = once;
        this.words = words;
    }

    /** The answers of one page. */
    public record Card(String key, List<Row> rows) {}

    public record Row(String question, String answer, boolean known, String href) {}

    @GetMapping("/cases/{reference}/check")
    String check(Person person, @PathVariable String reference, Model model) {
        return reading.read(person, reference)
                .map(prepared -> page(prepared, Once.key(), prepared.problems(), model))
                .or(() -> finder.find(person, reference).map(each -> "redirect:/cases/" + reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/cases/{reference}/check")
    ModelAndView handIn(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        if (typed.has("choosing", "true")) {
            Optional<ModelAndView> chosen = overtaken.choose(person, reference, typed, model, flash);
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        boolean send = typed.has("submit", "send");
        HandInCase.Result[] result = new HandInCase.Result[1];
        Optional<String> to = once.lead(person, "/cases/" + reference + "/check", typed, () -> {
            result[0] = handing.handIn(person, reference, send, typed.one("seen"));
            return result[0] instanceof HandInCase.Result.HandedIn
                    ? Optional.of("/cases/" + reference)
                    : Optional.empty();
        });
        if (to.isPresent()) {
            flash.addFlashAttribute("success", words.of(send ? "check.sent" : "check.kept"));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof HandInCase.Result.SavedSince since) {
            model.addAttribute("savedSince", true);
            return new ModelAndView(
                    page(
                            since.prepared(),
                            typed.one(Once.FIELD),
                            since.prepared().problems(),
                            model),
                    model.asMap(),
                    HttpStatus.CONFLICT);
        }
        if (result[0] instanceof HandInCase.Result.Overtaken stale) {
            return overtaken.show(stale.prepared(), stale.latest(), typed, new FormErrors(words), model);
        }
        return again(person, reference, typed, result[0], model);
    }

    private ModelAndView again(Person person, String reference, Typed typed, HandInCase.Result result, Model model) {
        Optional<Prepared> prepared = reading.read(person, reference);
        if (prepared.isEmpty()) {
            // somebody else handed it in, with everything that was saved
            finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("reference", reference);
            model.addAttribute("opened", true);
            model.addAttribute("answers", Map.of());
            return new ModelAndView("casework/task-gone", model.asMap(), HttpStatus.CONFLICT);
        }
        boolean taken = result instanceof HandInCase.Result.Taken;
        List<Problem> problems = taken
                ? List.of(new Problem("reference", "taken-since", "The reference is taken."))
                : result instanceof HandInCase.Result.Refused refused
                        ? refused.problems()
                        : prepared.get().problems();
        return new ModelAndView(
                page(prepared.get(), typed.one(Once.FIELD), problems, model),
                model.asMap(),
                taken ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
    }

    private String page(Prepared prepared, String key, List<Problem> problems, Model model) {
        String reference = prepared.copy().reference();
        Progress progress = new Progress(questions, prepared);
        AnswersInWords said = new AnswersInWords(progress.typed(), progress.facts(), words);
        model.addAttribute("reference", reference);
        model.addAttribute("copy", prepared.copy());
        model.addAttribute("initials", prepared.copy().initials().orElse(null));
        model.addAttribute("once", key);
        model.addAttribute("seen", HandInCase.mark(prepared));
        model.addAttribute(
                "cards",
                questions.sections().stream()
                        .map(section -> new Card(
                                section.key(),
                                section.questions().stream()
                                        .filter(each -> !each.hidden())
                                        .map(each -> new Row(
                                                words.fact(each.name()),
                                                said.said(each),
                                                said.known(each),
                                                href(reference, section, each.anchor())))
                                        .toList()))
                        .toList());
        model.addAttribute("unlikely", unlikely(reference, progress, said));
        model.addAttribute("errors", lines(reference, progress, problems));
        return "casework/check";
    }

    /** An answer that is possible, and may be a slip. */
    public record Remark(String text, String href) {}

    private List<Remark> unlikely(String reference, Progress progress, AnswersInWords said) {
        return Unlikely.in(progress.facts().document()).stream()
                .flatMap(name -> questions.place(name).stream())
                .map(each -> new Remark(
                        words.of("words.part", words.fact(each.question().name()), said.said(each.question())),
                        href(reference, each.section(), each.question().anchor())))
                .toList();
    }

    private static String href(String reference, CaseQuestions.Section section, String anchor) {
        return SectionPages.place(reference, section.key()) + "?to=check#" + anchor;
    }

    /** In the order of the pages; each line leads to the field on its page. */
    private List<FormErrors.Line> lines(String reference, Progress progress, List<Problem> problems) {
        List<FormErrors.Line> lines = new java.util.ArrayList<>();
        for (CaseQuestions.Section section : questions.sections()) {
            List<Problem> own = problems.stream()
                    .filter(each -> section.owns(progress.field(each)))
                    .toList();
            progress.show(section, own, words)
                    .lines()
                    .forEach(each -> lines.add(new FormErrors.Line(
                            href(reference, section, String.valueOf(each.href()).substring(1)), each.text())));
        }
        List<Problem> others = problems.stream()
                .filter(each -> questions.place(progress.field(each)).isEmpty())
                .toList();
        new FormErrors(words)
                .add(others, List.of(), Map.of(), path -> path)
                .lines()
                .forEach(each -> lines.add(new FormErrors.Line(null, each.text())));
        return lines;
    }
}
