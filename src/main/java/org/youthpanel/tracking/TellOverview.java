package org.youthpanel.tracking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RateDifference;

/** Tells whether two voices agree more or less than in the period before, and quarter by quarter. */
public final class TellOverview {

    private final CountAgreement counting;
    private final FollowDrift following;
    private final Counts counts;
    private final Clock clock;

    public TellOverview(CountAgreement counting, FollowDrift following, Counts counts, Clock clock) {
        this.counting = counting;
        this.following = following;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        /**
         * @param before the period before; empty where the selection has no first or no last day
         * @param difference of the rates of simple agreement; of too few cases too, which whoever tells it has to say
         * @param quarters two years of them, begun anew where rules changed
         * @param mine what the person recorded as a chair; empty for anybody else
         */
        record Told(
                Agreement now,
                Optional<Agreement> before,
                Figure<RateDifference> difference,
                Drift quarters,
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
                following.quarters(person, selection).value().orElseThrow(),
                person.is(Role.CHAIR) ? Optional.of(mine(person, selection)) : Optional.empty());
    }

    private static Figure<RateDifference> difference(Agreement now, Agreement before) {
        return RateDifference.of(
                now.crossing().count(Shift.SAME), now.n(), before.crossing().count(Shift.SAME), before.n());
    }

    private Mine mine(Person person, Selection selection) {
        Pair pair = selection.pair();
        int n = 0;
        int same = 0;
        Where where = Behind.compared().recordedByWhoAsks().where(person, selection, London.today(clock));
        for (Counts.Group each : counts.count(Counted.CASES, where, List.of(pair.first(), pair.second()))) {
            n += each.n();
            same += pair.same(each) ? each.n() : 0;
        }
        return new Mine(n, same);
    }
}
