package org.youthpanel.casework;

import java.time.Clock;
import java.util.Optional;

/** Shows a logged recommendation, and logs that it was seen: by whom, when and how, the first time on each way. */
public final class OpenRecommendation {

    private final Log log;
    private final FindCase finder;
    private final Recommendations recommendations;
    private final Exposures exposures;
    private final Clock clock;

    public OpenRecommendation(
            Log log, FindCase finder, Recommendations recommendations, Exposures exposures, Clock clock) {
        this.log = log;
        this.finder = finder;
        this.recommendations = recommendations;
        this.exposures = exposures;
        this.clock = clock;
    }

    /** Empty where the person may see no such case, or the case has no such recommendation. */
    public Optional<LoggedRecommendation> open(Person person, String reference, String id, Way way) {
        return log.atomically(() -> {
            Optional<FindCase.Found> found = finder.find(person, reference);
            Optional<LoggedRecommendation> given =
                    recommendations.find(id).filter(each -> each.reference().equals(reference));
            if (found.isEmpty() || given.isEmpty()) {
                return Optional.empty();
            }
            saw(person, found.get().file(), id, way);
            return given;
        });
    }

    /** The latest of a case, opened in the same way. */
    public Optional<LoggedRecommendation> openLatest(Person person, String reference, Way way) {
        return finder.find(person, reference)
                .flatMap(found -> recommendations.of(reference).stream().reduce((earlier, later) -> later))
                .flatMap(latest -> open(person, reference, latest.id(), way));
    }

    /** As part of the work of another use case. */
    public void saw(Person person, CaseFile file, String recommendation, Way way) {
        boolean before = exposures.of(file.reference()).stream()
                .anyMatch(each -> each.recommendation().equals(recommendation)
                        && each.way() == way
                        && each.stamp().by().equals(person.name()));
        if (!before) {
            exposures.add(file.signed(clock.instant(), person), file.reference(), recommendation, way);
        }
    }
}
