package org.youthpanel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.youthpanel.rules.ChangedRules.Alone;
import org.youthpanel.rules.engine.CompiledRules;
import org.youthpanel.rules.engine.RuleParser;
import org.youthpanel.rules.engine.RunnableRules;

/** Variants of a rule under names of their own, so that one session tells what each of them says. */
final class RulesAside {

    private static final int REMEMBERED = 20_000;

    private final String set;
    private final CompiledRules compiled;
    private final Map<String, RuleDefinition> byName;
    private final Map<List<Object>, Map<String, List<Firing>>> remembered = new ConcurrentHashMap<>();

    private RulesAside(String set, CompiledRules compiled, Map<String, RuleDefinition> byName) {
        this.set = set;
        this.compiled = compiled;
        this.byName = byName;
    }

    /** @throws BrokenRuleSet if one of them does not compile */
    static Map<Alone, RunnableRules> of(RuleSetVersion version, List<Alone> all) {
        Map<Alone, RunnableRules> runnable = new HashMap<>();
        if (all.isEmpty()) {
            return runnable;
        }
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, RuleDefinition> byName = new HashMap<>();
        List<RuleDefinition> renamed = new ArrayList<>();
        Map<Alone, String> names = new HashMap<>();
        for (Alone each : all) {
            RuleDefinition rule = RuleParser.parse(each.stratum(), each.file(), each.text())
                    .rules()
                    .get(0);
            String name = rule.name() + " " + names.size();
            names.put(each, name);
            byName.put(name, rule);
            renamed.add(new RuleDefinition(
                    name,
                    rule.id(),
                    rule.label(),
                    rule.citation(),
                    rule.reason(),
                    rule.stratum(),
                    rule.file(),
                    rule.conditions(),
                    rule.effects()));
            files.put(
                    each.stratum().folder() + "/" + names.size() + ".drl",
                    each.text().replace("rule \"" + rule.name() + "\"", "rule \"" + name + "\""));
        }
        String set = version.manifest().set();
        RulesAside aside = new RulesAside(
                set, CompiledRules.of(set, version + " " + all.get(0).rule(), files, renamed), byName);
        names.forEach((each, name) ->
                runnable.put(each, concepts -> aside.run(List.copyOf(concepts)).getOrDefault(name, List.of())));
        return runnable;
    }

    private Map<String, List<Firing>> run(List<Object> concepts) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        Map<String, List<Firing>> known = remembered.get(concepts);
        if (known == null) {
            known = new HashMap<>();
            for (Firing firing : compiled.run(concepts)) {
                String name = firing.rule().name();
                known.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Firing(set, byName.get(name), firing.matched(), firing.finding()));
            }
            remembered.put(concepts, known);
        }
        return known;
    }
}
