package org.youthpanel.panel.web;

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
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.after.Aftermath;
import org.youthpanel.panel.after.Following;
import org.youthpanel.panel.after.Progress;
import org.youthpanel.panel.after.ReadAftermath;
import org.youthpanel.panel.after.RecordFollowing;

/** The forms about what followed a sitting. They go one way: a form, its problems, or the case with what was recorded. */
@Controller
class AfterPages {

    private final ReadAftermath reading;
    private final RecordFollowing recording;
    private final AfterChoices choices;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    AfterPages(
            ReadAftermath reading,
            RecordFollowing recording,
            AfterChoices choices,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.reading = reading;
        this.recording = recording;
        this.choices = choices;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    @GetMapping("/cases/{reference}/feedback")
    ModelAndView feedback(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.FEEDBACK, person, reference, model);
    }

    @PostMapping("/cases/{reference}/feedback")
    ModelAndView feedback(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.FEEDBACK, person, reference, posted, model, flash);
    }

    @GetMapping("/cases/{reference}/police-decision")
    ModelAndView police(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.POLICE_DECISION, person, reference, model);
    }

    @PostMapping("/cases/{reference}/police-decision")
    ModelAndView police(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.POLICE_DECISION, person, reference, posted, model, flash);
    }

    @GetMapping("/cases/{reference}/delivery")
    ModelAndView delivery(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.DELIVERY, person, reference, model);
    }

    @PostMapping("/cases/{reference}/delivery")
    ModelAndView delivery(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.DELIVERY, person, reference, posted, model, flash);
    }

    @GetMapping("/cases/{reference}/progress")
    ModelAndView progress(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.PROGRESS, person, reference, model);
    }

    @PostMapping("/cases/{reference}/progress")
    ModelAndView progress(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.PROGRESS, person, reference, posted, model, flash);
    }

    @GetMapping("/cases/{reference}/re-entry")
    ModelAndView reEntry(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.RE_ENTRY, person, reference, model);
    }

    @PostMapping("/cases/{reference}/re-entry")
    ModelAndView reEntry(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.RE_ENTRY, person, reference, posted, model, flash);
    }

    @GetMapping("/cases/{reference}/escalations")
    ModelAndView escalations(Person person, @PathVariable String reference, Model model) {
        return empty(AfterForm.ESCALATIONS, person, reference, model);
    }

    @PostMapping("/cases/{reference}/escalations")
    ModelAndView escalations(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        return record(AfterForm.ESCALATIONS, person, reference, posted, model, flash);
    }

    private ModelAndView empty(AfterForm form, Person person, String reference, Model model) {
        Aftermath known = known(person, reference);
        Typed typed = new Typed();
        if (!TypedFollowing.read(form, typed).isTime(known)) {
            return tooEarly(reference, model);
        }
        typed.add(Once.FIELD, Once.key());
        drafts.restore(person, form.address(reference), typed, model);
        return page(form, person, known, typed, new FormErrors(words), model, HttpStatus.OK);
    }

    private ModelAndView record(
            AfterForm form,
            Person person,
            String reference,
            MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        Following given = TypedFollowing.read(form, typed);
        RecordFollowing.Result[] result = new RecordFollowing.Result[1];
        Optional<String> to = once.lead(person, form.address(reference), typed, () -> {
            result[0] = recording.record(person, reference, given);
            return result[0] instanceof RecordFollowing.Result.Recorded
                    ? Optional.of("/cases/" + reference)
                    : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, form.address(reference));
            flash.addFlashAttribute("success", success(form, given, result[0]));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof RecordFollowing.Result.TooEarly) {
            return tooEarly(reference, model);
        }
        if (!(result[0] instanceof RecordFollowing.Result.Refused refused)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        FormErrors errors = new FormErrors(words);
        form.add(errors, refused.problems(), typed);
        return page(form, person, known(person, reference), typed, errors, model, HttpStatus.BAD_REQUEST);
    }

    private String success(
            AfterForm form, Following given, RecordFollowing.@org.jspecify.annotations.Nullable Result result) {
        boolean returns = given instanceof Progress progress
                && result instanceof RecordFollowing.Result.Recorded recorded
                && progress.returns(recorded.known());
        return words.of(returns ? "after.recorded.returns" : "after.recorded." + form.path());
    }

    private ModelAndView page(
            AfterForm form,
            Person person,
            Aftermath known,
            Typed typed,
            FormErrors errors,
            Model model,
            HttpStatus status) {
        model.addAttribute("reference", known.file().reference());
        model.addAttribute("place", form.address(known.file().reference()));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        choices.add(form, person, known, model);
        return new ModelAndView("panel/" + form.path(), model.asMap(), status);
    }

    /** The panel has not decided: there is nothing yet that could follow. */
    private static ModelAndView tooEarly(String reference, Model model) {
        model.addAttribute("reference", reference);
        return new ModelAndView("panel/too-early", model.asMap(), HttpStatus.CONFLICT);
    }

    private Aftermath known(Person person, String reference) {
        return reading.read(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
