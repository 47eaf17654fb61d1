package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.platform.BundledFiles;
import org.youthpanel.workbench.ScenarioReader;
import org.youthpanel.workbench.ScenarioRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs scenarios and prints each that does not come out, with expected, actual and the rules that fired. */
@Command(
        name = "scenarios",
        description = "Runs every scenario below the folders.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all passed", "1:one failed or could not be read, or there was none"})
final class ScenariosCommand implements Callable<Integer> {

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of scenarios.")
    private List<Path> folders;

    private int passed;
    private int failed;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioRunner runner = new ScenarioRunner(Adviser.reading(all.rules()));
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                run(runner, folder, out);
            } else {
                failed++;
                out.println("FAILED  " + folder + ": there is no such folder");
            }
        }
        if (passed + failed == 0) {
            out.println("There is no scenario below " + folders);
        }
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 && passed > 0 ? 0 : YouthPanelCommand.FAILED;
    }

    private void run(ScenarioRunner runner, Path folder, PrintWriter out) {
        ScenarioReader.Found found = ScenarioReader.below(folder, defaults());
        found.defects().forEach(defect -> {
            failed++;
            out.println("FAILED  " + defect);
        });
        found.scenarios().forEach(scenario -> {
            ScenarioRunner.Result result = runner.run(scenario);
            if (result.passed()) {
                passed++;
            } else {
                failed++;
                out.println(result.report());
            }
        });
    }

    /** Where named defaults are looked up after the folder's own. */
    static List<Path> defaults() {
        Path here = Path.of("scenarios", "defaults");
        Path bundled = BundledFiles.extracted("scenarios").resolve("defaults");
        return Files.isDirectory(here) ? List.of(here, bundled) : List.of(bundled);
    }
}
