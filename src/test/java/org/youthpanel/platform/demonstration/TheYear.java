package org.youthpanel.platform.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youthpanel.advice.Adviser;
import org.youthpanel.advice.Books;
import org.youthpanel.advice.Recommendation;
import org.youthpanel.facts.Document;
import org.youthpanel.facts.Reading;

/** The year that the demonstration shows, made once for all tests of a run. */
final class TheYear {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
    static final String SERVICE = FillDemonstration.SERVICE;
    static final long SEED = FillDemonstration.SEED;

    private static final Map<Map<String, Object>, Recommendation> ADVICE = new HashMap<>();
    private static final List<MadeUpCase> CASES = madeFrom(SEED);

    private TheYear() {}

    static List<MadeUpCase> cases() {
        return CASES;
    }

    /** Those whose sitting is over. */
    static List<MadeUpCase> heard() {
        return CASES.stream().filter(each -> !each.sitting().isAfter(LAST_DAY)).toList();
    }

    static List<MadeUpCase> toBeHeard() {
        return CASES.stream().filter(each -> each.sitting().isAfter(LAST_DAY)).toList();
    }

    static List<MadeUpCase> madeFrom(long seed) {
        return MadeUpYear.of(seed, SERVICE, LAST_DAY).cases(Books.adviser());
    }

    /** Fails where the facts are refused. */
    static Recommendation advice(Map<String, Object> facts) {
        return ADVICE.computeIfAbsent(facts, TheYear::advised);
    }

    private static Recommendation advised(Map<String, Object> facts) {
        Adviser adviser = Books.adviser();
        Reading reading = adviser.read(new Document(facts, List.of()));
        if (reading instanceof Reading.Refused refused) {
            throw new AssertionError(refused.problems());
        }
        return adviser.advise(((Reading.Read) reading).facts());
    }
}
