package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.PChart;
import org.youthpanel.tracking.statistics.RateDifference;
import org.youthpanel.tracking.statistics.Sample;

/** Tells whether two voices agree more or less than in the period before, and quarter by quarter. */
public final class TellOverview {

    /** Quarters that are told, the last of the selection at the end. */
    private static final int QUARTERS = 8;

    private final CountAgreement counting;
    private final Counts counts;
    private final Clock clock;

    public TellOverview(CountAgreement counting, Counts counts, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        /**
         * @param before the period before; empty where the selection has no first or no last day
         * @param difference of the rates of simple agreement; of too few cases too, which whoever tells it has to say
         * @param quarters by their code, such as {@code 2026-Q2}, the latest last; those before the first case left out
         * @param mine what the person recorded as a chair; empty for anybody else
         */
        record Told(
                Agreement now,
                Optional<Agreement> before,
                Figure<RateDifference> difference,
                PChart quarters,
                Optional<Mine> mine)
                implements Result {}

        record NotYours() implements Result {}
    }

    /** Decisions that a chair recorded. @param same those in which both voices are the same */
    public record Mine(int n, int same) {}

    public Result tell(Person person, Selection selection) {
        if (!(counting.count(person, selection) instanceof CountAgreement.Result.Counted now)) {
            return new Result.NotYours();
        }
        Optional<Agreement> before = selection
                .period()
                .before()
                .map(selection::in)
                .map(each -> counting.count(person, each))
                .filter(CountAgreement.Result.Counted.class::isInstance)
                .map(each -> ((CountAgreement.Result.Counted) each).agreement());
        return new Result.Told(
                now.agreement(),
                before,
                before.map(each -> difference(now.agreement(), each))
                        .orElseGet(() -> Figure.undefined("There is no period before.")),
                quarters(person, selection),
                person.is(Role.CHAIR) ? Optional.of(mine(person, selection)) : Optional.empty());
    }

    private static Figure<RateDifference> difference(Agreement now, Agreement before) {
        return RateDifference.of(
                now.crossing().count(Shift.SAME), now.n(), before.crossing().count(Shift.SAME), before.n());
    }

    private LocalDate today() {
        return London.today(clock);
    }

    private PChart quarters(Person person, Selection selection) {
        LocalDate last = selection.to().filter(day -> day.isBefore(today())).orElse(today());
        List<Period> all = new ArrayList<>(List.of(Period.quarter(last)));
        for (int i = 1; i < QUARTERS; i++) {
            all.add(0, all.get(0).before().orElseThrow());
        }
        Map<String, int[]> counted = new LinkedHashMap<>();
        all.forEach(each -> counted.put(each.code().orElseThrow(), new int[2]));
        Pair pair = selection.pair();
        Where where = selection
                .compared(person.services(), today())
                .between(all.get(0).from(), all.get(QUARTERS - 1).to());
        counts.count(Counted.CASES, where, List.of(Column.QUARTER, pair.first(), pair.second()))
                .forEach(group -> {
                    int[] of = counted.get(group.code(Column.QUARTER).orElseThrow());
                    of[0] += same(group, pair) ? group.n() : 0;
                    of[1] += group.n();
                });
        List<Sample> samples = new ArrayList<>();
        counted.forEach((quarter, of) -> {
            if (!samples.isEmpty() || of[1] > 0) {
                samples.add(new Sample(quarter, "", of[0], of[1]));
            }
        });
        return PChart.of(samples);
    }

    private static boolean same(Counts.Group group, Pair pair) {
        return Disposal.valueOf(group.code(pair.first()).orElseThrow())
                == Disposal.valueOf(group.code(pair.second()).orElseThrow());
    }

    private Mine mine(Person person, Selection selection) {
        Pair pair = selection.pair();
        int n = 0;
        int same = 0;
        Where where = Behind.compared().recordedByWhoAsks().where(person, selection, today());
        for (Counts.Group each : counts.count(Counted.CASES, where, List.of(pair.first(), pair.second()))) {
            n += each.n();
            same += same(each, pair) ? each.n() : 0;
        }
        return new Mine(n, same);
    }
}
