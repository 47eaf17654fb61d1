package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youthpanel.casework.London;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;
import org.youthpanel.tracking.Column.Exposed;
import org.youthpanel.tracking.Column.Standing;

/** Counts how two voices agree over the cases of a selection. */
public final class CountAgreement {

    private final KeepCounts keeping;
    private final Counts counts;
    private final Clock clock;

    public CountAgreement(KeepCounts keeping, Counts counts, Clock clock) {
        this.keeping = keeping;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        record Counted(Agreement agreement) implements Result {}

        record NotYours() implements Result {}
    }

    public Result count(Person person, Selection selection) {
        if (selection.beyond(person)) {
            return new Result.NotYours();
        }
        keeping.catchUp(person.services());
        LocalDate today = London.today(clock);
        Where compared = selection.compared(person.services(), today);
        Where selected = selection.where(person.services(), today);
        Crossing all = Crossing.empty();
        Map<Exposed, Crossing> exposed = new EnumMap<>(Exposed.class);
        Pair pair = selection.pair();
        Counts once = new CountsOnce(
                counts,
                Counted.CASES,
                selected,
                Column.STANDING,
                pair.first(),
                pair.second(),
                Column.EXPOSURE,
                Column.ADHERENCE,
                Column.DEPARTURE,
                Column.CORRECTIONS);
        for (Counts.Group group :
                once.count(Counted.CASES, compared, List.of(Column.EXPOSURE, pair.first(), pair.second()))) {
            Disposal first = Disposal.valueOf(group.code(pair.first()).orElseThrow());
            Disposal second = Disposal.valueOf(group.code(pair.second()).orElseThrow());
            all.add(first, second, group.n());
            group.code(Column.EXPOSURE)
                    .map(Exposed::valueOf)
                    .ifPresent(each -> exposed.computeIfAbsent(each, key -> Crossing.empty())
                            .add(first, second, group.n()));
        }
        Map<Adherence, Integer> adherence = zeros();
        Map<Adherence, Integer> corrections = zeros();
        Map<Departure, Integer> reasons = new EnumMap<>(Departure.class);
        for (Counts.Group group : once.count(Counted.CASES, compared, List.of(Column.ADHERENCE, Column.DEPARTURE))) {
            Optional<Adherence> kind = group.code(Column.ADHERENCE).map(Adherence::valueOf);
            Optional<Departure> reason = group.code(Column.DEPARTURE).map(Departure::valueOf);
            kind.ifPresent(each -> adherence.merge(each, group.n(), Integer::sum));
            reason.ifPresent(each -> reasons.merge(each, group.n(), Integer::sum));
            if (kind.isPresent()
                    && reason.filter(each -> each == Departure.FACT_CORRECTED).isPresent()) {
                corrections.merge(kind.get(), group.n(), Integer::sum);
            }
        }
        Map<String, Integer> standing = once.count(Counted.CASES, selected, List.of(Column.STANDING)).stream()
                .collect(Collectors.toMap(each -> each.code(Column.STANDING).orElse(""), Counts.Group::n));
        return new Result.Counted(new Agreement(
                selection,
                all,
                exposed,
                pair == Pair.RECOMMENDATION_DECISION ? Optional.of(adherence) : Optional.empty(),
                corrections,
                reasons,
                once.size(Counted.CASES, compared.except(Map.of(Column.CORRECTIONS, "0"))),
                standing.getOrDefault(Standing.WAITING.name(), 0),
                standing.getOrDefault(Standing.PUT_OFF.name(), 0),
                standing.getOrDefault(Standing.WITHDRAWN.name(), 0),
                standing.getOrDefault(Standing.UNDETERMINED.name(), 0),
                standing.getOrDefault(Standing.NOT_YOUTH.name(), 0),
                standing.getOrDefault(Standing.DECIDED.name(), 0) - all.n()));
    }

    private static Map<Adherence, Integer> zeros() {
        Map<Adherence, Integer> zeros = new EnumMap<>(Adherence.class);
        List.of(Adherence.values()).forEach(each -> zeros.put(each, 0));
        return zeros;
    }
}
