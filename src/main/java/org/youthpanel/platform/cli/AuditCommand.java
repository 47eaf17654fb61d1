package org.youthpanel.platform.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.JdbcChains;
import org.youthpanel.platform.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the log says of itself. */
@Command(
        name = "audit",
        description = "Checks the log.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Follows the chain of each service, entry by entry, from what the tables hold now. */
    @Command(
            name = "verify",
            description = {
                "Follows the chain of each service and hashes every entry again from what its table holds now: one that was"
                        + " changed, removed, put in or moved is found, and where.",
                "An end that was cut off is seen only from outside: give the end of the log that a pack of a sitting"
                        + " printed with --head, or one that this command told before."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:every chain holds", "1:one does not", "2:it could not be looked at"})
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private WhichDatabase which;

        @Option(
                names = "--head",
                paramLabel = "SERVICE/ENTRY/HASH",
                description = "An end that the log once had. Can be given again.")
        private List<String> heads = List.of();

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            List<Known> known = new ArrayList<>();
            for (String head : heads) {
                String[] parts = head.split("/", -1);
                if (parts.length != 3 || !parts[1].matches("[1-9]\\d{0,17}") || !parts[2].matches("[0-9a-f]{64}")) {
                    err.println("Give an end of the log as leeds/345/ and the 64 signs of its fingerprint: " + head);
                    return YouthPanelCommand.REFUSED;
                }
                known.add(new Known(parts[0], new Chains.Head(Long.parseLong(parts[1]), parts[2])));
            }
            if (!which.isThere()) {
                err.println("There is no database in " + which.data());
                return YouthPanelCommand.REFUSED;
            }
            try (HikariDataSource data = which.open()) {
                return tell(new JdbcChains(data), known);
            } catch (CannotStart refused) {
                err.println(refused.getMessage());
                return YouthPanelCommand.REFUSED;
            }
        }

        private record Known(String service, Chains.Head head) {}

        private int tell(Chains chains, List<Known> known) {
            PrintWriter out = spec.commandLine().getOut();
            boolean holds = true;
            List<Chains.Followed> all = chains.verify();
            for (Chains.Followed each : all) {
                out.println(each.firstBreak()
                        .map(found -> each.service() + ": broken at entry " + found.position() + ": " + found.reason())
                        .orElse(each.service() + ": holds, " + each.entries() + " entries\n  " + each.service() + "/"
                                + each.entries() + "/" + each.lastHash()));
                holds &= each.firstBreak().isEmpty();
            }
            for (Known each : known) {
                if (!chains.has(each.service(), each.head())) {
                    out.println(each.service() + ": entry " + each.head().position()
                            + " is missing, or is another than it was then");
                    holds = false;
                }
            }
            if (all.isEmpty()) {
                out.println("There is no entry yet.");
            }
            out.flush();
            return holds ? 0 : YouthPanelCommand.FAILED;
        }
    }
}
