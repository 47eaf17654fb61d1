package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.platform.BundledFiles;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.ReplaysOfDatabase;
import org.youthpanel.rules.BrokenRuleSet;
import org.youthpanel.tracking.Period;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.Replay;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.StartReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a version over the decided cases of a data folder, and prints what it changes. */
@Command(
        name = "replay",
        description = {
            "Runs a version over the decided cases of a database that no application serves.",
            "Here --rules names the version, such as national/5.0, and not a folder."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every case was checked", "1:it could not be finished", "2:it could not be started"})
final class ReplayCommand implements Callable<Integer> {

    @ParentCommand
    private YouthPanelCommand all;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhichDatabase which;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day of the cases, as 2026-04-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--rules-folder",
            paramLabel = "DIR",
            description = "Default: rules where the command runs, else the one in the jar.")
    private @Nullable Path folder;

    @Option(names = "--service", description = "Only its cases. Can be given again. Default: all.")
    private Set<String> services = Set.of();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String[] version = all.named().map(Path::toString).orElse("").split("[/\\\\]", -1);
        if (version.length != 2) {
            err.println("Name the version: --rules national/5.0");
            return YouthPanelCommand.REFUSED;
        }
        if (!which.isThere()) {
            err.println("There is no database in " + which.data());
            return YouthPanelCommand.REFUSED;
        }
        Adviser adviser = Adviser.reading(folder == null ? BundledFiles.folder("rules") : folder);
        try (ReplaysOfDatabase replays = new ReplaysOfDatabase(which.open(), adviser)) {
            Person person = new Person(
                    "command",
                    Set.of(Role.POLICY),
                    services.isEmpty() ? adviser.rules().services() : services);
            StartReplay.Result result = replays.starting()
                    .start(
                            person,
                            version[0],
                            version[1],
                            new StartReplay.Form(
                                    Optional.of(new Period(Optional.ofNullable(from), Optional.ofNullable(to))),
                                    List.of()));
            if (result instanceof StartReplay.Result.Started started) {
                return run(replays, started.replay().id());
            }
            err.println(
                    result instanceof StartReplay.Result.Refused refused
                            ? refused.problems().get(0).message()
                            : "There is no version " + String.join("/", version));
            return YouthPanelCommand.REFUSED;
        } catch (CannotStart | BrokenRuleSet refused) {
            err.println(refused.getMessage());
            return YouthPanelCommand.REFUSED;
        }
    }

    private int run(ReplaysOfDatabase replays, String id) {
        // what waits from before comes first
        while (replays.replays().find(id).orElseThrow().state().goesOn()
                && replays.running().runNext()) {}
        Replay replay = replays.replays().find(id).orElseThrow();
        PrintWriter out = spec.commandLine().getOut();
        out.println(replay.set() + "/" + replay.version() + "  " + replay.sha256());
        out.println(replay.state() + ": " + replay.done() + " of "
                + replay.total().map(String::valueOf).orElse("?") + " cases checked");
        print(replays.reading().changes(replay), out);
        for (Replays.Failures each : replays.reading().failures(replay)) {
            out.println("Could not be run: " + each.n() + "  " + each.reason() + "  " + each.detail());
        }
        out.flush();
        return replay.state() == Replay.State.DONE ? 0 : YouthPanelCommand.FAILED;
    }

    private static void print(Changes changes, PrintWriter out) {
        out.println("The recommendation changes in " + changes.recommendationChanges() + " of " + changes.n());
        changes.towards().forEach((towards, n) -> out.printf("  %-24s %6d%n", towards, n));
        out.println("Depth: " + changes.deeper() + " deeper, " + changes.lighter() + " lighter, "
                + changes.depthOtherwise() + " otherwise");
        out.println("Panel case: " + changes.panelCaseNow() + " now, " + changes.panelCaseNoLonger() + " no longer, "
                + changes.panelCaseOtherwise() + " otherwise");
        out.println("Decided as recommended: " + changes.agreedBefore() + " before, " + changes.agreesAfter()
                + " after, of " + changes.compared());
        out.println("Departures: " + changes.absorbed() + " would be none, " + changes.made() + " would be new");
        out.println(changes.test()
                .value()
                .map(test -> "McNemar: chi-square " + test.chiSquare().statistic() + ", p "
                        + test.chiSquare().p() + ", exact p " + test.exactP())
                .orElse("McNemar: nothing to test"));
    }
}
