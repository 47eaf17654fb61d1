package org.youthpanel.casework.web;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.ChangeFacts;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.OpenCase;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.Circumstance;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.OffenceType;
import org.youthpanel.facts.PastOutcome;
import org.youthpanel.facts.Problem;

/** The long form of facts: for adding a case, and for changing the facts of one. */
@Controller
class CaseFormPages {

    private final OpenCase opening;
    private final FindCase finder;
    private final ChangeFacts changing;
    private final Once once;
    private final OffenceChoices offences;
    private final MatrixScores matrix;
    private final Words words;
    private final FactsForm form = new FactsForm();

    CaseFormPages(
            OpenCase opening,
            FindCase finder,
            ChangeFacts changing,
            Once once,
            OffenceChoices offences,
            MatrixScores matrix,
            Words words) {
        this.opening = opening;
        this.finder = finder;
        this.changing = changing;
        this.once = once;
        this.offences = offences;
        this.matrix = matrix;
        this.words = words;
    }

    @GetMapping("/cases/new")
    String empty(Person person, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        return page(person, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/new")
    ModelAndView open(
            Person person, @RequestParam MultiValueMap<String, String> posted, Model model, RedirectAttributes flash) {
        if (matrix.asked(Typed.of(posted))) {
            Typed filled = matrix.fill(complete(Typed.of(posted)));
            return new ModelAndView(page(person, filled, new FormErrors(words), model), model.asMap());
        }
        Typed typed = complete(matrix.merged(Typed.of(posted)));
        FormErrors errors = new FormErrors(words);
        HttpStatus[] status = {HttpStatus.BAD_REQUEST};
        Optional<String> to = once.lead(person, "/cases/new", typed, () -> {
            TypedFacts facts = form.read(typed);
            OpenCase.Result result = opening.open(person, caseForm(typed, facts));
            if (result instanceof OpenCase.Result.Opened opened) {
                return Optional.of("/cases/" + opened.file().reference());
            }
            if (result instanceof OpenCase.Result.Refused refused) {
                List<Problem> all = new ArrayList<>(facts.problems());
                all.addAll(refused.problems());
                add(errors, all, typed, facts);
            } else if (result instanceof OpenCase.Result.Taken) {
                status[0] = HttpStatus.CONFLICT;
                add(errors, List.of(new Problem("reference", "taken", "The reference is taken.")), typed, facts);
            } else {
                add(errors, List.of(new Problem("service", "not-yours", "This is another service.")), typed, facts);
            }
            return Optional.empty();
        });
        if (to.isPresent()) {
            flash.addFlashAttribute("success", words.of("case-form.added"));
            return new ModelAndView("redirect:" + to.get());
        }
        return new ModelAndView(page(person, typed, errors, model), model.asMap(), status[0]);
    }

    private Typed complete(Typed typed) {
        Typed complete = offences.complete(typed, "offence");
        for (int i = 0; typed.anyBelow("otherOffences." + i + "."); i++) {
            complete = offences.complete(complete, "otherOffences." + i);
        }
        return complete;
    }

    private CaseForm caseForm(Typed typed, TypedFacts facts) {
        // what the form itself found is told beside what the reader finds
        return new CaseForm(
                Optional.of(typed.one("reference")).filter(each -> !each.isEmpty()),
                Optional.of(typed.one("childNumber")).filter(each -> !each.isEmpty()),
                Optional.empty(),
                false,
                facts.document(),
                matrix.particulars(typed, Map.of()),
                Map.of(),
                List.copyOf(facts.problems()));
    }

    @GetMapping("/cases/{reference}/facts")
    String facts(Person person, @PathVariable String reference, Model model) {
        FindCase.Found found = found(person, reference);
        Typed typed = form.fill(Stored.map(found.latest().facts()));
        typed.add("version", found.latest().version());
        Optional.ofNullable(found.latest().particulars().get(Particular.MATRIX))
                .ifPresent(mark -> typed.add(MatrixScores.MARK, mark));
        return change(person, reference, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/{reference}/facts")
    ModelAndView change(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        FactsVersion latest = found(person, reference).latest();
        if (matrix.asked(Typed.of(posted))) {
            Typed filled = matrix.fill(complete(Typed.of(posted)));
            return new ModelAndView(change(person, reference, filled, new FormErrors(words), model), model.asMap());
        }
        Typed typed = complete(matrix.merged(Typed.of(posted)));
        int seen = typed.one("version").matches("\\d{1,6}") ? Integer.parseInt(typed.one("version")) : 0;
        TypedFacts facts = form.read(typed);
        FormErrors errors = new FormErrors(words);
        if (seen != latest.version()) {
            return stale(person, reference, latest, typed, errors, model);
        }
        if (!facts.problems().isEmpty()) {
            add(errors, facts.problems(), typed, facts);
        }
        ChangeFacts.Result result = changing.change(
                person,
                reference,
                seen,
                new Document(facts.document(), facts.problems()),
                Optional.of(matrix.particulars(typed, latest.particulars())));
        if (result instanceof ChangeFacts.Result.Changed) {
            flash.addFlashAttribute("success", words.of("case-form.changed"));
            return new ModelAndView("redirect:/cases/" + reference);
        }
        if (result instanceof ChangeFacts.Result.Stale stale) {
            return stale(person, reference, stale.current(), typed, errors, model);
        }
        if (result instanceof ChangeFacts.Result.Refused refused) {
            add(errors, refused.problems(), typed, facts);
        } else {
            add(errors, List.of(new Problem("service", "not-yours", "This is another service.")), typed, facts);
        }
        return new ModelAndView(change(person, reference, typed, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /** What was typed is shown again: saving it now is made from the version that is there now. */
    private ModelAndView stale(
            Person person, String reference, FactsVersion current, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("changedBy", current.stamp().by());
        model.addAttribute("changedAt", words.at(current.stamp().at()));
        model.addAttribute("differences", differences(current, typed));
        Typed again = typed.with("version", String.valueOf(current.version()));
        return new ModelAndView(change(person, reference, again, errors, model), model.asMap(), HttpStatus.CONFLICT);
    }

    /** Where the facts as they stand and what was typed are not the same. */
    public record Difference(String fact, String now, String typed) {}

    private List<Difference> differences(FactsVersion current, Typed typed) {
        Map<String, ?> now = Stored.map(current.facts());
        Map<String, ?> mine = form.read(typed).document();
        return form.fields().stream()
                .map(field -> new Difference(
                        words.fact(field.name()),
                        words.value(field.name(), FactsForm.at(now, field.name())),
                        words.value(field.name(), FactsForm.at(mine, field.name()))))
                .filter(each -> !each.now().equals(each.typed()))
                .toList();
    }

    private FindCase.Found found(Person person, String reference) {
        return finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void add(FormErrors errors, List<Problem> problems, Typed typed, TypedFacts facts) {
        List<String> names = new ArrayList<>(List.of("reference", "childNumber"));
        Map<String, String> anchors = new HashMap<>();
        for (FactField field : form.fields()) {
            names.add(field.name());
            anchors.put(field.name(), field.anchor());
            if (field.kind() == FactField.Kind.DATE) {
                parts(field.name(), typed, errors, anchors);
            }
            for (int i = 0; i < form.rows(typed, field); i++) {
                String on = field.name() + "." + i
                        + (field.kind() == FactField.Kind.EARLIER_OUTCOMES ? ".on" : ".committedOn");
                anchors.put(on, on + "-day");
                parts(on, typed, errors, anchors);
            }
        }
        List<Problem> ofFacts = problems.stream()
                .map(each -> each.path().startsWith("facts.")
                        ? new Problem(each.path().substring("facts.".length()), each.code(), each.message())
                        : each)
                .toList();
        errors.add(ofFacts, names, anchors, path -> path.equals("child") ? "childNumber" : facts.field(path));
    }

    private static void parts(String name, Typed typed, FormErrors errors, Map<String, String> anchors) {
        List<String> wrong = TypedDate.of(typed, name).wrongParts();
        if (!wrong.isEmpty()) {
            errors.wrongParts(name, wrong);
            anchors.put(name, name + "-" + wrong.get(0));
        }
    }

    private String page(Person person, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("adding", true);
        return form(person, typed, errors, model);
    }

    private String change(Person person, String reference, Typed typed, FormErrors errors, Model model) {
        model.addAttribute("adding", false);
        model.addAttribute("reference", reference);
        return form(person, typed, errors, model);
    }

    private String form(Person person, Typed typed, FormErrors errors, Model model) {
        Typed shown = matrix.split(
                typed.one("service").isEmpty() && person.services().size() == 1
                        ? typed.with("service", person.services().iterator().next())
                        : typed);
        model.addAttribute("offences", offences);
        model.addAttribute("matrix", matrix.offer(shown));
        model.addAttribute("form", form);
        model.addAttribute("typed", shown);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("services", person.services().stream().sorted().toList());
        model.addAttribute("pastOutcomes", names(PastOutcome.values()));
        model.addAttribute("offenceTypes", names(OffenceType.values()));
        model.addAttribute("circumstances", names(Circumstance.values()));
        return "casework/case-form";
    }

    private static List<String> names(Enum<?>[] codes) {
        return java.util.Arrays.stream(codes).map(Enum::name).toList();
    }
}
