package org.youthpanel.platform.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.youthpanel.casework.London;
import org.youthpanel.casework.store.JdbcLog;
import org.youthpanel.platform.CannotStart;
import org.youthpanel.platform.retention.FindDue;
import org.youthpanel.platform.retention.RemoveCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells which cases were kept long enough, and removes them where it is told to. */
@Command(
        name = "retention",
        description = {
            "Tells which children’s cases were kept long enough: all of a child’s cases in a service together, counted from"
                    + " the last thing that was recorded of any of them. Changes nothing, unless --remove is given.",
            "Works with the owner’s credentials. A database in a file must not be open in the application meanwhile."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:something could not be removed", "2:it could not be looked at"})
final class RetentionCommand implements Callable<Integer> {

    /** Of made-up cases. */
    private static final String DEMONSTRATION = "P6Y";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Spec
    private CommandSpec spec;

    @Mixin
    private WhichDatabase which;

    @Option(
            names = "--after",
            paramLabel = "PERIOD",
            defaultValue = "${env:YOUTH_PANEL_RETENTION}",
            description = {
                "How long cases are kept: P6Y, P18M, P400D. Default: YOUTH_PANEL_RETENTION in the environment.",
                "No law names one period for all: the service’s own schedule does."
            })
    private @Nullable String after;

    @Option(names = "--service", description = "Only its cases. Can be given again. Default: all.")
    private Set<String> services = Set.of();

    @Option(names = "--remove", description = "Removes them. Needs --by and --reason.")
    private boolean remove;

    @Option(names = "--by", paramLabel = "NAME", description = "Who decided it, as it is to stand in the log.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why, as it is to stand in the log.")
    private String reason = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (remove && (by.isBlank() || reason.isBlank())) {
            err.println("Say who decided it and why: --by and --reason stand in the log for good.");
            return YouthPanelCommand.REFUSED;
        }
        if (!which.isThere()) {
            err.println("There is no database in " + which.data());
            return YouthPanelCommand.REFUSED;
        }
        String period = after == null || after.isBlank() ? "" : after;
        if (period.isEmpty() && which.isServer()) {
            err.println("Say how long this service keeps cases: --after or YOUTH_PANEL_RETENTION, such as P6Y.");
            return YouthPanelCommand.REFUSED;
        }
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        try (SingleConnectionDataSource owner = which.asOwner()) {
            String rule = period.isEmpty() ? DEMONSTRATION : period;
            Instant cutoff = cutoff(rule, clock);
            out.println("Kept for " + rule + (period.isEmpty() ? ", the demonstration’s own: confirm locally" : "")
                    + ". Last recorded before " + London.day(cutoff) + ":");
            JdbcClient jdbc = JdbcClient.create(owner);
            List<FindDue.Due> due = new FindDue(jdbc).before(cutoff, services);
            due.forEach(each -> out.println("  " + each.service() + "  " + London.day(each.last()) + "  "
                    + String.join(", ", each.references()) + told(each.waits())));
            long now = due.stream()
                    .filter(each -> each.waits() == FindDue.Waits.FOR_NOTHING)
                    .count();
            out.println(now + " children due, " + (due.size() - now) + " waiting");
            return remove ? remove(new RemoveCases(jdbc, new JdbcLog(owner), clock), due, cutoff, rule) : 0;
        } catch (DateTimeParseException wrong) {
            err.println("Not a period: " + period + ". Six years are P6Y, eighteen months P18M.");
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
        }
        return YouthPanelCommand.REFUSED;
    }

    private static Instant cutoff(String rule, Clock clock) {
        Period period = Period.parse(rule);
        if (period.isZero() || period.isNegative()) {
            throw new DateTimeParseException("Nothing is kept for no time", rule, 0);
        }
        return ZonedDateTime.now(clock.withZone(LONDON)).minus(period).toInstant();
    }

    private int remove(RemoveCases removing, List<FindDue.Due> due, Instant cutoff, String rule) {
        PrintWriter out = spec.commandLine().getOut();
        RemoveCases.Decided decided = new RemoveCases.Decided(by.strip(), rule, reason.strip());
        Map<String, Integer> counts = new TreeMap<>();
        int children = 0;
        for (FindDue.Due each : due) {
            var gone = removing.remove(each, cutoff, decided);
            children += gone.isPresent() ? 1 : 0;
            gone.ifPresent(rows -> rows.forEach((table, n) -> counts.merge(table, n, Integer::sum)));
        }
        counts.put("answered_request", removing.clearAnswers());
        out.println("Removed " + children + " children’s cases:");
        counts.forEach((table, n) -> out.printf("  %-18s %6d%n", table, n));
        out.flush();
        return 0;
    }

    private static String told(FindDue.Waits waits) {
        return switch (waits) {
            case FOR_NOTHING -> "";
            case HELD -> "  held";
            case IN_A_PACK_WITH_A_HELD_ONE -> "  in a pack with a held one";
            case BEING_CHANGED -> "  being changed";
        };
    }
}
