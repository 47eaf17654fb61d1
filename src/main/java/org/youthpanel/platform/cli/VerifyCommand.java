package org.youthpanel.platform.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youthpanel.platform.BundledFiles;
import org.youthpanel.workbench.Verification;
import org.youthpanel.workbench.VerificationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks rule sets: as files, as rules, and for what they mean. */
@Command(
        name = "verify",
        description = "Checks the rule sets: files, lock, labels, sources, periods, scenarios and invariants.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is"})
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SET", arity = "0..*", description = "Only these sets: national, or national/5.0.")
    private List<String> sets = List.of();

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "The scenarios that must hold. Default: scenarios where the command runs, else the jar's.")
    private @Nullable Path scenarios;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was found into this file too, as HTML.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path examples = scenarios != null ? scenarios : BundledFiles.folder("scenarios");
        Verification.Report report = Verification.of(all.rules(), examples, sets, out::println);
        if (page != null) {
            Files.writeString(page, VerificationReport.of(report));
        }
        report.defects().forEach(defect -> out.println("DEFECT  " + defect));
        out.println(
                report.defects().isEmpty()
                        ? "Nothing is wrong."
                        : report.defects().size() + " defects");
        out.flush();
        return report.defects().isEmpty() ? 0 : YouthPanelCommand.FAILED;
    }
}
