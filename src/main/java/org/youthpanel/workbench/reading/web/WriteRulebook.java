package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.web.Rests;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleDefinition;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Stratum;
import org.youthpanel.workbench.reading.AskForTables;
import org.youthpanel.workbench.reading.FindScenarios;

/** Puts a version into plain words. */
@Component
class WriteRulebook {

    /** Titles of scenarios beside a rule; there can be hundreds. */
    private static final int TITLES = 8;

    private final Adviser adviser;
    private final FindScenarios scenarios;
    private final AskForTables tables;
    private final Words words;

    WriteRulebook(Adviser adviser, FindScenarios scenarios, AskForTables tables, Words words) {
        this.adviser = adviser;
        this.scenarios = scenarios;
        this.tables = tables;
        this.words = words;
    }

    Rulebook of(RuleSetVersion version) {
        RuleBook rules = adviser.rules();
        Map<String, FindScenarios.Found> fired = scenarios.of(version);
        List<Rulebook.Part> parts = new ArrayList<>();
        for (Stratum stratum : Stratum.values()) {
            List<Rulebook.Rule> said = version.rules(stratum).stream()
                    .map(rule -> rule(rule, version, Optional.ofNullable(fired.get(rule.id()))))
                    .toList();
            if (!said.isEmpty()) {
                parts.add(new Rulebook.Part(stratum == Stratum.DECIDE ? "deciding" : "checking", said));
            }
        }
        return new Rulebook(
                AboutVersion.name(version, words),
                AboutVersion.of(version, rules, words),
                tables.of(version)
                        .map(each -> TablesInWords.of(version, each, words))
                        .orElse(List.of()),
                parts,
                version.manifest().parameters().all().entrySet().stream()
                        .map(each -> new Rulebook.Parameter(
                                words.of("rulebook.parameter." + each.getKey()),
                                ParameterInWords.of(
                                        each.getKey(), each.getValue().value(), words),
                                Rests.of(each.getValue().citation(), rules, words)))
                        .toList(),
                version.manifest().statements().values().stream()
                        .map(each ->
                                new Rulebook.Said(each.label(), each.text(), Rests.of(each.citation(), rules, words)))
                        .toList());
    }

    private Rulebook.Rule rule(RuleDefinition rule, RuleSetVersion version, Optional<FindScenarios.Found> found) {
        List<FindScenarios.Told> fire = found.map(FindScenarios.Found::fire).orElse(List.of());
        List<String> written = Stream.concat(
                        rule.conditions().stream().map(each -> each.concept().name() + "( " + each.text() + " )"),
                        rule.effects().stream())
                .toList();
        return new Rulebook.Rule(
                rule.id(),
                rule.label(),
                rule.reason(),
                when(rule, version),
                EffectInWords.of(rule.effects(), words),
                written,
                Rests.of(rule.citation(), adviser.rules(), words),
                fire.size(),
                fire.stream().findFirst().map(FindScenarios.Told::title).orElse(null),
                found.flatMap(FindScenarios.Found::nearMiss)
                        .map(FindScenarios.Told::title)
                        .orElse(null),
                fire.stream()
                        .skip(1)
                        .limit(TITLES)
                        .map(FindScenarios.Told::title)
                        .toList(),
                version.manifest().unreachable().get(rule.id()));
    }

    /** A page that fails would hide the whole version. */
    private List<String> when(RuleDefinition rule, RuleSetVersion version) {
        return ConditionInWords.orAsWritten(rule.conditions(), version, words);
    }
}
