package org.youthpanel.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.BeginChange;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.DiscardWorkingCopy;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.HandInCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;
import org.youthpanel.casework.WorkingSection;

/** The task list of a case that is being prepared or changed: its pages in any order, and what is still open. */
@Controller
class TaskListPages {

    private final ReadWorkingCopy reading;
    private final BeginChange changing;
    private final DiscardWorkingCopy discarding;
    private final FindCase finder;
    private final CaseQuestions questions;
    private final CaseNumbers numbers;
    private final Drafts drafts;
    private final Adviser adviser;
    private final ReturnedCases returned;
    private final Words words;

    TaskListPages(
            ReadWorkingCopy reading,
            BeginChange changing,
            DiscardWorkingCopy discarding,
            FindCase finder,
            CaseQuestions questions,
            CaseNumbers numbers,
            Drafts drafts,
            Adviser adviser,
            ReturnedCases returned,
            Words words) {
        this.reading = reading;
        this.changing = changing;
        this.discarding = discarding;
        this.finder = finder;
        this.questions = questions;
        this.numbers = numbers;
        this.drafts = drafts;
        this.adviser = adviser;
        this.words = words;
        this.returned = returned;
    }

    /** @param draft whether the person has typed something there that was not saved */
    public record Task(String key, Progress.Status status, boolean draft) {}

    @GetMapping("/cases/{reference}/tasks")
    String tasks(Person person, @PathVariable String reference, Model model) {
        Optional<Prepared> found = reading.read(person, reference);
        if (found.isEmpty()) {
            return handedIn(person, reference);
        }
        Prepared prepared = found.get();
        Progress progress = new Progress(questions, prepared);
        Set<String> places = Set.copyOf(drafts.places(person.name()));
        List<Task> tasks = questions.sections().stream()
                .map(each -> new Task(
                        each.key(),
                        progress.status(each),
                        places.contains("/cases/" + reference + "/tasks/" + each.key())))
                .toList();
        OpenFacts open = prepared.facts().isPresent()
                ? OpenFacts.of(
                        prepared,
                        prepared.facts().get(),
                        adviser.advise(prepared.facts().get()),
                        questions,
                        words)
                : OpenFacts.needed(prepared, progress, questions, words);
        model.addAttribute("reference", reference);
        model.addAttribute("copy", prepared.copy());
        model.addAttribute("initials", prepared.copy().initials().orElse(null));
        model.addAttribute(
                "number",
                prepared.copy()
                        .sealedNumber()
                        .map(each -> numbers.open(reference, each))
                        .orElse(null));
        model.addAttribute("returned", returned.of(reference).orElse(null));
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "completed",
                tasks.stream()
                        .filter(each -> each.status() == Progress.Status.COMPLETED)
                        .count());
        model.addAttribute("open", open);
        return "casework/tasks";
    }

    /** Where there is nothing in preparation any more, the case is what there is. */
    private String handedIn(Person person, String reference) {
        return finder.find(person, reference)
                .map(each -> "redirect:/cases/" + reference)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/cases/{reference}/tasks/begin")
    String begin(Person person, @PathVariable String reference, RedirectAttributes flash) {
        BeginChange.Result result = changing.begin(person, reference);
        if (result instanceof BeginChange.Result.NoSuchCase) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (result instanceof BeginChange.Result.Underway underway) {
            flash.addFlashAttribute(
                    "success",
                    words.of(
                            "tasks.underway",
                            underway.copy().beganBy(),
                            words.at(underway.copy().beganAt())));
        }
        return "redirect:/cases/" + reference + "/tasks";
    }

    @GetMapping("/cases/{reference}/tasks/discard")
    String ask(Person person, @PathVariable String reference, Model model) {
        Optional<Prepared> found = reading.read(person, reference);
        if (found.isEmpty()) {
            return handedIn(person, reference);
        }
        return discarding(found.get(), model);
    }

    private static String discarding(Prepared prepared, Model model) {
        model.addAttribute("reference", prepared.copy().reference());
        model.addAttribute("copy", prepared.copy());
        model.addAttribute("seen", HandInCase.mark(prepared));
        return "casework/discard";
    }

    @PostMapping("/cases/{reference}/tasks/discard")
    ModelAndView discard(
            Person person,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes flash) {
        DiscardWorkingCopy.Result result = discarding.discard(person, reference, seen);
        Optional<Prepared> current = reading.read(person, reference);
        if (result == DiscardWorkingCopy.Result.SAVED_SINCE && current.isPresent()) {
            current.get().sections().stream()
                    .max(Comparator.comparing(WorkingSection::savedAt))
                    .ifPresent(each -> model.addAttribute(
                            "since", words.of("discard.since", each.savedBy(), words.at(each.savedAt()))));
            return new ModelAndView(discarding(current.get(), model), model.asMap(), HttpStatus.CONFLICT);
        }
        if (result != DiscardWorkingCopy.Result.DISCARDED) {
            return new ModelAndView(handedIn(person, reference));
        }
        flash.addFlashAttribute("success", words.of("discard.done", reference));
        return new ModelAndView(
                finder.find(person, reference).isPresent() ? "redirect:/cases/" + reference : "redirect:/cases");
    }
}
