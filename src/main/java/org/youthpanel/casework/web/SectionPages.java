package org.youthpanel.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
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
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.SaveSection;
import org.youthpanel.casework.WorkingSection;
import org.youthpanel.facts.Problem;

/** The question pages of a case. What is typed is kept as it was typed, also where it cannot be read. */
@Controller
class SectionPages {

    private static final String ADDRESS = "/cases/{reference}/tasks/{section}";

    private final ReadWorkingCopy reading;
    private final SaveSection saving;
    private final FindCase finder;
    private final CaseQuestions questions;
    private final QuestionPage page;
    private final OffencePage offence;
    private final FormDrafts drafts;
    private final Clock clock;
    private final Words words;

    SectionPages(
            ReadWorkingCopy reading,
            SaveSection saving,
            FindCase finder,
            CaseQuestions questions,
            QuestionPage page,
            OffencePage offence,
            FormDrafts drafts,
            Clock clock,
            Words words) {
        this.reading = reading;
        this.saving = saving;
        this.finder = finder;
        this.questions = questions;
        this.page = page;
        this.offence = offence;
        this.drafts = drafts;
        this.clock = clock;
        this.words = words;
    }

    /** @param to {@code check}, where the person came from checking the answers */
    @GetMapping(ADDRESS)
    String ask(
            Person person,
            @PathVariable String reference,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        CaseQuestions.Section asked = section(section);
        Optional<Prepared> found = reading.read(person, reference);
        if (found.isEmpty()) {
            return finder.find(person, reference)
                    .map(each -> "redirect:/cases/" + reference)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        Prepared prepared = found.get();
        Optional<WorkingSection> saved = prepared.section(section);
        Typed typed = Typed.of(CaseQuestions.own(
                asked, Typed.of(saved.map(WorkingSection::typed).orElse(Map.of()))));
        Typed before = Typed.of(typed.values());
        int revision = saved.map(WorkingSection::revision).orElse(0);
        Optional<Instant> draft = drafts.restore(person, place(reference, section), typed, model);
        if (draft.isPresent()
                && saved.filter(each -> each.savedAt().isAfter(draft.get())).isPresent()) {
            // somebody saved the page after this was typed: whoever sends it now is shown both
            revision--;
        }
        typed.add("revision", SaveSection.mark(prepared.copy(), revision));
        typed.add("to", to.equals("check") ? to : "");
        Progress progress = new Progress(questions, prepared);
        List<Problem> wrong = saved.isEmpty() && !to.equals("check")
                ? List.of()
                : progress.errors(asked, to.equals("check")).stream()
                        .filter(each -> draft.isEmpty() || asked.stands(progress.field(each), before, typed))
                        .toList();
        FormErrors errors = progress.show(asked, wrong, words);
        return page.show(prepared, asked, typed, errors, model);
    }

    @PostMapping(ADDRESS)
    ModelAndView save(
            Person person,
            @PathVariable String reference,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        CaseQuestions.Section asked = section(section);
        Typed typed = Typed.of(posted);
        Optional<Prepared> before = reading.read(person, reference);
        if (before.isPresent() && offence.asksForScore(typed)) {
            return new ModelAndView(
                    page.show(before.get(), asked, offence.filled(before.get(), typed), new FormErrors(words), model),
                    model.asMap());
        }
        if (before.isPresent()) {
            typed = offence.complete(before.get(), typed);
        }
        if (typed.has("choosing", "true")) {
            Optional<ModelAndView> unchosen = choose(person, reference, asked, typed, model);
            if (unchosen.isPresent()) {
                return unchosen.get();
            }
        }
        Map<String, List<String>> own = new LinkedHashMap<>(CaseQuestions.own(asked, typed));
        if (typed.has("then", "later")) {
            own.put(Progress.LATER, List.of("true"));
        }
        SaveSection.Result result = saving.save(person, reference, section, typed.one("revision"), own);
        if (result instanceof SaveSection.Result.Stale stale) {
            return page.conflict(person, stale, asked, typed, new FormErrors(words), model);
        }
        if (result instanceof SaveSection.Result.NoSuchCopy) {
            boolean opened = finder.find(person, reference).isPresent();
            if (opened) {
                drafts.keep(person, place(reference, section), own);
            }
            return page.gone(reference, asked, typed, opened, model);
        }
        drafts.done(person, place(reference, section));
        WorkingSection saved = ((SaveSection.Result.Saved) result).section();
        return after(person, reference, asked, typed, saved, model, flash);
    }

    private ModelAndView after(
            Person person,
            String reference,
            CaseQuestions.Section asked,
            Typed typed,
            WorkingSection saved,
            Model model,
            RedirectAttributes flash) {
        String tasks = "redirect:/cases/" + reference + "/tasks";
        Optional<Prepared> prepared = reading.read(person, reference);
        if (typed.has("then", "later") || prepared.isEmpty()) {
            flash.addFlashAttribute("success", words.of("task.saved"));
            return new ModelAndView(tasks);
        }
        Progress progress = new Progress(questions, prepared.get());
        FormErrors errors = progress.show(asked, progress.errors(asked, false), words);
        if (!errors.isEmpty()) {
            Typed again = typed.with("revision", SaveSection.mark(prepared.get().copy(), saved.revision()));
            return new ModelAndView(
                    page.show(prepared.get(), asked, again, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        if (typed.one("then").startsWith("more:")) {
            String list = typed.one("then").substring("more:".length());
            return new ModelAndView(tasks + "/" + asked.key() + page.newRow(asked, list, typed));
        }
        if (typed.has("to", "check")) {
            return new ModelAndView("redirect:/cases/" + reference + "/check");
        }
        return new ModelAndView(
                tasks + progress.next(asked).map(each -> "/" + each.key()).orElse(""));
    }

    /** Puts the chosen answers into the form; the conflict again where one is not chosen. */
    private Optional<ModelAndView> choose(
            Person person, String reference, CaseQuestions.Section asked, Typed typed, Model model) {
        Optional<Prepared> prepared = reading.read(person, reference);
        Optional<WorkingSection> current = prepared.flatMap(each -> each.section(asked.key()));
        if (prepared.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        SaveSection.Result.Stale stale =
                new SaveSection.Result.Stale(prepared.get().copy(), current.get());
        if (!typed.one("revision")
                .equals(SaveSection.mark(stale.copy(), current.get().revision()))) {
            return Optional.of(page.conflict(person, stale, asked, typed, new FormErrors(words), model));
        }
        return page.choose(person, stale, asked, typed, model);
    }

    private CaseQuestions.Section section(String key) {
        return questions.section(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String place(String reference, String section) {
        return "/cases/" + reference + "/tasks/" + section;
    }
}
