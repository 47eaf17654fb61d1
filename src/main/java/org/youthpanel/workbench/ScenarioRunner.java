package org.youthpanel.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Advises on the case of a scenario and holds the advice against what is expected. */
public final class ScenarioRunner {

    private final Adviser adviser;

    public ScenarioRunner(Adviser adviser) {
        this.adviser = adviser;
    }

    /**
     * What came of a scenario.
     *
     * @param differences a line for each part that is not as expected; empty where it passes
     * @param fired the rules that fired, as {@code national/5.0 NAT-230}
     */
    public record Result(Scenario scenario, List<String> differences, Set<String> fired) {
        public boolean passed() {
            return differences.isEmpty();
        }

        /** Which scenario, what was expected, what came, and the rules that fired. */
        public String report() {
            return "FAILED  " + scenario.file() + " #" + scenario.number() + "  " + scenario.title() + "\n        "
                    + String.join("\n        ", differences) + "\n        fired: " + String.join(", ", fired);
        }
    }

    public Result run(Scenario scenario) {
        Reading reading = adviser.read(new Document(scenario.facts(), List.of()));
        if (reading instanceof Reading.Refused refused) {
            return new Result(scenario, refused(scenario, refused.problems()), Set.of());
        }
        Adviser.Traced traced;
        try {
            traced = adviser.trace(((Reading.Read) reading).facts());
        } catch (RuntimeException failure) {
            return new Result(scenario, List.of("the rules failed: " + failure), Set.of());
        }
        Set<String> fired = new TreeSet<>();
        traced.recommendation()
                .ruleSets()
                .forEach(ruleSet -> traced.firings().stream()
                        .filter(firing -> firing.set().equals(ruleSet.set()))
                        .forEach(firing -> fired.add(ruleSet.set() + "/" + ruleSet.version() + " "
                                + firing.rule().id())));
        List<String> differences = scenario.expect().containsKey("problems")
                ? List.of("problems: expected " + scenario.expect().get("problems")
                        + ", actual none: the case was advised on")
                : Expectation.differences(
                        scenario.expect(), traced.recommendation().document());
        return new Result(scenario, differences, fired);
    }

    private static List<String> refused(Scenario scenario, List<Problem> problems) {
        Set<String> paths = problems.stream().map(Problem::path).collect(Collectors.toCollection(TreeSet::new));
        Object expected = scenario.expect().get("problems");
        List<String> differences = new ArrayList<>();
        if (expected != null && !(expected instanceof List)) {
            differences.add("problems must be a list of paths");
        } else if (!(expected instanceof List<?> list)) {
            problems.forEach(problem -> differences.add("expected advice, and the case was refused: " + problem));
        } else {
            if (!paths.equals(list.stream().map(String::valueOf).collect(Collectors.toSet()))) {
                differences.add("problems: expected " + list + ", actual " + problems);
            }
            if (scenario.expect().size() > 1) {
                differences.add("where problems are expected, nothing else can be");
            }
        }
        return differences;
    }
}
