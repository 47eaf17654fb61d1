package org.youthpanel.tracking;

import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;

/**
 * How two voices agree, over one selection.
 *
 * @param crossing of all compared cases
 * @param exposed the same apart, by who had opened the recommendation before the first view; only those there are
 * @param adherence of decisions to recommendations; empty for another pair
 * @param corrections departures coded FACT_CORRECTED by their class: they correct data and judge nothing
 * @param reasons of departures, by code; only those there are
 * @param corrected decisions that were corrected, each counted once, in its last form
 * @param waiting cases that wait for a decision
 * @param putOff cases that the panel put off
 * @param withdrawn cases that need no decision any more
 * @param undetermined cases in which nothing could be recommended
 * @param notYouth cases that are not for a youth disposal
 * @param withoutVoice decided cases in which one of the two voices is not known
 */
public record Agreement(
        Selection selection,
        Crossing crossing,
        Map<Column.Exposed, Crossing> exposed,
        Optional<Map<Adherence, Integer>> adherence,
        Map<Adherence, Integer> corrections,
        Map<Departure, Integer> reasons,
        int corrected,
        int waiting,
        int putOff,
        int withdrawn,
        int undetermined,
        int notYouth,
        int withoutVoice) {

    /** Under this many, figures are told with the warning that there are too few to compare. */
    public static final int FEW = 10;

    /** First voice, then second, each over all eight disposals. */
    public Map<Disposal, Map<Disposal, Integer>> table() {
        return crossing.counts();
    }

    /** How many cases are compared. */
    public int n() {
        return crossing.n();
    }

    public Optional<Proportion> simple() {
        return crossing.simple();
    }

    public Optional<Proportion> byRung() {
        return crossing.byRung();
    }

    public boolean tooFewToCompare() {
        return n() < FEW;
    }

    /** Departures that correct data. */
    public int dataCorrections() {
        return sum(corrections);
    }

    /** Departures by judgement alone: without those that correct data. */
    public Optional<Map<Adherence, Integer>> judgement() {
        return adherence.map(all -> {
            Map<Adherence, Integer> judged = new java.util.EnumMap<>(Adherence.class);
            all.forEach((each, n) -> {
                if (each != Adherence.AS_RECOMMENDED) {
                    judged.put(each, n - corrections.getOrDefault(each, 0));
                }
            });
            return judged;
        });
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
