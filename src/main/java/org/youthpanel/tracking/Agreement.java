package org.youthpanel.tracking;

import java.util.Map;
import java.util.Optional;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;

/**
 * How two voices agree, over one selection.
 *
 * @param table first voice, then second, each over all eight disposals; what never happened is 0
 * @param adherence of decisions to recommendations; empty for another pair
 * @param dataCorrections departures coded FACT_CORRECTED, which correct data and judge nothing
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
        Map<Disposal, Map<Disposal, Integer>> table,
        Optional<Map<Adherence, Integer>> adherence,
        int dataCorrections,
        int corrected,
        int waiting,
        int putOff,
        int withdrawn,
        int undetermined,
        int notYouth,
        int withoutVoice) {

    /** Under this many, figures are told with the warning that there are too few to compare. */
    public static final int FEW = 10;

    /** How many cases are compared. */
    public int n() {
        return table.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Where both name the same of the eight disposals; empty where nothing is compared. */
    public Optional<Proportion> simple() {
        return share((first, second) -> first == second);
    }

    /** Where both are equally formal: the four disposals of rung 1 count as one. */
    public Optional<Proportion> byRung() {
        return share((first, second) -> first.rung() == second.rung());
    }

    public boolean tooFewToCompare() {
        return n() < FEW;
    }

    private Optional<Proportion> share(java.util.function.BiPredicate<Disposal, Disposal> agree) {
        int count = 0;
        for (Disposal first : Disposal.values()) {
            for (Disposal second : Disposal.values()) {
                count += agree.test(first, second) ? table.get(first).get(second) : 0;
            }
        }
        int n = n();
        return n == 0 ? Optional.empty() : Optional.of(new Proportion(count, n));
    }
}
