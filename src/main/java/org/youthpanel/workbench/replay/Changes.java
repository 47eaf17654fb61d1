package org.youthpanel.workbench.replay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.McNemar;
import org.youthpanel.workbench.replay.TwoAnswers.Towards;

/**
 * What a version changes, over cases that it could be run on.
 *
 * @param n how many there are
 * @param changed in how many anything changes
 * @param towards how the recommendation changes
 * @param table what was recommended, then what would be, of cases with a recommendation both times
 * @param compared cases with a recommendation both times: what agreement is of
 * @param agreedBefore in how many of these the panel decided as recommended
 * @param agreesAfter in how many it decided as would be recommended
 * @param absorbed departures that would have been none
 * @param absorbedBy the reasons that were given for these
 * @param made departures where there were none
 */
public record Changes(
        int n,
        int changed,
        Map<Towards, Integer> towards,
        int deeper,
        int lighter,
        int depthOtherwise,
        int panelCaseNow,
        int panelCaseNoLonger,
        int panelCaseOtherwise,
        Map<Disposal, Map<Disposal, Integer>> table,
        int compared,
        int agreedBefore,
        int agreesAfter,
        int absorbed,
        Map<Departure, Integer> absorbedBy,
        int made) {

    public static Changes of(List<Replays.Alike> all) {
        Map<Towards, Integer> towards = new EnumMap<>(Towards.class);
        for (Towards each : Towards.values()) {
            towards.put(each, 0);
        }
        Map<Disposal, Map<Disposal, Integer>> table = new EnumMap<>(Disposal.class);
        Map<Departure, Integer> absorbedBy = new EnumMap<>(Departure.class);
        for (Replays.Alike each : all) {
            TwoAnswers comparison = each.comparison();
            towards.merge(comparison.towards(), each.n(), Integer::sum);
            if (comparison.recommendedBothTimes()) {
                table.computeIfAbsent(
                                comparison.before().recommended().orElseThrow(), key -> new EnumMap<>(Disposal.class))
                        .merge(comparison.after().recommended().orElseThrow(), each.n(), Integer::sum);
            }
            if (comparison.absorbed()) {
                comparison.departure().ifPresent(reason -> absorbedBy.merge(reason, each.n(), Integer::sum));
            }
        }
        return new Changes(
                sum(all, each -> true),
                sum(all, TwoAnswers::changes),
                towards,
                sum(all, each -> each.depthTowards() == TwoAnswers.Otherwise.MORE),
                sum(all, each -> each.depthTowards() == TwoAnswers.Otherwise.LESS),
                sum(all, each -> each.depthTowards() == TwoAnswers.Otherwise.UNCLEAR),
                sum(all, each -> each.panelCaseTowards() == TwoAnswers.Otherwise.MORE),
                sum(all, each -> each.panelCaseTowards() == TwoAnswers.Otherwise.LESS),
                sum(all, each -> each.panelCaseTowards() == TwoAnswers.Otherwise.UNCLEAR),
                table,
                sum(all, TwoAnswers::recommendedBothTimes),
                sum(all, each -> each.recommendedBothTimes() && each.agreedBefore()),
                sum(all, each -> each.recommendedBothTimes() && each.agreesAfter()),
                sum(all, TwoAnswers::absorbed),
                absorbedBy,
                sum(all, TwoAnswers::made));
    }

    static int sum(List<Replays.Alike> all, Predicate<TwoAnswers> which) {
        return all.stream()
                .filter(each -> which.test(each.comparison()))
                .mapToInt(Replays.Alike::n)
                .sum();
    }

    public int count(Disposal before, Disposal after) {
        return table.getOrDefault(before, Map.of()).getOrDefault(after, 0);
    }

    /** In how many the recommendation changes, whichever way. */
    public int recommendationChanges() {
        return n - towards.get(Towards.SAME);
    }

    public Optional<Proportion> before() {
        return compared == 0 ? Optional.empty() : Optional.of(new Proportion(agreedBefore, compared));
    }

    public Optional<Proportion> after() {
        return compared == 0 ? Optional.empty() : Optional.of(new Proportion(agreesAfter, compared));
    }

    /** Whether agreement changes by more than chance would: undefined where no case changes its side. */
    public Figure<McNemar> test() {
        return McNemar.of(absorbed, made);
    }
}
