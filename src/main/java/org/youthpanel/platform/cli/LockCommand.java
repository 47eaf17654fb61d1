package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.youthpanel.rules.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Renews rules.lock. */
@Command(
        name = "lock",
        description = "Renews rules.lock for drafts and new versions. The hash of a published version stays as it is.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:rules.lock is as the files are", "1:a published file was changed, and nothing was written"})
final class LockCommand implements Callable<Integer> {

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Option(names = "--force", description = "Renew the hashes of published versions too.")
    private boolean force;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = all.rules();
        List<String> touched = RuleBookReader.lock(folder, force);
        if (force || touched.isEmpty()) {
            out.println(folder.resolve("rules.lock") + " is written.");
            touched.forEach(file -> out.println("  published and renewed by force: " + file));
            return 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("Published versions never change, and these files would: write a new version instead.");
        touched.forEach(file -> err.println("  " + file));
        return YouthPanelCommand.FAILED;
    }
}
