package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.platform.BundledFiles;
import org.youthpanel.rules.BrokenRuleSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before every command, and how a failure is told. */
@Command(
        name = "youth-panel",
        description = "Advice to joint youth panels. Without a command, serves the application.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RecommendCommand.class,
            ScenariosCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            LockCommand.class,
            AgreementCommand.class,
            ReplayCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class YouthPanelCommand implements Runnable {

    /** Something was given that cannot be used: a file, an option, a case. */
    static final int REFUSED = 2;

    static final int FAILED = 1;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The rules folder. Default: rules where the command runs, else the one in the jar.")
    private @Nullable Path rules;

    Path rules() {
        return Optional.ofNullable(rules).orElseGet(() -> BundledFiles.folder("rules"));
    }

    /** What was given as --rules: a folder, but for replay, which names a version with it. */
    Optional<Path> named() {
        return Optional.ofNullable(rules);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Runs the command named in the arguments and says with which code the program should exit. */
    public static int execute(String... args) {
        CommandLine line = new CommandLine(new YouthPanelCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            if (failure instanceof BrokenRuleSet broken) {
                err.println(broken.getMessage());
            } else {
                err.println("The command failed: " + failure);
                failure.printStackTrace(err);
            }
            return FAILED;
        });
        return line.execute(args);
    }
}
