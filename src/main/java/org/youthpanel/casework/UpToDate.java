package org.youthpanel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;

/**
 * Whether a recommendation would be given again today: on the facts as they stand, by the rules that are in force on the day
 * of the panel. A version that is published or withdrawn in between makes it another.
 */
public final class UpToDate {

    private UpToDate() {}

    public static boolean is(LoggedRecommendation given, FactsVersion facts, RuleBook rules) {
        return given.factsVersion() == facts.version() && isByRulesInForce(given, facts, rules);
    }

    private static boolean isByRulesInForce(LoggedRecommendation given, FactsVersion facts, RuleBook rules) {
        Map<String, ?> document = Stored.map(facts.facts());
        Object day = document.get("decisionDate");
        if (day == null) {
            return true;
        }
        LocalDate date = LocalDate.parse(day.toString());
        Set<String> now = Stream.of(RuleBook.NATIONAL, String.valueOf(document.get("service")))
                .map(set -> rules.inForce(set, date))
                .flatMap(Optional::stream)
                .map(RuleSetVersion::sha256)
                .collect(Collectors.toSet());
        List<?> then = Stored.list(Stored.document(given.ruleSets()).root());
        return then.stream()
                .map(each -> String.valueOf(((Map<?, ?>) each).get("sha256")))
                .collect(Collectors.toSet())
                .equals(now);
    }
}
