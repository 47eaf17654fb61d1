package org.youthpanel.workbench.replay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.tracking.Period;

/** Starts a job that runs a version over the decided cases of a period, of the person's own services. */
public final class StartReplay {

    private final RuleBook rules;
    private final Replays replays;
    private final Clock clock;

    public StartReplay(RuleBook rules, Replays replays, Clock clock) {
        this.rules = rules;
        this.replays = replays;
        this.clock = clock;
    }

    public sealed interface Result {
        record Started(Replay replay) implements Result {}

        record NoSuchVersion() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param problems of what was typed; with one nothing is started */
    public record Form(Optional<Period> period, List<Problem> problems) {}

    public Result start(Person person, String set, String version, Form form) {
        Optional<RuleSetVersion> found = rules.version(set, version);
        if (found.isEmpty()) {
            return new Result.NoSuchVersion();
        }
        List<Problem> problems = new ArrayList<>(form.problems());
        if (form.period().isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("replay.period", "required", "Say of which days the cases are."));
        }
        form.period()
                .filter(StartReplay::backwards)
                .ifPresent(period -> problems.add(
                        new Problem("replay.to", "before-from", "The last day must be on or after the first.")));
        Set<String> services = services(person, found.get());
        if (services.isEmpty()) {
            problems.add(new Problem("replay.period", "no-service", "The version decides no case of your services."));
        }
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        Replay replay = new Replay(
                UUID.randomUUID().toString(),
                set,
                found.get().manifest().version().toString(),
                found.get().sha256(),
                services,
                form.period().orElseThrow(),
                person.name(),
                clock.instant(),
                Replay.State.WAITING,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        replays.add(replay);
        return new Result.Started(replay);
    }

    private static boolean backwards(Period period) {
        return period.from().isPresent()
                && period.to()
                        .filter(last -> last.isBefore(period.from().get()))
                        .isPresent();
    }

    /** Those of the person whose cases the version decides. */
    static Set<String> services(Person person, RuleSetVersion version) {
        return person.services().stream()
                .filter(each -> version.manifest().layer() == Layer.NATIONAL
                        || version.manifest().set().equals(each))
                .collect(Collectors.toUnmodifiableSet());
    }
}
