package org.youthpanel.workbench.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.Scenario;

/** Finds which scenarios fire each rule of a version, by running them; once for each version. */
public final class FindScenarios {

    private final Adviser adviser;
    private final Supplier<List<Scenario>> reading;
    private @Nullable List<Scenario> scenarios;
    private final Map<String, Map<String, Found>> byVersion = new ConcurrentHashMap<>();

    /** @param reading done once, when a version is first asked for */
    public FindScenarios(Adviser adviser, Supplier<List<Scenario>> reading) {
        this.adviser = adviser;
        this.reading = reading;
    }

    /** A scenario as a reader finds it. */
    public record Told(String file, String title) {}

    /**
     * The scenarios of a rule.
     *
     * @param fire those that fire it; the rule's own first
     * @param nearMiss the rule's own that differs in one fact and leaves it silent
     */
    public record Found(List<Told> fire, Optional<Told> nearMiss) {

        static final Found NONE = new Found(List.of(), Optional.empty());
    }

    /** By the ids of the rules; of a rule that no scenario fires there is nothing. */
    public Map<String, Found> of(RuleSetVersion version) {
        return byVersion.computeIfAbsent(
                version.name() + " " + version.sha256() + " " + adviser.rules().status(version) + " "
                        + adviser.rules().until(version) + " " + live(),
                key -> find(version));
    }

    /** What fires depends on the versions in force beside it. */
    private String live() {
        return adviser.rules().versions().stream()
                .filter(each -> adviser.rules().status(each) == Status.PUBLISHED)
                .map(RuleSetVersion::sha256)
                .collect(Collectors.joining(" "));
    }

    private Map<String, Found> find(RuleSetVersion version) {
        Map<String, List<Told>> fire = new LinkedHashMap<>();
        Map<String, Told> silent = new LinkedHashMap<>();
        for (Scenario scenario : scenarios()) {
            fired(scenario, version).ifPresent(ids -> {
                Told told = new Told(scenario.file().replace('\\', '/'), scenario.title());
                ids.forEach(id -> add(fire, id, told, own(version, id)));
                version.rules().stream()
                        .filter(rule -> told.file().equals(own(version, rule.id())) && !ids.contains(rule.id()))
                        .forEach(rule -> silent.put(rule.id(), told));
            });
        }
        Map<String, Found> found = new LinkedHashMap<>();
        fire.forEach((id, told) -> found.put(id, new Found(List.copyOf(told), Optional.ofNullable(silent.get(id)))));
        return found;
    }

    private synchronized List<Scenario> scenarios() {
        List<Scenario> known = scenarios;
        if (known == null) {
            known = reading.get();
            scenarios = known;
        }
        return known;
    }

    private static String own(RuleSetVersion version, String id) {
        return "rules/" + version.name() + "/" + id + ".yaml";
    }

    private static void add(Map<String, List<Told>> fire, String id, Told told, String own) {
        List<Told> all = fire.computeIfAbsent(id, key -> new ArrayList<>());
        all.add(told.file().equals(own) ? 0 : all.size(), told);
    }

    /** The ids of the version's rules that fire; empty where the version does not hear the case. */
    private Optional<Set<String>> fired(Scenario scenario, RuleSetVersion version) {
        if (!(adviser.read(new Document(scenario.facts(), List.of())) instanceof Reading.Read read)) {
            return Optional.empty();
        }
        CaseFacts facts = read.facts();
        boolean national = version.manifest().set().equals(RuleBook.NATIONAL);
        if (!national && !version.manifest().set().equals(facts.service()) || !hears(version, facts.decisionDate())) {
            return Optional.empty();
        }
        RuleBook rules = adviser.rules();
        RuleSetVersion other = rules.inForce(national ? facts.service() : RuleBook.NATIONAL, facts.decisionDate())
                .orElseThrow();
        return Optional.of(
                adviser.decide(facts, national ? version : other, national ? other : version).firings().stream()
                        .filter(firing -> firing.set().equals(version.manifest().set()))
                        .map(firing -> firing.rule().id())
                        .collect(Collectors.toSet()));
    }

    /** A draft is tried on the cases from its first day on. */
    private boolean hears(RuleSetVersion version, LocalDate date) {
        return adviser.rules().status(version) == Status.PUBLISHED
                ? adviser.rules()
                        .inForce(version.manifest().set(), date)
                        .filter(each -> each.name().equals(version.name()))
                        .isPresent()
                : !date.isBefore(version.manifest().from());
    }
}
