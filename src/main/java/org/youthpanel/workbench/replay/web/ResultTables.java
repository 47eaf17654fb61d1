package org.youthpanel.workbench.replay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.statistics.Figure;
import org.youthpanel.tracking.statistics.RelativeRate;
import org.youthpanel.tracking.web.FigureWords;
import org.youthpanel.tracking.web.GroupWords;
import org.youthpanel.workbench.replay.Changes;
import org.youthpanel.workbench.replay.Disparity;
import org.youthpanel.workbench.replay.Replays;
import org.youthpanel.workbench.replay.Replays.Which;
import org.youthpanel.workbench.replay.TwoAnswers.Towards;

/** The figures of a result as tables. */
@Component
class ResultTables {

    private final Words words;
    private final FigureWords rates;
    private final GroupWords groups;

    ResultTables(Words words, FigureWords rates, GroupWords groups) {
        this.words = words;
        this.rates = rates;
        this.groups = groups;
    }

    /** @param href null where it opens nothing */
    public record Cell(
            String text, boolean numeric, @Nullable String href) {}

    /** @param said below it */
    public record Table(String id, String caption, List<Cell> head, List<List<Cell>> rows, List<String> said) {}

    /** @param cases the address of the cases of a number; empty where the person may read none */
    Table towards(Changes changes, Function<Which, Optional<String>> cases) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Towards each : Towards.values()) {
            if (each != Towards.SAME) {
                rows.add(counted(
                        "replay.towards." + each,
                        changes.towards().get(each),
                        changes.n(),
                        cases.apply(Which.valueOf(each.name()))));
            }
        }
        rows.add(counted("replay.towards.SAME", changes.towards().get(Towards.SAME), changes.n(), Optional.empty()));
        return new Table("towards", words.of("replay.towards"), shares(), rows, List.of());
    }

    Table beside(Changes changes, Function<Which, Optional<String>> cases) {
        int n = changes.n();
        Optional<String> depth = cases.apply(Which.DEPTH);
        Optional<String> panel = cases.apply(Which.PANEL_CASE);
        return new Table(
                "beside",
                words.of("replay.beside"),
                shares(),
                List.of(
                        counted("replay.depth.deeper", changes.deeper(), n, depth),
                        counted("replay.depth.lighter", changes.lighter(), n, depth),
                        counted("replay.depth.otherwise", changes.depthOtherwise(), n, depth),
                        counted("replay.panel.now", changes.panelCaseNow(), n, panel),
                        counted("replay.panel.no-longer", changes.panelCaseNoLonger(), n, panel),
                        counted("replay.panel.otherwise", changes.panelCaseOtherwise(), n, panel)),
                List.of());
    }

    /** Only disposals that are recommended, before or after. */
    Table matrix(Changes changes) {
        List<Disposal> before = Stream.of(Disposal.values())
                .filter(row -> Stream.of(Disposal.values()).anyMatch(column -> changes.count(row, column) > 0))
                .toList();
        List<Disposal> after = Stream.of(Disposal.values())
                .filter(column -> Stream.of(Disposal.values()).anyMatch(row -> changes.count(row, column) > 0))
                .toList();
        List<Cell> head = new ArrayList<>(List.of(name(words.of("replay.matrix.before"))));
        after.forEach(each -> head.add(number(words.code(each))));
        head.add(number(words.of("tracking.total")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Disposal row : before) {
            List<Cell> cells = new ArrayList<>(List.of(name(words.code(row))));
            after.forEach(column -> cells.add(number(
                    row == column
                            ? words.of("replay.matrix.same", changes.count(row, column))
                            : words.of("replay.number", changes.count(row, column)))));
            cells.add(number(words.of(
                    "replay.number",
                    after.stream()
                            .mapToInt(column -> changes.count(row, column))
                            .sum())));
            rows.add(cells);
        }
        return new Table("matrix", words.of("replay.matrix"), head, rows, List.of(words.of("replay.matrix.hint")));
    }

    Table departures(Changes changes, Function<Which, Optional<String>> cases) {
        List<List<Cell>> rows = new ArrayList<>(List.of(
                departures("replay.absorbed", changes.absorbed(), cases.apply(Which.ABSORBED)),
                departures("replay.made", changes.made(), cases.apply(Which.MADE))));
        List<String> said = new ArrayList<>(List.of(words.of("replay.departures.note")));
        if (!changes.absorbedBy().isEmpty()) {
            List<String> reasons = new ArrayList<>();
            changes.absorbedBy()
                    .forEach((reason, n) -> reasons.add(words.of("words.part", words.code(reason), String.valueOf(n))));
            said.add(0, words.of("replay.absorbed.by", String.join("; ", reasons)));
        }
        return new Table(
                "departures",
                words.of("replay.departures"),
                List.of(name(words.of("replay.what")), number(words.of("replay.cases"))),
                rows,
                said);
    }

    private List<Cell> departures(String key, int n, Optional<String> cases) {
        return List.of(
                name(words.of(key)),
                new Cell(
                        words.of("replay.number", n),
                        true,
                        cases.filter(each -> n > 0).orElse(null)));
    }

    List<Table> disparity(Disparity told) {
        String to = told.reference().map(each -> groups.name(told.by(), each)).orElse("");
        return told.measures().stream()
                .map(each -> new Table(
                        "disparity-"
                                + each.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        words.of("replay.disparity." + each.measure()),
                        List.of(
                                name(words.of("replay.disparity.group")),
                                number(words.of("replay.cases")),
                                number(words.of("replay.disparity.before")),
                                number(words.of("replay.disparity.relative-before", to)),
                                number(words.of("replay.disparity.after")),
                                number(words.of("replay.disparity.relative-after", to))),
                        each.groups().stream().map(group -> group(told, group)).toList(),
                        List.of()))
                .toList();
    }

    private List<Cell> group(Disparity told, Disparity.Group group) {
        boolean reference = told.reference().equals(Optional.of(group.code()));
        return List.of(
                name(groups.name(told.by(), group.code())),
                number(shown(group.of())),
                number(count(group.before(), group.of())),
                number(relative(reference, group.relativeBefore())),
                number(count(group.after(), group.of())),
                number(relative(reference, group.relativeAfter())));
    }

    private String shown(Optional<Integer> number) {
        return number.map(each -> words.of("replay.number", each)).orElseGet(() -> words.of("figures.fairness.hidden"));
    }

    private String count(Optional<Integer> number, Optional<Integer> of) {
        return shown(number)
                + number.flatMap(n -> of.filter(all -> all >= Agreement.FEW).map(all -> rates.bracket(n, all)))
                        .orElse("");
    }

    private String relative(boolean reference, Optional<Figure<RelativeRate>> relative) {
        if (reference) {
            return words.of("figures.fairness.is-reference");
        }
        return relative.map(figure -> figure.value()
                        .map(rate -> words.of(
                                "figures.fairness.rate",
                                FigureWords.decimals(rate.index()),
                                FigureWords.decimals(rate.low()),
                                FigureWords.decimals(rate.high())))
                        .orElseGet(() -> words.of("figures.fairness.undefined")))
                .orElseGet(() -> words.of("replay.disparity.not-told"));
    }

    Optional<Table> failures(List<Replays.Failures> failures, Optional<String> cases) {
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        failures.forEach(each -> rows.put(
                each.reason() + each.detail(),
                List.of(
                        name(words.of("replay.reason." + each.reason())),
                        new Cell(words.plain(each.detail()), false, null),
                        new Cell(words.of("replay.number", each.n()), true, cases.orElse(null)))));
        return failures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "failures",
                        words.of("replay.failures"),
                        List.of(
                                name(words.of("replay.failures.why")),
                                name(words.of("replay.failures.detail")),
                                number(words.of("replay.cases"))),
                        List.copyOf(rows.values()),
                        List.of(words.of("replay.failures.note"))));
    }

    private List<Cell> counted(String key, int n, int of, Optional<String> cases) {
        return List.of(
                name(words.of(key)),
                new Cell(
                        words.of("replay.number", n),
                        true,
                        cases.filter(each -> n > 0).orElse(null)),
                number(rates.share(n, of)));
    }

    private List<Cell> shares() {
        return List.of(
                name(words.of("replay.what")), number(words.of("replay.cases")), number(words.of("tracking.share")));
    }

    static Cell name(String text) {
        return new Cell(text, false, null);
    }

    private static Cell number(String text) {
        return new Cell(text, true, null);
    }
}
