package org.youthpanel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Statement;
import org.youthpanel.rules.Stratum;
import org.youthpanel.rules.Version;

/** The rule sets in words: which version is in force when, and what each rule says and rests on. */
@Controller
class RuleSetPages {

    private final RuleBook rules;
    private final Words words;

    RuleSetPages(Adviser adviser, Words words) {
        this.rules = adviser.rules();
        this.words = words;
    }

    /** @param until the last day; null while no later version is known */
    public record About(
            String set,
            String version,
            String title,
            String status,
            String from,
            @Nullable String until,
            String hash,
            String owner) {}

    public record Rule(
            String id, String label, String reason, List<String> conditions, List<String> effects, Rests rests) {}

    public record Said(String label, String kind, String text, Rests rests) {}

    @GetMapping("/rules")
    String all(Model model) {
        Map<String, List<About>> bySet = new LinkedHashMap<>();
        rules.versions().stream()
                .map(this::about)
                .forEach(each -> bySet.computeIfAbsent(each.set(), key -> new java.util.ArrayList<>())
                        .add(0, each));
        Map<String, List<About>> ordered = new LinkedHashMap<>();
        bySet.keySet().stream()
                .sorted(Comparator.comparing((String set) -> !set.equals(RuleBook.NATIONAL)))
                .forEach(set -> ordered.put(set, bySet.get(set)));
        model.addAttribute("sets", ordered);
        return "casework/rule-sets";
    }

    @GetMapping("/rules/{set}/{version}")
    String one(@PathVariable String set, @PathVariable String version, Model model, HttpServletResponse response) {
        Optional<RuleSetVersion> known = number(version).flatMap(number -> rules.version(set, number));
        if (known.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "casework/no-rule-set";
        }
        RuleSetVersion found = known.get();
        model.addAttribute("about", about(found));
        model.addAttribute("deciding", rules(found, Stratum.DECIDE));
        model.addAttribute("checking", rules(found, Stratum.CHECK));
        model.addAttribute(
                "statements",
                found.manifest().statements().values().stream().map(this::said).toList());
        return "casework/rule-set";
    }

    private static Optional<Version> number(String text) {
        try {
            return Optional.of(Version.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private About about(RuleSetVersion version) {
        var manifest = version.manifest();
        return new About(
                manifest.set(),
                manifest.version().toString(),
                manifest.title(),
                words.code(manifest.status()),
                words.date(manifest.from()),
                rules.until(version).map(each -> words.date(each.minusDays(1))).orElse(null),
                version.sha256(),
                manifest.owner());
    }

    private List<Rule> rules(RuleSetVersion version, Stratum stratum) {
        return version.rules(stratum).stream().map(this::rule).toList();
    }

    private Rule rule(RuleDefinition rule) {
        return new Rule(
                rule.id(),
                rule.label(),
                rule.reason(),
                rule.conditions().stream()
                        .map(each -> each.concept().name() + "( " + each.text() + " )")
                        .toList(),
                rule.effects(),
                Rests.of(rule.citation(), rules, words));
    }

    private Said said(Statement statement) {
        return new Said(
                statement.label(), statement.kind(), statement.text(), Rests.of(statement.citation(), rules, words));
    }
}
