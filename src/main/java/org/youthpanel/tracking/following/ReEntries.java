package org.youthpanel.tracking.following;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Proportion;

/**
 * How many children came to notice again within twelve months of their first decision. What is empty is hidden, since it
 * would tell of too few.
 *
 * @param last decisions up to this day were followed for twelve months
 * @param until the last day that is looked at, of a quarter that is over
 * @param waiting children whose twelve months were not over then
 */
public record ReEntries(
        String service,
        LocalDate last,
        LocalDate until,
        int fewest,
        List<Line<Adherence>> byAdherence,
        List<Line<String>> byRuleSets,
        Line<String> all,
        Optional<Integer> waiting) {

    /** @param group whose line it is */
    public record Line<T>(T group, Optional<Integer> followed, Optional<Integer> reEntered, Optional<Integer> not) {

        /** Where enough can be told. */
        public Optional<Proportion> share() {
            return followed.flatMap(of -> reEntered.map(count -> new Proportion(count, of)));
        }
    }
}
