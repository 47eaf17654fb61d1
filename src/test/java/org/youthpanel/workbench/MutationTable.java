package org.youthpanel.workbench;

import java.util.List;
import java.util.Map;
import org.youthpanel.workbench.MutationTrial.By;
import org.youthpanel.workbench.MutationTrial.Result;

/** What came of the mutants, as a page to read. */
final class MutationTable {

    private MutationTable() {}

    static String of(List<Result> results, Map<String, KnownSurvivors.Known> known) {
        StringBuilder page = new StringBuilder("| what was changed | mutants |");
        for (By by : By.values()) {
            page.append(' ').append(by.words()).append(" |");
        }
        page.append("\n|---|").append("--:|".repeat(By.values().length + 1)).append('\n');
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            line(
                    page,
                    kind.words(),
                    results.stream()
                            .filter(each -> each.mutant().kind() == kind)
                            .toList());
        }
        line(page, "All", results);
        page.append("\nCaught of those that compile: ")
                .append(String.format("%.1f %%", 100 * caught(results)))
                .append("\n\nFound by nobody:\n\n");
        results.stream()
                .filter(each -> each.by() == By.NOBODY)
                .forEach(each -> page.append("- `")
                        .append(each.mutant().id())
                        .append("` ")
                        .append(reason(known.get(each.mutant().id())))
                        .append('\n'));
        return page.toString();
    }

    /** The part that was caught of all that parser, lint and compiler let pass. */
    static double caught(List<Result> results) {
        long tried = results.stream().filter(each -> each.by() != By.REFUSED).count();
        long survived = results.stream().filter(each -> each.by() == By.NOBODY).count();
        return (double) (tried - survived) / tried;
    }

    private static void line(StringBuilder page, String name, List<Result> results) {
        page.append("| ").append(name).append(" | ").append(results.size()).append(" |");
        for (By by : By.values()) {
            page.append(' ')
                    .append(results.stream().filter(each -> each.by() == by).count())
                    .append(" |");
        }
        page.append('\n');
    }

    private static String reason(KnownSurvivors.@org.jspecify.annotations.Nullable Known known) {
        return known == null ? "not listed" : (known.equivalent() ? "equivalent: " : "lacks: ") + known.reason();
    }
}
