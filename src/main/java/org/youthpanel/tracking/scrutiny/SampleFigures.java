package org.youthpanel.tracking.scrutiny;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Grade;
import org.youthpanel.tracking.Pair;
import org.youthpanel.tracking.Proportion;

/**
 * What can be said of a sample: over the cases drawn by chance alone, since chosen ones stand for no other.
 *
 * @param n cases drawn by chance that have a finding
 * @param grades all four; what was not found is 0
 * @param even whether every case was as likely to be drawn as any other
 * @param thirdRater how the scrutiny panel's own view stands to the recommendation and to the decision
 */
public record SampleFigures(int n, Map<Grade, Integer> grades, boolean even, List<Compared> thirdRater) {

    /** @param table first voice, then second; only what there is */
    public record Compared(Pair pair, Map<Disposal, Map<Disposal, Integer>> table) {

        public int n() {
            return table.values().stream()
                    .flatMap(row -> row.values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        public int same() {
            return Stream.of(Disposal.values())
                    .mapToInt(each -> table.getOrDefault(each, Map.of()).getOrDefault(each, 0))
                    .sum();
        }

        /** Empty where nothing is compared. */
        public Optional<Proportion> agreement() {
            return n() == 0 ? Optional.empty() : Optional.of(new Proportion(same(), n()));
        }
    }

    /** @param voices of each case, by its reference */
    static SampleFigures of(Sample sample, Map<String, Map<Column, String>> voices) {
        Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        List.of(Grade.values()).forEach(each -> grades.put(each, 0));
        sample.random().stream()
                .flatMap(each -> each.finding().stream())
                .forEach(each -> grades.merge(each.grade(), 1, Integer::sum));
        int n = grades.values().stream().mapToInt(Integer::intValue).sum();
        return new SampleFigures(
                n,
                grades,
                sample.isEvenlyDrawn(),
                Stream.of(Pair.SCRUTINY_DECISION, Pair.RECOMMENDATION_SCRUTINY)
                        .map(pair -> new Compared(pair, table(sample, voices, pair)))
                        .toList());
    }

    private static Map<Disposal, Map<Disposal, Integer>> table(
            Sample sample, Map<String, Map<Column, String>> voices, Pair pair) {
        Map<Disposal, Map<Disposal, Integer>> table = new EnumMap<>(Disposal.class);
        for (SampleCase each : sample.random()) {
            Optional<Disposal> view = each.finding().flatMap(Finding::disposal);
            Map<Column, String> row = voices.getOrDefault(each.reference(), Map.of());
            Optional<Disposal> first = voice(pair.first(), view, row);
            Optional<Disposal> second = voice(pair.second(), view, row);
            if (first.isPresent() && second.isPresent()) {
                table.computeIfAbsent(first.get(), none -> new EnumMap<>(Disposal.class))
                        .merge(second.get(), 1, Integer::sum);
            }
        }
        return table;
    }

    private static Optional<Disposal> voice(Column column, Optional<Disposal> view, Map<Column, String> row) {
        return column == Column.SCRUTINY_VIEW
                ? view
                : Optional.ofNullable(row.get(column)).map(Disposal::valueOf);
    }

    public boolean tooFewToCompare() {
        return n < Agreement.FEW;
    }
}
