package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.store.Book;
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
                "Follows the chains of each service, of the log and of who saw what, and hashes every entry again from what its table holds now: one that was"
                        + " changed, removed, put in or moved is found, and where.",
                "An end that was cut off is seen only from outside: give the end of the log that a pack of a sitting"
                        + " printed with --head, or one that this command told before."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:every chain holds", "1:one does not", "2:it could not be looked at"})
    static final class Verify implements Callable<Integer> {

        /** What PostgreSQL and H2 say. */
        private static final Pattern TABLE_MISSING = Pattern.compile("42P01|42S0[234]");

        /** Before an end of the book of who saw what. */
        private static final String AUDIT = "audit/";

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
                boolean ofAudit = head.startsWith(AUDIT);
                String[] parts = head.substring(ofAudit ? AUDIT.length() : 0).split("/", -1);
                if (parts.length != 3 || !parts[1].matches("[1-9]\\d{0,17}") || !parts[2].matches("[0-9a-f]{64}")) {
                    err.println("Give an end of the log as leeds/345/ and the 64 signs of its fingerprint: " + head);
                    return YouthPanelCommand.REFUSED;
                }
                known.add(new Known(ofAudit, parts[0], new Chains.Head(Long.parseLong(parts[1]), parts[2])));
            }
            if (!which.isThere()) {
                err.println("There is no database in " + which.data());
                return YouthPanelCommand.REFUSED;
            }
            try (SingleConnectionDataSource data = which.look()) {
                return tell(new JdbcChains(data), new JdbcChains(data, Book.AUDIT), known);
            } catch (CannotStart refused) {
                err.println(refused.getMessage());
            } catch (RuntimeException failed) {
                // a log that was not looked at is none that does not hold
                err.println(
                        isTableMissing(failed)
                                ? "A table of the log is missing: the database was last started with an older version of"
                                        + " this program, or somebody took the table away. Nothing was checked."
                                : "The log could not be looked at: " + failed.getMessage());
            }
            return YouthPanelCommand.REFUSED;
        }

        private static boolean isTableMissing(RuntimeException failed) {
            return failed.getCause() instanceof SQLException cause
                    && cause.getSQLState() != null
                    && TABLE_MISSING.matcher(cause.getSQLState()).matches();
        }

        private record Known(boolean ofAudit, String service, Chains.Head head) {}

        private int tell(Chains chains, Chains audit, List<Known> known) {
            PrintWriter out = spec.commandLine().getOut();
            List<Chains.Followed> all = chains.verify();
            boolean holds = told(all, "", "");
            List<Chains.Followed> seen = audit.verify();
            holds &= told(seen, " (who saw what)", AUDIT);
            for (Known each : known) {
                if (!(each.ofAudit() ? audit : chains).has(each.service(), each.head())) {
                    out.println((each.ofAudit() ? AUDIT : "") + each.service() + ": entry "
                            + each.head().position() + " is missing, or is another than it was then");
                    holds = false;
                }
            }
            if (all.isEmpty() && seen.isEmpty()) {
                out.println("There is no entry yet.");
            }
            out.flush();
            return holds ? 0 : YouthPanelCommand.FAILED;
        }

        /** @return whether each of them holds */
        private boolean told(List<Chains.Followed> all, String which, String before) {
            PrintWriter out = spec.commandLine().getOut();
            for (Chains.Followed each : all) {
                out.println(each.firstBreak()
                        .map(found -> each.service() + which + ": broken at entry " + found.position() + ": "
                                + found.reason())
                        .orElse(each.service() + which + ": holds, " + each.entries() + " entries"
                                + (each.removed() == 0 ? "" : ", " + each.removed() + " of them removed by retention")
                                + "\n  " + before
                                + each.service() + "/" + each.entries() + "/" + each.lastHash()));
            }
            return all.stream().allMatch(each -> each.firstBreak().isEmpty());
        }
    }
}
