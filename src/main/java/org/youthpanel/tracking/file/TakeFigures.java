package org.youthpanel.tracking.file;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.youthpanel.casework.Person;
import org.youthpanel.facts.Disposal;
import org.youthpanel.panel.Adherence;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.CountAgreement;
import org.youthpanel.tracking.Counted;
import org.youthpanel.tracking.Counts;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Selection;
import org.youthpanel.tracking.Where;
import org.youthpanel.tracking.file.Taken.Departed;
import org.youthpanel.tracking.file.Taken.Part;

/** Counts everything that a file tells of a selection. */
public final class TakeFigures {

    private final CountAgreement counting;
    private final Counts counts;
    private final Clock clock;

    public TakeFigures(CountAgreement counting, Counts counts, Clock clock) {
        this.counting = counting;
        this.counts = counts;
        this.clock = clock;
    }

    public sealed interface Result {
        record Counted(Taken taken) implements Result {}

        record NotYours() implements Result {}
    }

    public Result take(Person person, Selection selection) {
        if (!(counting.count(person, selection) instanceof CountAgreement.Result.Counted counted)) {
            return new Result.NotYours();
        }
        LocalDate today = today();
        Where compared = selection.compared(person.services(), today);
        Map<Column, List<Part>> breakdown = new EnumMap<>(Column.class);
        Taken.BREAKDOWN.forEach(column -> breakdown.put(column, parts(column, selection.pair(), compared)));
        Where recommended = selection.of(Pair.RECOMMENDATION_DECISION).compared(person.services(), today);
        return new Result.Counted(new Taken(
                counted.agreement(),
                counted.agreement().crossing().figures(),
                breakdown,
                counts.count(Counted.LEVEL_CHANGES, selection.where(person.services(), today), Taken.LEVELS),
                departed(Column.DEPARTURE, recommended, Stream::of),
                departed(
                        Column.RULES,
                        recommended,
                        ids -> Arrays.stream(ids.strip().split("\\s+"))),
                clock.instant()));
    }

    /** The compared cases themselves, for who may see them: these columns of each, one after the other. */
    public void cases(Person person, Selection selection, List<Column> columns, Counts.Taking taking)
            throws java.io.IOException {
        counts.each(selection.compared(person.services(), today()), columns, taking);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
    }

    private List<Part> parts(Column column, Pair pair, Where compared) {
        Map<Optional<String>, Part> parts = new LinkedHashMap<>();
        counts.count(Counted.CASES, compared, List.of(column, pair.first(), pair.second()))
                .forEach(group -> {
                    Disposal first = Disposal.valueOf(group.code(pair.first()).orElseThrow());
                    Disposal second = Disposal.valueOf(group.code(pair.second()).orElseThrow());
                    Part more = new Part(
                            group.code(column),
                            group.n(),
                            first == second ? group.n() : 0,
                            first.rung() == second.rung() ? group.n() : 0);
                    parts.merge(
                            more.code(),
                            more,
                            (one, other) -> new Part(
                                    one.code(),
                                    one.n() + other.n(),
                                    one.same() + other.same(),
                                    one.equallyFormal() + other.equallyFormal()));
                });
        return List.copyOf(parts.values());
    }

    /** @param split the codes that stand in the column of one case */
    private List<Departed> departed(Column column, Where recommended, Function<String, Stream<String>> split) {
        Map<String, Departed> all = new LinkedHashMap<>();
        counts.count(
                        Counted.CASES,
                        recommended.knowing(column),
                        List.of(column, Column.ADHERENCE, Column.RECOMMENDED, Column.DECIDED))
                .forEach(group -> split.apply(group.code(column).orElseThrow())
                        .forEach(code -> all.merge(code, departed(code, group), TakeFigures::sum)));
        List<Departed> departed = new ArrayList<>(
                all.values().stream().filter(each -> each.all() > 0).toList());
        departed.sort(Comparator.comparingInt((Departed each) -> -each.all()).thenComparing(Departed::code));
        return departed;
    }

    private static Departed departed(String code, Counts.Group group) {
        int n = group.n();
        boolean different = group.code(Column.ADHERENCE)
                .filter(Adherence.AS_RECOMMENDED.name()::equals)
                .isEmpty();
        int up = Adherence.distance(
                Disposal.valueOf(group.code(Column.RECOMMENDED).orElseThrow()),
                Disposal.valueOf(group.code(Column.DECIDED).orElseThrow()));
        return new Departed(
                code, different && up > 0 ? n : 0, different && up < 0 ? n : 0, different && up == 0 ? n : 0, n);
    }

    private static Departed sum(Departed one, Departed other) {
        return new Departed(
                one.code(),
                one.moreFormal() + other.moreFormal(),
                one.lessFormal() + other.lessFormal(),
                one.asFormal() + other.asFormal(),
                one.of() + other.of());
    }
}
