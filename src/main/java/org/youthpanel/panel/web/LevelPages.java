package org.youthpanel.panel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.FactsVersion;
import org.youthpanel.casework.FactsVersions;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LevelChange;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.casework.web.FactsForm;
import org.youthpanel.casework.web.FormDrafts;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Problem;
import org.youthpanel.panel.Agency;
import org.youthpanel.panel.AgendaItem;
import org.youthpanel.panel.ChangeLevelInSitting;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.SittingEvent;
import org.youthpanel.panel.SittingResult;

/** Changing an assessed level in the sitting, and what is recommended before and after it. */
@Controller
class LevelPages {

    private static final List<String> FIELDS = List.of(
            "levels",
            "levels.safetyAndWellbeing",
            "levels.riskOfHarm",
            "levels.likelihoodOfReoffending",
            "levels.raisedBy",
            "levels.reason");
    private static final List<String> LEVELS = List.of("safetyAndWellbeing", "riskOfHarm", "likelihoodOfReoffending");

    private final SittingAnswers answers;
    private final ChangeLevelInSitting changing;
    private final FindCase finder;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final OpenRecommendation opening;
    private final FormDrafts drafts;
    private final Once once;
    private final Words words;

    LevelPages(
            SittingAnswers answers,
            ChangeLevelInSitting changing,
            FindCase finder,
            FactsVersions versions,
            Recommendations recommendations,
            OpenRecommendation opening,
            FormDrafts drafts,
            Once once,
            Words words) {
        this.answers = answers;
        this.changing = changing;
        this.finder = finder;
        this.versions = versions;
        this.recommendations = recommendations;
        this.opening = opening;
        this.drafts = drafts;
        this.once = once;
        this.words = words;
    }

    /** A change of this sitting. @param advice what is recommended, before and after; empty while it is covered */
    public record Changed(List<Pair> levels, String raisedBy, String reason, List<Pair> advice) {}

    public record Pair(String what, String before, String after) {}

    private static String place(String id, int number) {
        return MeetingCases.address(id, number) + "/level";
    }

    @GetMapping("/panels/{id}/cases/{number}/level")
    String show(Person person, @PathVariable String id, @PathVariable int number, Model model) {
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        if (!sitting.isRunning() || !item.isOpen()) {
            return "redirect:" + MeetingCases.address(id, number);
        }
        Typed typed = new Typed();
        drafts.restore(person, place(id, number), typed, model);
        return page(person, sitting, item, typed, new FormErrors(words), model);
    }

    @PostMapping("/panels/{id}/cases/{number}/level")
    ModelAndView change(
            Person person,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes flash) {
        Typed typed = Typed.of(posted);
        SittingResult[] result = new SittingResult[1];
        Optional<String> to = once.lead(person, place(id, number), typed, () -> {
            List<Problem> told = new ArrayList<>();
            LevelChange change = TypedDecision.levelChange(typed, told);
            Optional<Agency> raisedBy = TypedDecision.code(typed, "levels.raisedBy", Agency.class, told);
            result[0] = changing.change(person, id, number, SittingAnswers.version(typed), change, raisedBy, told);
            return result[0] instanceof SittingResult.Changed ? Optional.of(place(id, number)) : Optional.empty();
        });
        if (to.isPresent()) {
            drafts.done(person, place(id, number));
            flash.addFlashAttribute("success", words.of("level.changed"));
            return new ModelAndView("redirect:" + to.get());
        }
        Sitting sitting = answers.sitting(person, id);
        AgendaItem item = answers.item(person, sitting, number);
        if (result[0] instanceof SittingResult.StaleFacts stale) {
            model.addAttribute(
                    "overtaken",
                    words.of(
                            "level.stale",
                            words.at(stale.current().stamp().at()),
                            stale.current().stamp().by()));
            return new ModelAndView(
                    page(person, sitting, item, typed, new FormErrors(words), model),
                    model.asMap(),
                    HttpStatus.CONFLICT);
        }
        if (!(result[0] instanceof SittingResult.Refused refused)) {
            return answers.notDone(person, result[0], typed, place(id, number), model);
        }
        FormErrors errors = new FormErrors(words);
        errors.add(refused.problems(), FIELDS, Map.of("levels", "levels.safetyAndWellbeing"), path -> path);
        return SittingAnswers.again(page(person, sitting, item, typed, errors, model), model);
    }

    private String page(Person person, Sitting sitting, AgendaItem item, Typed typed, FormErrors errors, Model model) {
        FindCase.Found found = finder.find(person, item.reference()).orElseThrow(SittingAnswers::notFound);
        model.addAttribute("meeting", true);
        model.addAttribute("id", sitting.id());
        model.addAttribute("name", new SittingWords(words).name(sitting));
        model.addAttribute("number", item.number());
        model.addAttribute("reference", item.reference());
        model.addAttribute("place", place(sitting.id(), item.number()));
        model.addAttribute("once", Once.key());
        model.addAttribute("version", found.latest().version());
        new DecisionChoices(words).addLevels(Stored.map(found.latest().facts()), model);
        model.addAttribute(
                "agencies",
                Stream.concat(
                                Stream.of(new DecisionChoices.Item("", words.of("level.raised-by.none"), null)),
                                Arrays.stream(Agency.values())
                                        .map(each -> new DecisionChoices.Item(each.name(), words.code(each), null)))
                        .toList());
        model.addAttribute("changes", changes(person, sitting, item));
        model.addAttribute("covered", MeetingCases.isCovered(sitting, item));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return "panel/level";
    }

    private List<Changed> changes(Person person, Sitting sitting, AgendaItem item) {
        List<FactsVersion> all = versions.of(item.reference());
        return sitting.about(item.reference(), SittingEvent.LevelChanged.class).stream()
                .map(each -> {
                    FactsVersion after = all.get(each.factsVersion() - 1);
                    FactsVersion before = all.get(each.factsVersion() - 2);
                    return new Changed(
                            LEVELS.stream()
                                    .map(level -> pair("assessment." + level, before, after))
                                    .filter(pair -> !pair.before().equals(pair.after()))
                                    .toList(),
                            words.code(each.raisedBy()),
                            after.reason().orElse(""),
                            MeetingCases.isCovered(sitting, item) ? List.of() : advice(person, before, after));
                })
                .toList();
    }

    private Pair pair(String path, FactsVersion before, FactsVersion after) {
        return new Pair(
                words.fact(path),
                words.value(path, FactsForm.at(Stored.map(before.facts()), path)),
                words.value(path, FactsForm.at(Stored.map(after.facts()), path)));
    }

    /** Both are shown, and that is logged. */
    private List<Pair> advice(Person person, FactsVersion before, FactsVersion after) {
        Optional<LoggedRecommendation> was = shown(person, before);
        Optional<LoggedRecommendation> is = shown(person, after);
        return List.of(
                new Pair(words.of("level.recommended"), recommended(was), recommended(is)),
                new Pair(words.of("level.assessment"), depth(was), depth(is)));
    }

    private Optional<LoggedRecommendation> shown(Person person, FactsVersion version) {
        return recommendations.of(version.reference()).stream()
                .filter(each -> each.factsVersion() == version.version())
                .reduce((earlier, later) -> later)
                .flatMap(each -> opening.open(person, version.reference(), each.id(), Way.PAGE));
    }

    private String recommended(Optional<LoggedRecommendation> given) {
        return given.map(each -> each.recommended()
                        .map(words::code)
                        .orElseGet(() -> words.of("advice.headline." + each.outcome())))
                .orElseGet(() -> words.of("advice.none"));
    }

    private String depth(Optional<LoggedRecommendation> given) {
        return given.map(each -> words.of("Depth." + each.document().get("assessmentDepth")))
                .orElseGet(() -> words.of("advice.none"));
    }
}
