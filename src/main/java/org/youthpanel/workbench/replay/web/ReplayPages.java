package org.youthpanel.workbench.replay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.FormErrors;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.tracking.web.ColumnWords;
import org.youthpanel.tracking.web.Opens;
import org.youthpanel.workbench.replay.BeginShadow;
import org.youthpanel.workbench.replay.CancelReplay;
import org.youthpanel.workbench.replay.ReadReplays;
import org.youthpanel.workbench.replay.ReadShadows;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replays.Which;
import org.youthpanel.workbench.replay.ResumeReplay;
import org.youthpanel.workbench.replay.Shadow;
import org.youthpanel.workbench.replay.StartReplay;

/** Trying a version on cases that were decided: starting it, how far it is, what came of it. */
@Controller
class ReplayPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final RuleBook rules;
    private final StartReplay starting;
    private final CancelReplay cancelling;
    private final ResumeReplay resuming;
    private final ReadReplays reading;
    private final ReadShadows shadows;
    private final BeginShadow shadowing;
    private final ResultPage results;
    private final CaseLines lines;
    private final ReplayWords said;
    private final ColumnWords columns;
    private final Opens opens;
    private final Once once;
    private final Words words;
    private final Clock clock;

    ReplayPages(
            Adviser adviser,
            StartReplay starting,
            CancelReplay cancelling,
            ResumeReplay resuming,
            ReadReplays reading,
            ReadShadows shadows,
            BeginShadow shadowing,
            ResultPage results,
            CaseLines lines,
            ReplayWords said,
            ColumnWords columns,
            Opens opens,
            Once once,
            Words words,
            Clock clock) {
        this.rules = adviser.rules();
        this.starting = starting;
        this.cancelling = cancelling;
        this.resuming = resuming;
        this.reading = reading;
        this.shadows = shadows;
        this.shadowing = shadowing;
        this.results = results;
        this.lines = lines;
        this.said = said;
        this.columns = columns;
        this.opens = opens;
        this.once = once;
        this.words = words;
        this.clock = clock;
    }

    /** A replay or a shadow of the version. */
    public record Line(String text, String href, String note) {}

    @GetMapping("/rules/{set}/{version}/replay")
    ModelAndView form(Person person, @PathVariable String set, @PathVariable String version, Model model) {
        Typed typed = new Typed();
        typed.add(Once.FIELD, Once.key());
        return form(person, version(set, version), typed, new FormErrors(words), model, HttpStatus.OK);
    }

    @PostMapping("/rules/{set}/{version}/replay")
    ModelAndView start(
            Person person,
            @PathVariable String set,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        RuleSetVersion found = version(set, version);
        Typed typed = Typed.of(posted);
        FormErrors errors = new FormErrors(words);
        StartReplay.Form form = TypedPeriod.of(typed, errors);
        StartReplay.Result[] result = new StartReplay.Result[1];
        Optional<String> to = once.lead(person, place(found), typed, () -> {
            result[0] = starting.start(person, set, version, form);
            return result[0] instanceof StartReplay.Result.Started started
                    ? Optional.of("/replays/" + started.replay().id())
                    : Optional.empty();
        });
        if (to.isPresent()) {
            return new ModelAndView("redirect:" + to.get());
        }
        if (result[0] instanceof StartReplay.Result.Refused refused) {
            errors.add(
                    refused.problems(),
                    TypedPeriod.FIELDS,
                    Map.of("replay.from", "replay.from-day", "replay.to", "replay.to-day"),
                    path -> path);
        }
        return form(person, found, typed, errors, model, HttpStatus.BAD_REQUEST);
    }

    private ModelAndView form(
            Person person, RuleSetVersion version, Typed typed, FormErrors errors, Model model, HttpStatus status) {
        String set = version.manifest().set();
        String number = version.manifest().version().toString();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        boolean policy = person.is(Role.POLICY);
        boolean decides = set.equals(RuleBook.NATIONAL) || person.belongsTo(set);
        List<Shadow> all = shadows.of(person, set, number);
        model.addAttribute("name", said.version(set, number));
        model.addAttribute("place", place(version));
        model.addAttribute("back", "/rules/" + set + "/" + number);
        model.addAttribute("shadowPlace", "/rules/" + set + "/" + number + "/shadow");
        model.addAttribute("decides", decides);
        model.addAttribute("mayStart", policy && decides);
        model.addAttribute(
                "mayShadow",
                policy
                        && decides
                        && !shadowing.isInForce(version)
                        && all.stream().allMatch(each -> each.ended().isPresent()));
        model.addAttribute("inForce", shadowing.isInForce(version));
        model.addAttribute("periods", TypedPeriod.choices(words, columns, today));
        model.addAttribute(
                "replays",
                reading.of(person, set, number).stream().map(this::line).toList());
        model.addAttribute("shadows", all.stream().map(this::line).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", errors);
        model.addAttribute("errors", errors.lines());
        return new ModelAndView("workbench/replay-new", model.asMap(), status);
    }

    private Line line(Replay replay) {
        return new Line(
                words.of("replay.line", said.period(replay.period()), words.at(replay.at())),
                "/replays/" + replay.id(),
                said.state(replay));
    }

    private Line line(Shadow shadow) {
        return new Line(
                words.of("shadow.line", words.at(shadow.at())),
                "/shadows/" + shadow.id(),
                shadow.ended()
                        .map(each -> words.of("shadow.ended", words.at(each.at()), each.by()))
                        .orElseGet(() -> words.of("shadow.runs")));
    }

    /** The second address is what the page asks by itself: it puts off the end of no session. */
    @GetMapping({"/replays/{id}", "/replays/{id}/progress"})
    String show(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "ethnicGroup") String by,
            Model model) {
        Replay replay = replay(person, id);
        var column = ResultPage.by(by).orElseThrow(ReplayPages::notFound);
        boolean policy = person.is(Role.POLICY);
        model.addAttribute("replay", replay);
        model.addAttribute("name", said.version(replay.set(), replay.version()));
        model.addAttribute("back", "/rules/" + replay.set() + "/" + replay.version() + "/replay");
        model.addAttribute("period", said.period(replay.period()));
        model.addAttribute("progress", said.progress(replay));
        model.addAttribute("left", said.left(replay, clock.instant()));
        model.addAttribute("state", said.state(replay));
        model.addAttribute("startedAt", words.at(replay.at()));
        model.addAttribute("endedAt", replay.endedAt().map(words::at).orElse(null));
        model.addAttribute("mayCancel", policy && replay.state().goesOn());
        model.addAttribute("mayResume", policy && replay.state().canBeResumed());
        model.addAttribute("services", String.join(", ", new java.util.TreeSet<>(replay.services())));
        if (replay.state().goesOn()) {
            return "workbench/replay-running";
        }
        results.put(
                reading.changes(replay),
                reading.disparity(replay, column),
                reading.failures(replay),
                "/replays/" + id,
                cases(person, "/replays/" + id),
                model);
        return "workbench/replay";
    }

    @GetMapping("/replays/{id}/cases")
    String cases(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "changed") String which,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Replay replay = replay(person, id);
        Which asked = CaseLines.which(which).orElseThrow(ReplayPages::notFound);
        int from = Math.min(Math.max(1, page), CaseLines.MOST_PAGES);
        model.addAttribute("name", said.version(replay.set(), replay.version()));
        lines.put(
                "/replays/" + id,
                asked,
                reading.count(replay, asked),
                from,
                reading.cases(replay, asked, (from - 1) * CaseLines.A_PAGE, CaseLines.A_PAGE),
                model);
        return "workbench/replay-cases";
    }

    @PostMapping("/replays/{id}/cancel")
    String cancel(Person person, @PathVariable String id, RedirectAttributes flash) {
        CancelReplay.Result result = cancelling.cancel(person, id);
        if (result instanceof CancelReplay.Result.NoSuchReplay) {
            throw notFound();
        }
        if (result instanceof CancelReplay.Result.Cancelled) {
            flash.addFlashAttribute("success", words.of("replay.cancelled"));
        }
        return "redirect:/replays/" + id;
    }

    @PostMapping("/replays/{id}/resume")
    String resume(Person person, @PathVariable String id, RedirectAttributes flash) {
        ResumeReplay.Result result = resuming.resume(person, id);
        if (result instanceof ResumeReplay.Result.NoSuchReplay) {
            throw notFound();
        }
        if (result instanceof ResumeReplay.Result.VersionChanged) {
            flash.addFlashAttribute("refusal", words.of("replay.version-changed"));
        }
        return "redirect:/replays/" + id;
    }

    private Replay replay(Person person, String id) {
        return reading.find(person, id).orElseThrow(ReplayPages::notFound);
    }

    /** Whoever may not read cases is shown numbers, and no links to them. */
    private Function<Which, Optional<String>> cases(Person person, String place) {
        return which ->
                opens.opens(person, place + "/cases") ? Optional.of(CaseLines.address(place, which)) : Optional.empty();
    }

    private RuleSetVersion version(String set, String version) {
        return rules.version(set, version).orElseThrow(ReplayPages::notFound);
    }

    private static String place(RuleSetVersion version) {
        return "/rules/" + version.name() + "/replay";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
