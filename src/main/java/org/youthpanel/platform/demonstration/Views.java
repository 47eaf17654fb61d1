package org.youthpanel.platform.demonstration;

import java.util.List;
import java.util.Optional;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Facts;

/** What the author of the assessment proposes, and what the seconded officer would do. */
final class Views {

    private static final int AUTHOR_AGREES = 80;
    private static final int POLICE_AGREE = 72;
    private static final int POLICE_SAY = 84;

    private Views() {}

    static void put(Draft draft, Recommendation advice, Chance chance) {
        view(advice, AUTHOR_AGREES, chance).ifPresent(disposal -> draft.put(Facts.PROPOSAL, disposal));
        boolean told = chance.in(POLICE_SAY);
        view(advice, POLICE_AGREE, chance)
                .filter(disposal -> told)
                .ifPresent(disposal -> draft.put(Facts.POLICE_VIEW, disposal));
    }

    private static Optional<Disposal> view(Recommendation advice, int agreement, Chance chance) {
        if (advice.recommended().isEmpty()) {
            List<Disposal> left = advice.available();
            return left.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(left));
        }
        return chance.in(agreement)
                ? advice.recommended()
                : Departing.from(advice, chance).or(advice::recommended);
    }
}
