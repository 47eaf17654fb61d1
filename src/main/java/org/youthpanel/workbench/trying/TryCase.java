package org.youthpanel.workbench.trying;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youthpanel.advice.Adviser;
import org.youthpanel.casework.FindCase;
import org.youthpanel.casework.LoggedRecommendation;
import org.youthpanel.casework.OpenRecommendation;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Recommendations;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.Way;
import org.youthpanel.facts.CaseFacts;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Facts;
import org.youthpanel.facts.Problem;
import org.youthpanel.facts.Reading;
import org.youthpanel.panel.Sittings;

/**
 * Tries a case with other facts. Nothing of the copy is kept. What is answered for the case as it stands was logged
 * before, and who tries the case has seen it, which is logged too: the figures of who knew the recommendation before the
 * panel's first view stay true. While a sitting still owes that first view, nobody can try the case.
 */
public final class TryCase {

    private final Adviser adviser;
    private final FindCase finder;
    private final Recommendations recommendations;
    private final OpenRecommendation opening;
    private final Sittings sittings;

    public TryCase(
            Adviser adviser,
            FindCase finder,
            Recommendations recommendations,
            OpenRecommendation opening,
            Sittings sittings) {
        this.adviser = adviser;
        this.finder = finder;
        this.recommendations = recommendations;
        this.opening = opening;
        this.sittings = sittings;
    }

    public sealed interface Result {

        record NoSuchCase() implements Result {}

        /** Its recommendation is not there, or was given on other facts or by other rules than those of today. */
        record NotAdvised() implements Result {}

        /** A sitting has begun, and its own view of the case is not recorded yet. */
        record FirstViewOwed() implements Result {}

        /** @param facts as they stand */
        record Open(CaseFacts facts) implements Result {}

        /** @param facts as they stand */
        record Refused(CaseFacts facts, List<Problem> problems) implements Result {}

        record Tried(Trial trial) implements Result {}
    }

    public Result open(Person person, String reference) {
        Optional<FindCase.Found> found = finder.find(person, reference);
        if (found.isEmpty()) {
            return new Result.NoSuchCase();
        }
        if (sittings.hearing(reference)
                .filter(each -> each.owesFirstView(reference))
                .isPresent()) {
            return new Result.FirstViewOwed();
        }
        Optional<LoggedRecommendation> given =
                recommendations.of(reference).stream().reduce((earlier, later) -> later);
        if (given.isEmpty()
                || given.get().factsVersion() != found.get().latest().version()
                || !(finder.read(found.get().latest()) instanceof Reading.Read read)
                || !isByTheRulesOfToday(given.get(), read.facts())) {
            return new Result.NotAdvised();
        }
        opening.openLatest(person, reference, Way.PAGE);
        return new Result.Open(read.facts());
    }

    /**
     * @param document of the copy's facts
     * @param told what whoever read them from a form found wrong
     */
    public Result tryOut(Person person, String reference, Map<String, @Nullable Object> document, List<Problem> told) {
        Result opened = open(person, reference);
        if (!(opened instanceof Result.Open open)) {
            return opened;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(document);
        copy.put(Facts.SERVICE.path(), open.facts().service());
        Reading reading = adviser.read(new Document(copy, told));
        return reading instanceof Reading.Read read
                ? new Result.Tried(Trial.of(adviser, open.facts(), read.facts()))
                : new Result.Refused(open.facts(), ((Reading.Refused) reading).problems());
    }

    private boolean isByTheRulesOfToday(LoggedRecommendation given, CaseFacts facts) {
        return Stored.list(given.document().get("ruleSets")).stream()
                .map(each -> (Map<?, ?>) each)
                .allMatch(each -> adviser.rules()
                        .inForce(String.valueOf(each.get("set")), facts.decisionDate())
                        .filter(version -> version.sha256().equals(each.get("sha256")))
                        .isPresent());
    }
}
