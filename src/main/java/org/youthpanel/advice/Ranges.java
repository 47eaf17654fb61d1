package org.youthpanel.advice;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.youthpanel.facts.Disposal;
import org.youthpanel.rules.Firing;
import org.youthpanel.rules.finding.Basis;
import org.youthpanel.rules.finding.RangeEntry;

/** The acceptable alternatives (policy B16, B17): those to the starting point that stands, without the barred ones. */
final class Ranges {

    private Ranges() {}

    static Set<Disposal> of(Evaluation evaluation) {
        Set<Disposal> range = EnumSet.noneOf(Disposal.class);
        evaluation.recommended().ifPresent(recommended -> {
            applying(evaluation).forEach(firing -> range.add(((RangeEntry) firing.finding()).disposal()));
            range.retainAll(evaluation.disposal().available());
            range.add(recommended);
        });
        return range;
    }

    static List<Firing> applying(Evaluation evaluation) {
        Basis standing = evaluation.disposal().startingPoint().orElseThrow().basis();
        return evaluation.decided().stream()
                .filter(firing -> firing.finding() instanceof RangeEntry entry
                        && entry.basis().map(basis -> basis == standing).orElse(true))
                .toList();
    }
}
