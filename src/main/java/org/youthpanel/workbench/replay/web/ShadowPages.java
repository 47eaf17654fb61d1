package org.youthpanel.workbench.replay.web;

import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Once;
import org.youthpanel.casework.web.Typed;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.web.Opens;
import org.youthpanel.workbench.replay.BeginShadow;
import org.youthpanel.workbench.replay.EndShadow;
import org.youthpanel.workbench.replay.ReadShadows;
import org.youthpanel.workbench.replay.ReplayedCase;
import org.youthpanel.workbench.replay.Replays.Which;
import org.youthpanel.workbench.replay.Shadow;
import org.youthpanel.workbench.replay.Tried;

/** A version run silently beside the one in force: beginning it, ending it, what came of it. */
@Controller
class ShadowPages {

    private final BeginShadow beginning;
    private final EndShadow ending;
    private final ReadShadows reading;
    private final ResultPage results;
    private final CaseLines lines;
    private final ReplayWords said;
    private final Opens opens;
    private final Once once;
    private final Words words;

    ShadowPages(
            BeginShadow beginning,
            EndShadow ending,
            ReadShadows reading,
            ResultPage results,
            CaseLines lines,
            ReplayWords said,
            Opens opens,
            Once once,
            Words words) {
        this.beginning = beginning;
        this.ending = ending;
        this.reading = reading;
        this.results = results;
        this.lines = lines;
        this.said = said;
        this.opens = opens;
        this.once = once;
        this.words = words;
    }

    @PostMapping("/rules/{set}/{version}/shadow")
    String begin(
            Person person,
            @PathVariable String set,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        String place = "/rules/" + set + "/" + version + "/shadow";
        Optional<String> to = once.lead(person, place, Typed.of(posted), () -> {
            BeginShadow.Result result = beginning.begin(person, set, version);
            if (result instanceof BeginShadow.Result.Begun begun) {
                flash.addFlashAttribute("success", words.of("shadow.begun"));
                return Optional.of("/shadows/" + begun.shadow().id());
            }
            if (result instanceof BeginShadow.Result.RunsAlready runs) {
                return Optional.of("/shadows/" + runs.shadow().id());
            }
            if (result instanceof BeginShadow.Result.InForce) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
            return Optional.empty();
        });
        return "redirect:" + to.orElseThrow(ReplayPages::notFound);
    }

    @PostMapping("/shadows/{id}/end")
    String end(Person person, @PathVariable String id, RedirectAttributes flash) {
        if (ending.end(person, id) instanceof EndShadow.Result.NoSuchShadow) {
            throw ReplayPages.notFound();
        }
        flash.addFlashAttribute("success", words.of("shadow.now-ended"));
        return "redirect:/shadows/" + id;
    }

    @GetMapping("/shadows/{id}")
    String show(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "ethnicGroup") String by,
            Model model) {
        Shadow shadow = shadow(person, id);
        var column = ResultPage.by(by).orElseThrow(ReplayPages::notFound);
        ReadShadows.Told told = reading.tell(shadow);
        common(shadow, model);
        model.addAttribute("shadow", shadow);
        model.addAttribute(
                "answers",
                words.of("shadow.answers", told.cases(), told.decided().size()));
        model.addAttribute("mayEnd", person.is(Role.POLICY) && shadow.ended().isEmpty());
        model.addAttribute("changedSince", shadow.ended().isEmpty() && !reading.isAsItWas(shadow));
        String place = "/shadows/" + id;
        results.put(
                told.changes(),
                told.disparity(column),
                told.failures(),
                place,
                // of a shadow those that change, and those that could not be run, are listed whole
                which -> (which == Which.CHANGED || which == Which.COULD_NOT_RUN)
                                && opens.opens(person, place + "/cases")
                        ? Optional.of(CaseLines.address(place, which))
                        : Optional.empty(),
                model);
        return "workbench/shadow";
    }

    @GetMapping("/shadows/{id}/cases")
    String cases(
            Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "changed") String which,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Shadow shadow = shadow(person, id);
        Which asked = CaseLines.which(which)
                .filter(each -> each == Which.CHANGED || each == Which.COULD_NOT_RUN)
                .orElseThrow(ReplayPages::notFound);
        List<ReplayedCase> all = reading.tell(shadow).decided().stream()
                .filter(each -> asked == Which.CHANGED
                        ? each.comparison()
                                .filter(compared -> compared.changes())
                                .isPresent()
                        : each.after() instanceof Tried.CouldNotRun)
                .toList();
        int from = Math.min(Math.max(1, page), CaseLines.MOST_PAGES);
        common(shadow, model);
        lines.put(
                "/shadows/" + id,
                asked,
                all.size(),
                from,
                all.stream()
                        .skip((from - 1L) * CaseLines.A_PAGE)
                        .limit(CaseLines.A_PAGE)
                        .toList(),
                model);
        return "workbench/replay-cases";
    }

    private void common(Shadow shadow, Model model) {
        model.addAttribute("name", said.version(shadow.set(), shadow.version()));
        model.addAttribute("back", "/rules/" + shadow.set() + "/" + shadow.version() + "/replay");
        model.addAttribute("startedAt", words.at(shadow.at()));
        model.addAttribute(
                "ended",
                shadow.ended()
                        .map(each -> words.of("shadow.ended", words.at(each.at()), each.by()))
                        .orElse(null));
        model.addAttribute("services", String.join(", ", new java.util.TreeSet<>(shadow.services())));
    }

    private Shadow shadow(Person person, String id) {
        return reading.find(person, id).orElseThrow(ReplayPages::notFound);
    }
}
