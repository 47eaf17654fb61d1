package org.youthpanel.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.panel.Departure;
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
        if (selection.beyond(person.services())) {
            return new Result.NotYours();
        }
        keeping.catchUp(person.services());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        Where all = selection.where(person.services(), today);
        Where compared = selection.compared(person.services(), today);
        Map<String, Integer> standing = by(Column.STANDING, all);
        int decided = standing.getOrDefault(Standing.DECIDED.name(), 0);
        Map<Disposal, Map<Disposal, Integer>> table = table(selection.pair(), compared);
        Map<String, Integer> corrections = by(Column.CORRECTIONS, compared);
        Agreement agreement = new Agreement(
                selection,
                table,
                selection.pair() == Pair.RECOMMENDATION_DECISION ? Optional.of(adherence(compared)) : Optional.empty(),
                counts.size(Counted.CASES, compared.with(Column.DEPARTURE, Departure.FACT_CORRECTED)),
                corrections.entrySet().stream()
                        .filter(each -> !each.getKey().equals("0"))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                standing.getOrDefault(Standing.WAITING.name(), 0),
                standing.getOrDefault(Standing.PUT_OFF.name(), 0),
                standing.getOrDefault(Standing.WITHDRAWN.name(), 0),
                standing.getOrDefault(Standing.UNDETERMINED.name(), 0),
                standing.getOrDefault(Standing.NOT_YOUTH.name(), 0),
                decided - counts.size(Counted.CASES, compared));
        return new Result.Counted(agreement);
    }

    private Map<Disposal, Map<Disposal, Integer>> table(Pair pair, Where compared) {
        Map<Disposal, Map<Disposal, Integer>> table = new EnumMap<>(Disposal.class);
        for (Disposal row : Disposal.values()) {
            Map<Disposal, Integer> counted = new EnumMap<>(Disposal.class);
            List.of(Disposal.values()).forEach(column -> counted.put(column, 0));
            table.put(row, counted);
        }
        counts.count(Counted.CASES, compared, List.of(pair.first(), pair.second()))
                .forEach(group -> table.get(
                                Disposal.valueOf(group.code(pair.first()).orElseThrow()))
                        .put(Disposal.valueOf(group.code(pair.second()).orElseThrow()), group.n()));
        return table;
    }

    private Map<Adherence, Integer> adherence(Where compared) {
        Map<Adherence, Integer> counted = new EnumMap<>(Adherence.class);
        Map<String, Integer> found = by(Column.ADHERENCE, compared);
        for (Adherence each : Adherence.values()) {
            counted.put(each, found.getOrDefault(each.name(), 0));
        }
        return counted;
    }

    private Map<String, Integer> by(Column column, Where where) {
        return counts.count(Counted.CASES, where, List.of(column)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        each -> each.code(column).orElse(""), Counts.Group::n));
    }
}
