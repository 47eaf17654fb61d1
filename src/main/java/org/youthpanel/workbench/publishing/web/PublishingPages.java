package org.youthpanel.workbench.publishing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.PlainText;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.publishing.CheckVersion;
import org.youthpanel.workbench.publishing.PublishedHere;
import org.youthpanel.workbench.publishing.Step.Kind;
import org.youthpanel.workbench.publishing.TakeStep;

/** Where a version is on its way into force, what it still lacks, and the next step of it. */
@Controller
class PublishingPages {

    private static final String WORDS = "publishing.words";
    private static final List<String> FIELDS = List.of("first-day", "files", "proof", "replay", WORDS);

    private final RuleBook rules;
    private final PublishedHere published;
    private final CheckVersion checking;
    private final TakeStep taking;
    private final PublishingWords said;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    PublishingPages(
            Adviser adviser,
            PublishedHere published,
            CheckVersion checking,
            TakeStep taking,
            PublishingWords said,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.rules = adviser.rules();
        this.published = published;
        this.checking = checking;
        this.taking = taking;
        this.said = said;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    /** A step that the person may take. @param look of the button; null for the one that goes forward */
    public record Button(String code, String text, @Nullable String look) {}

    @GetMapping("/rules/{set}/{version}/publishing")
    ModelAndView show(Person person, @PathVariable String set, @PathVariable String version, Model model) {
        RuleSetVersion found = find(set, version);
        Typed typed = new Typed();
        drafts.restore(person, place(found), typed, model);
        return page(person, found, typed, new FormErrors(words), HttpStatus.OK, model);
    }

    @PostMapping("/rules/{set}/{version}/publishing")
    ModelAndView take(
            Person person,
            @PathVariable String set,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        RuleSetVersion found = find(set, version);
        Typed typed = Typed.of(posted);
        List<Problem> problems = new ArrayList<>();
        Optional<Kind> asked = kind(typed.one("step"));
        if (asked.isEmpty()) {
            problems.add(new Problem(WORDS, "no-step", "Say what is to be done."));
        }
        Optional<String> why = why(typed, problems);
        if (!problems.isEmpty()) {
            return refused(person, found, typed, problems, model);
        }
        Kind kind = asked.orElseThrow();
        TakeStep.Result[] result = new TakeStep.Result[1];
        Optional<String> to = once.lead(person, place(found), typed, () -> {
            result[0] = taking.take(
                    person, set, version, new TakeStep.Seen(typed.one("version"), typed.one("replay")), kind, why);
            return result[0] instanceof TakeStep.Result.Taken ? Optional.of(place(found)) : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, place(found));
            flash.addFlashAttribute("success", words.of("publishing.done." + kind));
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof TakeStep.Result.Refused refused) {
            return refused(person, found, typed, refused.problems(), model);
        }
        if (result[0] instanceof TakeStep.Result.Lacking lacking) {
            List<Problem> lacks = lacking.lacks().stream()
                    .map(each -> new Problem(said.anchor(each), each.name(), ""))
                    .toList();
            return refused(person, found, typed, lacks, model);
        }
        if (result[0] instanceof TakeStep.Result.NotNow || result[0] instanceof TakeStep.Result.TooLate) {
            model.addAttribute(
                    "refusal",
                    words.of(
                            result[0] instanceof TakeStep.Result.TooLate
                                    ? "publishing.too-late"
                                    : "publishing.not-now"));
            return page(person, found, typed, new FormErrors(words), HttpStatus.CONFLICT, model);
        }
        // no page offers it
        throw new ResponseStatusException(
                result[0] instanceof TakeStep.Result.NoSuchVersion ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN);
    }

    private ModelAndView refused(
            Person person, RuleSetVersion version, Typed typed, List<Problem> problems, Model model) {
        FormErrors errors = new FormErrors(words);
        errors.add(problems, FIELDS, Map.of(), path -> path);
        return page(person, version, typed, errors, HttpStatus.BAD_REQUEST, model);
    }

    private ModelAndView page(
            Person person, RuleSetVersion version, Typed typed, FormErrors errors, HttpStatus status, Model model) {
        boolean bundled = published.isBundled(version);
        boolean own = taking.isOf(person, version);
        CheckVersion.Checked checked = checking.check(person, version);
        List<Kind> open = taking.open(person, version);
        model.addAttribute("name", said.name(version));
        model.addAttribute("place", place(version));
        model.addAttribute("rulebook", "/rules/" + version.name());
        model.addAttribute("hash", version.sha256());
        model.addAttribute("from", words.date(version.manifest().from()));
        model.addAttribute("standing", said.standing(version, own));
        model.addAttribute("bundled", bundled);
        model.addAttribute("notOwn", !own && !bundled);
        model.addAttribute("asked", said.isUnderway(version) ? said.asked(person, version, checked) : List.of());
        model.addAttribute("replay", checked.replay());
        model.addAttribute("buttons", open.stream().map(this::button).toList());
        model.addAttribute("withdraws", open.contains(Kind.WITHDRAWN));
        model.addAttribute("ownProposal", said.isOwnProposal(person, version));
        model.addAttribute("steps", said.steps(version, own));
        model.addAttribute("once", Once.key());
        model.addAttribute("longest", TakeStep.LONGEST);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView("workbench/publishing", model.asMap(), status);
    }

    private Button button(Kind kind) {
        return new Button(
                kind.name().toLowerCase(Locale.ROOT),
                words.of("publishing.button." + kind),
                kind == Kind.WITHDRAWN ? "warning" : kind == Kind.RETURNED ? "secondary" : null);
    }

    private static Optional<String> why(Typed typed, List<Problem> problems) {
        Optional<String> why = Optional.of(typed.one(WORDS)).filter(PlainText::saysSomething);
        if (why.filter(each -> !PlainText.isWhole(each)).isPresent()) {
            problems.add(new Problem(WORDS, "control-character", "This has signs that are no text."));
        }
        return why;
    }

    private static Optional<Kind> kind(String code) {
        return Stream.of(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    private RuleSetVersion find(String set, String version) {
        return rules.version(set, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String place(RuleSetVersion version) {
        return "/rules/" + version.name() + "/publishing";
    }
}
