package org.youthpanel.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.youthpanel.casework.AsSeen;
import org.youthpanel.casework.CaseEvent;
import org.youthpanel.casework.CaseEvents;
import org.youthpanel.casework.ChangeLevels;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.Gatekeeping;
import org.youthpanel.casework.InformationSource;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.Origin;
import org.youthpanel.casework.Particular;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.ReturnToPreparer;
import org.youthpanel.casework.SignOff;
import org.youthpanel.casework.Stored;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Where a gatekeeper gives a case back, signs it off or changes a level. Nothing is chosen beforehand. */
@Controller
class GatekeepingPages {

    private final FindCase finder;
    private final FactsVersions versions;
    private final CaseEvents events;
    private final ReturnToPreparer returning;
    private final SignOff signing;
    private final ChangeLevels changing;
    private final GatekeepingView view;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;
    private final FactsForm form = new FactsForm();

    GatekeepingPages(
            FindCase finder,
            FactsVersions versions,
            CaseEvents events,
            ReturnToPreparer returning,
            SignOff signing,
            ChangeLevels changing,
            GatekeepingView view,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.finder = finder;
        this.versions = versions;
        this.events = events;
        this.returning = returning;
        this.signing = signing;
        this.changing = changing;
        this.view = view;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    /** An answer to choose from. */
    public record Item(String value, String text, @Nullable String hint) {}

    /** What came of the form. */
    private sealed interface Outcome {
        record Done(String to, String success) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        record Stale(FactsVersion current) implements Outcome {}
    }

    @GetMapping("/cases/{reference}/gatekeeping")
    String empty(Person person, @PathVariable String reference, Model model) {
        FindCase.Found found = found(person, reference);
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        typed.add("version", seen(found).text());
        drafts.restore(person, address(reference), typed, model);
        return page(found, typed, new FormErrors(words), model);
    }

    @PostMapping("/cases/{reference}/gatekeeping")
    ModelAndView send(
            Person person,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        FindCase.Found found = found(person, reference);
        Typed typed = Typed.of(posted);
        Outcome[] outcome = new Outcome[1];
        Optional<String> to = once.lead(person, address(reference), typed, () -> {
            outcome[0] = carryOut(person, reference, typed);
            return outcome[0] instanceof Outcome.Done done ? Optional.of(done.to()) : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, address(reference));
            if (outcome[0] instanceof Outcome.Done done) {
                flash.addFlashAttribute("success", words.of(done.success()));
            }
            return new ModelAndView("redirect:" + to.get());
        }
        FormErrors errors = new FormErrors(words);
        if (outcome[0] instanceof Outcome.Stale stale) {
            return stale(person, reference, stale.current(), typed, errors, model);
        }
        if (outcome[0] instanceof Outcome.Wrong wrong) {
            List<Problem> own =
                    wrong.problems().stream().map(GatekeepingPages::own).toList();
            errors.add(own, TypedGatekeeping.FIELDS, TypedGatekeeping.ANCHORS, path -> path);
        }
        return new ModelAndView(page(found, typed, errors, model), model.asMap(), HttpStatus.BAD_REQUEST);
    }

    /** The same place is asked for on other pages in other words. */
    private static Problem own(Problem problem) {
        return problem.path().startsWith("levels") && problem.code().equals("required")
                ? new Problem(problem.path(), "required-of-gatekeeper", problem.message())
                : problem;
    }

    private Outcome carryOut(Person person, String reference, Typed typed) {
        AsSeen seen = AsSeen.of(typed.one("version")).orElse(new AsSeen(0, 0));
        Optional<TypedGatekeeping.Way> way = TypedGatekeeping.way(typed);
        if (way.isEmpty()) {
            return new Outcome.Wrong(List.of(new Problem("way", "required", "Say what to do.")));
        }
        return switch (way.get()) {
            case RETURN -> giveBack(person, reference, TypedGatekeeping.giveBack(typed, seen));
            case SIGN_OFF -> signOff(person, reference, TypedGatekeeping.signOff(typed, seen));
            case CHANGE_LEVEL -> change(person, reference, seen, TypedGatekeeping.change(typed));
        };
    }

    private Outcome giveBack(Person person, String reference, ReturnToPreparer.Form given) {
        ReturnToPreparer.Result result = returning.giveBack(person, reference, given);
        if (result instanceof ReturnToPreparer.Result.Returned) {
            return new Outcome.Done("/cases/" + reference, "gatekeeping.returned");
        }
        if (result instanceof ReturnToPreparer.Result.Refused refused) {
            return new Outcome.Wrong(refused.problems());
        }
        if (result instanceof ReturnToPreparer.Result.Stale stale) {
            return new Outcome.Stale(stale.current());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Outcome signOff(Person person, String reference, SignOff.Form given) {
        SignOff.Result result = signing.signOff(person, reference, given);
        if (result instanceof SignOff.Result.SignedOff signed) {
            return done(reference, signed.facts(), "gatekeeping.signed-off");
        }
        if (result instanceof SignOff.Result.Refused refused) {
            return new Outcome.Wrong(refused.problems());
        }
        if (result instanceof SignOff.Result.Stale stale) {
            return new Outcome.Stale(stale.current());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Outcome change(Person person, String reference, AsSeen seen, TypedGatekeeping.Change given) {
        FactsVersion latest = found(person, reference).latest();
        if (!AsSeen.of(latest, events.of(reference)).equals(seen)) {
            return new Outcome.Stale(latest);
        }
        if (!given.problems().isEmpty()) {
            return new Outcome.Wrong(given.problems());
        }
        LevelChange levels = given.levels();
        ChangeLevels.Result result =
                changing.change(person, reference, seen.version(), levels, Origin.LEVELS_BY_GATEKEEPER);
        if (result instanceof ChangeLevels.Changed changed) {
            return done(reference, changed.facts(), "gatekeeping.changed");
        }
        if (result instanceof ChangeLevels.Result.Unchanged) {
            return new Outcome.Wrong(List.of(new Problem("levels", "unchanged", "The case has this level already.")));
        }
        if (result instanceof ChangeLevels.Result.Refused refused) {
            return new Outcome.Wrong(refused.problems());
        }
        if (result instanceof ChangeLevels.Result.Stale stale) {
            return new Outcome.Stale(stale.current());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Outcome done(String reference, FactsVersion facts, String success) {
        return new Outcome.Done(address(reference) + "/" + facts.version(), success);
    }

    /** What was typed is shown again: sending it now is said of the case as it is now. */
    private ModelAndView stale(
            Person person, String reference, FactsVersion current, Typed typed, FormErrors errors, Model model) {
        FindCase.Found found = found(person, reference);
        Optional<CaseEvent> last = Gatekeeping.last(events.of(reference))
                .filter(each -> each.stamp().position() > current.stamp().position());
        model.addAttribute(
                "changedBy",
                last.map(each -> each.stamp().by()).orElse(current.stamp().by()));
        model.addAttribute(
                "changedAt",
                words.at(last.map(each -> each.stamp().at())
                        .orElse(current.stamp().at())));
        model.addAttribute(
                "changedTo",
                last.map(each -> words.of("gatekeeping.last." + each.kind())).orElse(null));
        AsSeen seen = AsSeen.of(typed.one("version")).orElse(new AsSeen(0, 0));
        model.addAttribute("differences", differences(reference, seen.version(), current));
        Typed again = typed.with("version", seen(found).text());
        return new ModelAndView(page(found, again, errors, model), model.asMap(), HttpStatus.CONFLICT);
    }

    /** What somebody changed while this person was looking. */
    public record Difference(String fact, String before, String now) {}

    private List<Difference> differences(String reference, int seen, FactsVersion current) {
        Map<String, ?> now = Stored.map(current.facts());
        return versions.of(reference).stream()
                .filter(each -> each.version() == seen)
                .map(each -> Stored.map(each.facts()))
                .flatMap(old -> form.fields().stream()
                        .map(field -> new Difference(
                                words.fact(field.name()),
                                words.value(field.name(), FactsForm.at(old, field.name())),
                                words.value(field.name(), FactsForm.at(now, field.name())))))
                .filter(each -> !each.before().equals(each.now()))
                .toList();
    }

    private String page(FindCase.Found found, Typed typed, FormErrors errors, Model model) {
        String reference = found.file().reference();
        List<FactsVersion> all = versions.of(reference);
        List<CaseEvent> happened = events.of(reference);
        Optional<CaseFacts> facts =
                finder.read(found.latest()) instanceof Reading.Read read ? Optional.of(read.facts()) : Optional.empty();
        Map<String, @Nullable Object> document = Stored.map(found.latest().facts());
        model.addAttribute("reference", reference);
        model.addAttribute("initials", found.file().initials().orElse(null));
        model.addAttribute("standing", Gatekeeping.standing(all, happened).name());
        model.addAttribute("last", Gatekeeping.last(happened).map(this::last).orElse(null));
        model.addAttribute(
                "lastComment",
                Gatekeeping.last(happened).flatMap(each -> each.text("comment")).orElse(null));
        model.addAttribute("look", view.look(all, facts));
        model.addAttribute("readable", facts.isPresent());
        model.addAttribute("facts", KnownFacts.of(found.latest(), form, words));
        model.addAttribute("said", said(found.latest()));
        model.addAttribute("factsVersion", found.latest());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        model.addAttribute("ways", items("gatekeeping.way.", TypedGatekeeping.Way.values()));
        model.addAttribute("sources", items("InformationSource.", InformationSource.values()));
        model.addAttribute("yesNo", yesNo());
        model.addAttribute("levels", levels(document, "safetyAndWellbeing"));
        model.addAttribute("risks", levels(document, "riskOfHarm"));
        model.addAttribute("likelihoods", levels(document, "likelihoodOfReoffending"));
        return "casework/gatekeeping";
    }

    /** What people said, beside the facts. */
    private List<KnownFacts.Line> said(FactsVersion facts) {
        return Arrays.stream(Particular.values())
                .filter(each -> each != Particular.ASSESSED_BY && each != Particular.ASSESSED_ON)
                .filter(each -> facts.particulars().containsKey(each))
                .map(each -> new KnownFacts.Line(
                        words.of("gatekeeping.said." + each),
                        facts.particulars().getOrDefault(each, ""),
                        true))
                .toList();
    }

    private String last(CaseEvent event) {
        return words.of(
                "gatekeeping.last",
                words.of("gatekeeping.last." + event.kind()),
                words.at(event.stamp().at()),
                event.stamp().by());
    }

    private List<Item> items(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes)
                .map(each -> new Item(
                        each.name(), words.of(prefix + each.name()), words.find(prefix + each.name() + ".hint")))
                .toList();
    }

    private List<Item> yesNo() {
        return Stream.of("yes", "no")
                .map(each -> new Item(
                        each,
                        words.of("gatekeeping.confirmed." + each),
                        words.find("gatekeeping.confirmed." + each + ".hint")))
                .toList();
    }

    private List<Item> levels(Map<String, @Nullable Object> facts, String name) {
        String path = "assessment." + name;
        Stream<String> codes = name.equals("likelihoodOfReoffending")
                ? Stream.of("LOW", "MEDIUM", "HIGH")
                : Stream.of("LOW", "MEDIUM", "HIGH", "VERY_HIGH");
        String stays = words.of("decision.level-stays", words.value(path, FactsForm.at(facts, path)));
        return Stream.concat(
                        Stream.of(new Item("", stays, null)),
                        codes.map(each -> new Item(each, words.value(path, each), null)))
                .toList();
    }

    private AsSeen seen(FindCase.Found found) {
        return AsSeen.of(found.latest(), events.of(found.file().reference()));
    }

    private static String address(String reference) {
        return "/cases/" + reference + "/gatekeeping";
    }

    private FindCase.Found found(Person person, String reference) {
        return finder.find(person, reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
