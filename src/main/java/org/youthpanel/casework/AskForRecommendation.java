package org.youthpanel.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Adviser;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;

/** Runs the rules in force on the decision date over a case's facts as they stand, and logs the answer for good. */
public final class AskForRecommendation {

    private final Adviser adviser;
    private final Log log;
    private final FindCase finder;
    private final Recommendations recommendations;
    private final OpenRecommendation exposure;
    private final Clock clock;

    public AskForRecommendation(
            Adviser adviser,
            Log log,
            FindCase finder,
            Recommendations recommendations,
            OpenRecommendation exposure,
            Clock clock) {
        this.adviser = adviser;
        this.log = log;
        this.finder = finder;
        this.recommendations = recommendations;
        this.exposure = exposure;
        this.clock = clock;
    }

    public sealed interface Result {
        record Advised(LoggedRecommendation recommendation) implements Result {}

        record NoSuchCase() implements Result {}

        /** The rules have changed since, and do not cover the facts any more. */
        record Refused(List<Problem> problems) implements Result {}
    }

    /** @param way how the person is shown the answer at once; empty where they have to open it first */
    public Result ask(Person person, String reference, Optional<Way> way) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            if (found.isEmpty()) {
                return new Result.NoSuchCase();
            }
            Reading reading = finder.read(found.get().latest());
            if (reading instanceof Reading.Refused refused) {
                return new Result.Refused(refused.problems());
            }
            CaseFacts facts = ((Reading.Read) reading).facts();
            LoggedRecommendation given = advise(
                    found.get().file().signed(clock.instant(), person),
                    reference,
                    found.get().latest().version(),
                    facts);
            way.ifPresent(each -> exposure.saw(person, found.get().file(), given.id(), each));
            return new Result.Advised(given);
        });
    }

    /** Advises and logs, as part of the work of another use case. */
    public LoggedRecommendation advise(Signature signature, String reference, int factsVersion, CaseFacts facts) {
        return recommendations.add(signature, reference, factsVersion, facts, adviser.advise(facts));
    }
}
