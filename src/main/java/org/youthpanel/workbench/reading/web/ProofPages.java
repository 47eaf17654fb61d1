package org.youthpanel.workbench.reading.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.ProveVersion;
import org.youthpanel.workbench.Proven;
import org.youthpanel.workbench.WorkedOut.State;

/** Whether a version is proven, and what is wrong where it is not. */
@Controller
class ProofPages {

    private final Adviser adviser;
    private final ProveVersion proving;
    private final Words words;

    ProofPages(Adviser adviser, ProveVersion proving, Words words) {
        this.adviser = adviser;
        this.proving = proving;
        this.words = words;
    }

    /** The second address is what the page asks by itself: it puts off the end of no session. */
    @GetMapping({"/rules/{set}/{version}/proof", "/rules/{set}/{version}/proof/progress"})
    String proof(Person person, @PathVariable String set, @PathVariable String version, Model model) {
        RuleSetVersion found = find(set, version);
        State<Proven> state = proving.of(found);
        model.addAttribute("place", "/rules/" + found + "/proof");
        model.addAttribute("back", "/rules/" + found);
        model.addAttribute("title", words.of("proof.title", AboutVersion.name(found, words)));
        if (state instanceof State.Running<Proven> running) {
            model.addAttribute("done", running.done());
            model.addAttribute("all", running.all());
        }
        if (state.goesOn()) {
            return "workbench/proof-running";
        }
        boolean green = state.answer().filter(Proven::isGreen).isPresent();
        model.addAttribute("mayAsk", person.is(Role.POLICY) && !green);
        model.addAttribute("again", !(state instanceof State.Unknown));
        model.addAttribute("failed", state instanceof State.Failed);
        model.addAttribute(
                "proof",
                state.answer().map(each -> ProofInWords.of(each, words)).orElse(null));
        return "workbench/proof";
    }

    @PostMapping("/rules/{set}/{version}/proof")
    String ask(@PathVariable String set, @PathVariable String version) {
        RuleSetVersion found = find(set, version);
        proving.ask(found);
        return "redirect:/rules/" + found + "/proof";
    }

    private RuleSetVersion find(String set, String version) {
        return adviser.rules()
                .version(set, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
