package org.youthpanel.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.BeginChange;
import org.youthpanel.casework.CaseNumbers;
import org.youthpanel.casework.DiscardWorkingCopy;
import org.youthpanel.casework.Drafts;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReadWorkingCopy;
import org.youthpanel.casework.ReadWorkingCopy.Prepared;

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
        model.addAttribute("reference", reference);
        model.addAttribute("copy", found.get().copy());
        return "casework/discard";
    }

    @PostMapping("/cases/{reference}/tasks/discard")
    String discard(Person person, @PathVariable String reference, RedirectAttributes flash) {
        if (!discarding.discard(person, reference)) {
            return handedIn(person, reference);
        }
        flash.addFlashAttribute("success", words.of("discard.done", reference));
        return finder.find(person, reference).isPresent() ? "redirect:/cases/" + reference : "redirect:/cases";
    }
}
