package org.youthpanel.tracking.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Drift;
import org.youthpanel.tracking.Fairness;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.Tally;
import org.youthpanel.tracking.file.Further;
import org.youthpanel.tracking.following.ReEntries;
import org.youthpanel.tracking.statistics.PChart;
import org.youthpanel.tracking.web.FigureTable.Number;

/** Rates of groups, agreement over time and outcomes, as files tell them: with what the pages hide. */
@Component
class FurtherTables {

    private final Words words;
    private final ColumnWords names;
    private final GroupWords groups;

    FurtherTables(Words words, ColumnWords names, GroupWords groups) {
        this.words = words;
        this.names = names;
        this.groups = groups;
    }

    List<FigureTable> of(Further further) {
        return List.of(fairness(further.fairness()), drift(further.drift()), outcomes(further.outcomes()));
    }

    private FigureTable fairness(List<Fairness> all) {
        FigureTable table = new FigureTable(words, "Fairness")
                .key("by", "measure", "denominator", "group", "code", "reference")
                .share("rate", "happened", "groupCases")
                .value("relative", Kind.NUMBER);
        for (Fairness told : all) {
            String reference =
                    told.reference().map(each -> groups.name(told.by(), each)).orElse("");
            for (Fairness.Compared measure : told.measures()) {
                String happened = words.of("figures.fairness." + measure.measure());
                for (Fairness.Group group : measure.groups()) {
                    String name = groups.name(told.by(), group.code());
                    table.add(
                            "fairness." + told.by().camel(),
                            measure.measure() + ">" + group.code(),
                            words.of("words.part", happened, name),
                            List.of(
                                    names.name(told.by()),
                                    happened,
                                    words.of("figures.fairness.n."
                                            + measure.measure().of()),
                                    name,
                                    group.code(),
                                    reference),
                            share(group),
                            told.reference().equals(Optional.of(group.code())) ? null : relative(group));
                }
            }
        }
        return table;
    }

    private Number share(Fairness.Group group) {
        return group.share()
                .map(Number::share)
                .orElseGet(() -> Number.missing(
                        number(group.count()),
                        number(group.of()),
                        words.of(number(group.count()) == null ? "figures.fairness.hidden" : "figures.too-few")));
    }

    private static @Nullable Integer number(Fairness.Shown shown) {
        return shown.tally().map(Tally::n).orElse(null);
    }

    private Number relative(Fairness.Group group) {
        return group.relative()
                .flatMap(each -> each.value())
                .map(each -> Number.ratio(each.index(), each.low(), each.high()))
                .orElseGet(() -> Number.missing(
                        null,
                        null,
                        group.relative().flatMap(each -> each.reason()).orElseGet(() -> words.of("figures.too-few"))));
    }

    private FigureTable drift(Drift told) {
        FigureTable table = new FigureTable(words, "Over time")
                .key("group", "code", "ruleSets")
                .share("share", "same", "cases")
                .value("centre", Kind.SHARE);
        int at = 0;
        for (PChart.Segment segment : told.chart().segments()) {
            for (PChart.Point point : segment.points()) {
                Drift.Period each = told.periods().get(at++);
                String name = names.code(told.by(), each.period());
                String rules = names.code(Column.RULE_SETS, each.rules());
                table.add(
                        "drift." + told.by().camel(),
                        each.period() + ">" + each.rules(),
                        words.of("words.part", name, rules),
                        List.of(name, each.period(), rules),
                        rate(each.followed().n(), each.n().n()),
                        point.limits()
                                .filter(limits -> !each.tooFew())
                                .map(limits -> Number.ratio(
                                        segment.centre().value().orElseThrow(), limits.low(), limits.high()))
                                .orElse(null));
            }
        }
        return table;
    }

    private Number rate(int count, int of) {
        return of < Agreement.FEW
                ? Number.missing(count, of, words.of("figures.too-few"))
                : Number.share(new Proportion(count, of));
    }

    private FigureTable outcomes(List<ReEntries> all) {
        FigureTable table = new FigureTable(words, "Outcomes")
                .key("service", "by", "group", "code")
                .share("reEntryRate", "reEntered", "followed")
                .count("notReEntered");
        for (ReEntries told : all) {
            put(table, told, "adherence", told.byAdherence(), words::code);
            put(table, told, "ruleSets", told.byRuleSets(), each -> names.code(Column.RULE_SETS, each));
            put(table, told, "all", List.of(told.all()), each -> words.of("tracking.total"));
        }
        return table;
    }

    private <T> void put(
            FigureTable table, ReEntries told, String by, List<ReEntries.Line<T>> lines, Function<T, String> naming) {
        for (ReEntries.Line<T> line : lines) {
            String name = naming.apply(line.group());
            String code = String.valueOf(line.group()).isEmpty() ? "ALL" : String.valueOf(line.group());
            String service = names.code(Column.SERVICE, told.service());
            table.add(
                    "outcomes." + by,
                    told.service() + ">" + code,
                    words.of("words.part", service, name),
                    List.of(service, words.of("files.outcomes." + by), name, code),
                    line.share()
                            .map(each -> rate(each.count(), each.of()))
                            .orElseGet(() -> Number.missing(
                                    line.reEntered().orElse(null),
                                    line.followed().orElse(null),
                                    words.of("figures.fairness.hidden"))),
                    line.not().map(Number::count).orElse(null));
        }
    }
}
