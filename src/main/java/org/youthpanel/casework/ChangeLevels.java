package org.youthpanel.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Changes assessed levels, with a reason, and advises again: before and after are both kept (policy A9, D4). */
public final class ChangeLevels {

    private final Log log;
    private final FindCase finder;
    private final FactsVersions versions;
    private final Recommendations recommendations;
    private final AskForRecommendation advice;
    private final Clock clock;

    public ChangeLevels(
            Log log,
            FindCase finder,
            FactsVersions versions,
            Recommendations recommendations,
            AskForRecommendation advice,
            Clock clock) {
        this.log = log;
        this.finder = finder;
        this.versions = versions;
        this.recommendations = recommendations;
        this.advice = advice;
        this.clock = clock;
    }

    /**
     * @param before the last recommendation on the levels as they were; empty where none had been asked for
     * @param after the one made now
     */
    public record Changed(FactsVersion facts, Optional<LoggedRecommendation> before, LoggedRecommendation after)
            implements Result {}

    public sealed interface Result {
        /** The levels given are those that the case has: nothing was written. */
        record Unchanged() implements Result {}

        record Stale(FactsVersion current) implements Result {}

        record NoSuchCase() implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param seen the version of the facts that the change was made from */
    public Result change(Person person, String reference, int seen, LevelChange change, Origin origin) {
        List<Problem> problems = change.problems(List.of());
        if (!problems.isEmpty()) {
            return new Result.Refused(List.copyOf(problems));
        }
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            FactsVersion latest = found.get().latest();
            return latest.version() == seen ? change(person, found.get(), change, origin) : new Result.Stale(latest);
        });
    }

    /** As part of the work of another use case, from the facts as they stand. */
    public Result change(Person person, FindCase.Found found, LevelChange change, Origin origin) {
        Reading reading = finder.read(found.latest());
        if (reading instanceof Reading.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        CaseFacts before = ((Reading.Read) reading).facts();
        CaseFacts after = change.in(before);
        if (after.equals(before)) {
            return new Result.Unchanged();
        }
        Instant now = clock.instant();
        String reference = found.file().reference();
        Signature signature = found.file().signed(now, person);
        Optional<LoggedRecommendation> given =
                recommendations.of(reference).stream().reduce((earlier, later) -> later);
        int version = found.latest().version() + 1;
        FactsVersion facts = versions.add(
                signature,
                new NewFacts(
                        reference,
                        version,
                        origin,
                        change.reason(),
                        after,
                        found.latest().particulars()));
        return new Changed(facts, given, advice.advise(signature, reference, version, after));
    }
}
