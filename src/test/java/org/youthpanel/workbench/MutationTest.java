package org.youthpanel.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.youthpanel.rules.ChangedRules;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.Status;
import org.youthpanel.workbench.MutationTrial.By;
import org.youthpanel.workbench.MutationTrial.Result;
import org.youthpanel.workbench.space.InvariantReader;

/**
 * Whether faults in rules are found: every rule and parameter of the versions in force is got wrong in every way that
 * {@link RuleFaults} and {@link ParameterFaults} know, and the scenarios and the case space have to tell.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {

    /** Versions that were in force no more on this day are history. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Path SURVIVORS = Path.of("src/test/resources/mutants/survivors.yaml");

    private final ChangedRules rules = ChangedRules.of(Path.of("rules"));

    private final MutationTrial trial = new MutationTrial(
            rules,
            Path.of("scenarios"),
            InvariantReader.read(Path.of("rules/invariants.yaml"), rules.sound().sources())
                    .invariants());

    /** Or changed rules could not be tried alone, beside the others as they are. */
    @Test
    void aRuleSaysTheSameAloneAsInItsFile() {
        for (RuleSetVersion version : inForce()) {
            List<ChangedRules.Alone> all = RuleFaults.sound(rules.files(version));
            rules.compile(version, all);
            assertThat(all).hasSameSizeAs(version.rules());
            assertThat(all).allMatch(rule -> trial.saysTheSame(version, rule));
            rules.forget(all);
        }
    }

    @Test
    void nearlyEveryFaultInARuleIsFoundAndEveryOtherIsKnown() throws IOException {
        List<Result> results = AtOnce.each(List.copyOf(mutants()), trial::of).stream()
                .flatMap(List::stream)
                .toList();

        Map<String, KnownSurvivors.Known> known = KnownSurvivors.read(SURVIVORS);
        String table = MutationTable.of(results, known);
        System.out.println(table);
        Files.writeString(Path.of("target/mutants.md"), table);
        Set<String> survived = new LinkedHashSet<>();
        results.stream()
                .filter(each -> each.by() == By.NOBODY)
                .forEach(each -> survived.add(each.mutant().id()));
        assertThat(MutationTable.caught(results))
                .as("the part that is caught of all that compile")
                .isGreaterThanOrEqualTo(0.95);
        assertThat(survived)
                .as("whoever survives is listed in %s with the reason, and whoever is listed survives", SURVIVORS)
                .containsExactlyInAnyOrderElementsOf(known.keySet());
        assertThat(results.stream().filter(each -> each.by() == By.REFUSED).count())
                .as("mutants that are no rules prove nothing")
                .isLessThan(results.size() / 20);
    }

    /** By rule, for the variants of one are compiled together. */
    private Collection<List<Mutant>> mutants() {
        Map<String, List<Mutant>> byRule = new LinkedHashMap<>();
        for (RuleSetVersion version : inForce()) {
            List<Mutant> own = new ArrayList<>(RuleFaults.of(version, rules.files(version)));
            own.addAll(ParameterFaults.of(version, rules.files(version)));
            own.forEach(mutant -> byRule.computeIfAbsent(
                            mutant.ofRule() ? version.name() + " " + mutant.about() : mutant.id(),
                            key -> new ArrayList<>())
                    .add(mutant));
            assertThat(own.stream().map(Mutant::about).toList())
                    .as("no rule is left out")
                    .containsAll(version.rules().stream().map(rule -> rule.id()).toList());
        }
        return byRule.values();
    }

    /** Today's, and those that will follow them. */
    private List<RuleSetVersion> inForce() {
        RuleBook book = rules.sound();
        return book.versions().stream()
                .filter(version -> version.manifest().status() == Status.PUBLISHED)
                .filter(version -> book.until(version).map(TODAY::isBefore).orElse(true))
                .toList();
    }
}
