package org.youthpanel.advice;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.finding.RangeEntry;
import org.youthpanel.rules.resolved.StandingPoint;

/** The acceptable alternatives (policy B16, B17): those to the starting point that stands, without the barred ones. */
final class Ranges {

    private Ranges() {}

    static Set<Disposal> of(Evaluation evaluation) {
        DisposalAdvice disposal = evaluation.disposal();
        return of(disposal.startingPoint(), disposal.recommended(), disposal.available(), evaluation.decided());
    }

    static Set<Disposal> of(
            Optional<StandingPoint> point,
            Optional<Disposal> recommended,
            Set<Disposal> available,
            List<Firing> decided) {
        Set<Disposal> range = EnumSet.noneOf(Disposal.class);
        recommended.ifPresent(each -> {
            applying(point.orElseThrow(), decided)
                    .forEach(firing -> range.add(((RangeEntry) firing.finding()).disposal()));
            range.retainAll(available);
            range.add(each);
        });
        return range;
    }

    static List<Firing> applying(Evaluation evaluation) {
        return applying(evaluation.disposal().startingPoint().orElseThrow(), evaluation.decided());
    }

    private static List<Firing> applying(StandingPoint point, List<Firing> decided) {
        return decided.stream()
                .filter(firing -> firing.finding() instanceof RangeEntry entry
                        && entry.basis().map(basis -> basis == point.basis()).orElse(true))
                .toList();
    }
}
