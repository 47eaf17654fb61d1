package org.youthpanel.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youthpanel.advice.Adviser;
import org.youthpanel.rules.Manifest;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Source;

@RestController
@RequestMapping(path = "/api/v1/rule-sets")
@Tag(name = "Rule sets")
class RuleSetsApi {

    private final RuleBook rules;

    RuleSetsApi(Adviser adviser) {
        this.rules = adviser.rules();
    }

    @GetMapping
    @Operation(summary = "Every version of every rule set", description = "Periods are half-open: until is excluded.")
    @ApiResponse(responseCode = "200", description = "By set, then by version")
    ResponseEntity<byte[]> all() {
        return Answers.ok(Answers.map(
                "ruleSets", rules.versions().stream().map(this::about).toList()));
    }

    @GetMapping(path = "/{set}/{version}")
    @Operation(summary = "One version, with its rules, labels, sources and evidence")
    @ApiResponse(responseCode = "200", description = "The version")
    @ApiResponse(responseCode = "404", description = "There is no such version")
    ResponseEntity<byte[]> one(@PathVariable String set, @PathVariable String version) {
        return rules.version(set, version)
                .map(found -> {
                    Map<String, @Nullable Object> about = about(found);
                    about.put("rules", found.rules().stream().map(this::rule).toList());
                    about.put("statements", statements(found));
                    return Answers.ok(about);
                })
                .orElseGet(() -> ApiProblem.of(404, "no-such-rule-set", "No such rule set", "See /api/v1/rule-sets.")
                        .response());
    }

    private Map<String, @Nullable Object> about(RuleSetVersion version) {
        Manifest manifest = version.manifest();
        return Answers.map(
                "set", manifest.set(),
                "version", manifest.version(),
                "layer", manifest.layer(),
                "title", manifest.title(),
                "status", rules.status(version),
                "from", manifest.from(),
                "until", rules.until(version).orElse(null),
                "sha256", version.sha256(),
                "owner", manifest.owner());
    }

    private Map<String, @Nullable Object> rule(RuleDefinition rule) {
        Optional<Source> source =
                Optional.ofNullable(rules.sources().get(rule.citation().source()));
        return Answers.map(
                "id", rule.id(),
                "label", rule.label(),
                "name", rule.name(),
                "stratum", rule.stratum(),
                "reason", rule.reason(),
                "source", rule.citation().source(),
                "sourceTitle", source.map(Source::title).orElse(null),
                "place", rule.citation().place(),
                "evidence", rule.citation().evidence(),
                "conditions",
                        rule.conditions().stream()
                                .map(each -> each.concept().name() + "( " + each.text() + " )")
                                .toList(),
                "effects", rule.effects());
    }

    private static List<?> statements(RuleSetVersion version) {
        return version.manifest().statements().entrySet().stream()
                .map(entry -> Answers.map(
                        "label", entry.getKey(),
                        "kind", entry.getValue().kind(),
                        "text", entry.getValue().text(),
                        "source", entry.getValue().citation().source(),
                        "evidence", entry.getValue().citation().evidence()))
                .toList();
    }
}
