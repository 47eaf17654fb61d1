package org.youthpanel.workbench.reading.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.Words;
import org.youthpanel.workbench.CompareVersions;
import org.youthpanel.workbench.CompareVersions.Compared;
import org.youthpanel.workbench.CompareVersions.Result;
import org.youthpanel.workbench.WorkedOut.State;
import org.youthpanel.workbench.space.ChangeList;

/** What is different in a version from another of its set. */
@Controller
class ComparisonPages {

    private final CompareVersions comparing;
    private final Words words;

    ComparisonPages(CompareVersions comparing, Words words) {
        this.comparing = comparing;
        this.words = words;
    }

    /** Where the form of the rulebook goes. */
    @GetMapping("/rules/{set}/{version}/changes-from")
    String choose(
            @PathVariable String set, @PathVariable String version, @RequestParam(defaultValue = "") String other) {
        Result.Asked asked = ask(set, version, other);
        return "redirect:"
                + UriComponentsBuilder.fromPath("/rules/{set}/{version}/changes-from/{other}")
                        .buildAndExpand(
                                set,
                                asked.to().manifest().version(),
                                asked.from().manifest().version())
                        .toUriString();
    }

    /** The second address is what the page asks by itself: it puts off the end of no session. */
    @GetMapping({"/rules/{set}/{version}/changes-from/{other}", "/rules/{set}/{version}/changes-from/{other}/progress"})
    String changes(@PathVariable String set, @PathVariable String version, @PathVariable String other, Model model) {
        Result.Asked asked = ask(set, version, other);
        String place = "/rules/" + asked.to() + "/changes-from/"
                + asked.from().manifest().version();
        model.addAttribute("place", place);
        model.addAttribute("back", "/rules/" + asked.to());
        model.addAttribute(
                "title",
                words.of(
                        "changes.title",
                        AboutVersion.name(asked.to(), words),
                        asked.from().manifest().version().toString()));
        model.addAttribute("state", asked.state());
        if (!(asked.state() instanceof State.Done<Compared> done)) {
            return "workbench/changes-running";
        }
        model.addAttribute("from", AboutVersion.name(asked.from(), words));
        model.addAttribute("to", AboutVersion.name(asked.to(), words));
        model.addAttribute("beside", AboutVersion.name(done.found().answers().beside(), words));
        model.addAttribute("changes", ComparisonInWords.of(done.found().answers(), words));
        model.addAttribute("texts", done.found().text());
        return "workbench/changes";
    }

    @GetMapping("/rules/{set}/{version}/changes-from/{other}/csv")
    void csv(
            @PathVariable String set,
            @PathVariable String version,
            @PathVariable String other,
            HttpServletResponse response)
            throws IOException {
        Result.Asked asked = ask(set, version, other);
        Compared compared = asked.state().answer().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment.send(
                asked.to().name().replace('/', '-') + "-" + ChangeList.fileName(asked.from()),
                "text/csv;charset=UTF-8",
                ChangeList.csv(compared.answers()),
                response);
    }

    private Result.Asked ask(String set, String version, String other) {
        if (comparing.ask(set, other, version) instanceof Result.Asked asked) {
            return asked;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
