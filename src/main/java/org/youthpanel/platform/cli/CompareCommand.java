package org.youthpanel.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.workbench.space.ChangeList;
import org.youthpanel.workbench.space.Comparison;
import org.youthpanel.workbench.space.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what changes between two versions of a set, over the whole case space. */
@Command(
        name = "compare",
        description = "Says what changes from one version of a rule set to another: which cases, rules and parameters.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SET/A", description = "The version before: national/4.0.")
    private String from;

    @Parameters(index = "1", paramLabel = "SET/B", description = "The version after: national/5.0.")
    private String to;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write what changed into this file instead, as it is kept with a published version.")
    private @Nullable Path csv;

    @Override
    public Integer call() throws IOException {
        RuleBook book = RuleBook.reading(all.rules());
        Comparison comparison;
        try {
            comparison = Comparison.of(book, version(book, from), version(book, to));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
        if (csv != null) {
            Files.write(csv, ChangeList.csv(comparison));
            spec.commandLine().getOut().println(csv + " is written.");
            return 0;
        }
        print(comparison, spec.commandLine().getOut());
        return 0;
    }

    private RuleSetVersion version(RuleBook book, String name) {
        return book.versions().stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule set " + name));
    }

    private static void print(Comparison comparison, PrintWriter out) {
        out.println("From " + comparison.from() + " to " + comparison.to() + ", beside " + comparison.beside());
        out.println();
        if (!comparison.comparable()) {
            out.println("Gravity is read on another scale: no case can be read by both, so cases cannot be compared.");
        } else if (comparison.regions().isEmpty()) {
            out.println("No case has another recommendation, bar, depth or answer about the panel.");
        }
        String part = "";
        for (Region region : comparison.regions()) {
            String now = (region.part() + " " + region.about()).strip();
            if (!now.equals(part)) {
                part = now;
                out.println(part);
            }
            out.println("  " + region.kinds() + " kinds of case: " + changed(region));
            out.println("      " + region.written());
        }
        list(
                "What is recommended, in all",
                comparison.recommended().stream()
                        .map(each -> each.kinds() + " of " + each.all() + " kinds of case: " + changed(each))
                        .toList(),
                out);
        list(
                "Rules",
                comparison.rules().stream()
                        .map(rule -> rule.change() + " " + rule.id() + " (" + rule.label() + "): " + rule.what())
                        .toList(),
                out);
        list(
                "Parameters",
                comparison.parameters().stream()
                        .map(Comparison.ParameterChange::written)
                        .toList(),
                out);
        out.flush();
    }

    private static String changed(Region region) {
        return region.before() + " → " + region.after() + " (" + region.direction() + ")";
    }

    private static void list(String title, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
