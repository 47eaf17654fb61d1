package org.youthpanel.workbench.reading.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.web.Attachment;
import org.youthpanel.casework.web.Choices.Item;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.CompareVersions;
import org.youthpanel.workbench.ProveVersion;

/** The rule sets in words: which version is in force when, and what each of its rules asks, says and rests on. */
@Controller
class RulebookPages {

    private final Adviser adviser;
    private final WriteRulebook writing;
    private final PrintRulebook printing;
    private final ProveVersion proving;
    private final CompareVersions comparing;
    private final Words words;

    RulebookPages(
            Adviser adviser,
            WriteRulebook writing,
            PrintRulebook printing,
            ProveVersion proving,
            CompareVersions comparing,
            Words words) {
        this.adviser = adviser;
        this.writing = writing;
        this.printing = printing;
        this.proving = proving;
        this.comparing = comparing;
        this.words = words;
    }

    /** The national set first, of each the latest version first. */
    @GetMapping("/rules")
    String all(Model model) {
        RuleBook rules = adviser.rules();
        Map<String, List<AboutVersion>> sets = rules.versions().stream()
                .map(each -> AboutVersion.of(each, rules, words))
                .sorted(Comparator.comparing((AboutVersion each) -> !each.set().equals(RuleBook.NATIONAL))
                        .thenComparing(AboutVersion::set))
                .collect(Collectors.groupingBy(
                        AboutVersion::set,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), RulebookPages::latestFirst)));
        model.addAttribute("sets", sets);
        return "workbench/rule-sets";
    }

    private static List<AboutVersion> latestFirst(List<AboutVersion> versions) {
        List<AboutVersion> turned = new ArrayList<>(versions);
        java.util.Collections.reverse(turned);
        return turned;
    }

    @GetMapping("/rules/{set}/{version}")
    String one(@PathVariable String set, @PathVariable String version, Model model, HttpServletResponse response) {
        Optional<RuleSetVersion> found = adviser.rules().version(set, version);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "workbench/no-rule-set";
        }
        model.addAttribute("book", writing.of(found.get()));
        model.addAttribute("proof", ProofInWords.line(proving.of(found.get()), words));
        model.addAttribute(
                "others",
                comparing.others(found.get()).stream()
                        .map(each -> new Item(each.manifest().version().toString(), AboutVersion.name(each, words)))
                        .toList());
        return "workbench/rulebook";
    }

    @GetMapping("/rules/{set}/{version}/rulebook.pdf")
    void paper(@PathVariable String set, @PathVariable String version, HttpServletResponse response)
            throws IOException {
        RuleSetVersion found = adviser.rules()
                .version(set, version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] paper = printing.print(found);
        Attachment.send(
                "rulebook-" + found.name().replace('/', '-') + ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                paper,
                response);
    }
}
