package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.AgreementFigures;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Direction;
import org.youthpanel.tracking.Proportion;
import org.youthpanel.tracking.file.Taken;
import org.youthpanel.tracking.statistics.Estimate;
import org.youthpanel.tracking.statistics.Figure;

/** Every number of a file as a line of its own: what it is, what it counts, and why it is not there where it is not. */
@Component
class FigureLines {

    private final Words words;
    private final ColumnWords names;

    FigureLines(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /**
     * A number.
     *
     * @param table it stands in
     * @param code of the figure or of the group
     * @param value that is no count, and the ends of its interval
     * @param why there is no value; empty where there is one, or where only counts are told
     */
    record Line(
            String table,
            String code,
            String name,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer count,
            @Nullable Integer of,
            String why) {}

    /** Agreement, its statistics, how decisions differ, and what is counted beside. */
    List<Line> figures(Taken taken) {
        Agreement agreement = taken.agreement();
        List<Line> lines = new ArrayList<>();
        lines.add(count("agreement", "n", agreement.n()));
        lines.add(share("agreement", "simple", agreement, agreement.simple()));
        lines.add(share("agreement", "byRung", agreement, agreement.byRung()));
        statistics(taken, lines);
        agreement
                .adherence()
                .ifPresent(all -> all.forEach((kind, n) -> lines.add(
                        new Line("adherence", kind.name(), words.code(kind), null, null, null, n, agreement.n(), ""))));
        lines.add(count("beside", "dataCorrections", agreement.dataCorrections()));
        lines.add(count("beside", "corrected", agreement.corrected()));
        lines.add(count("beside", "undecided", agreement.waiting()));
        lines.add(count("beside", "putOff", agreement.putOff()));
        lines.add(count("beside", "withdrawn", agreement.withdrawn()));
        lines.add(count("beside", "undetermined", agreement.undetermined()));
        lines.add(count("beside", "notYouth", agreement.notYouth()));
        lines.add(count("beside", "withoutFirst", agreement.withoutVoice()));
        return lines;
    }

    /** The same, and every cell of every other table. */
    List<Line> all(Taken taken) {
        List<Line> lines = figures(taken);
        for (Disposal first : Disposal.values()) {
            for (Disposal second : Disposal.values()) {
                lines.add(new Line(
                        "matrix",
                        first + ">" + second,
                        words.of("files.matrix.cell", words.code(first), words.code(second)),
                        null,
                        null,
                        null,
                        taken.agreement().table().get(first).get(second),
                        taken.agreement().n(),
                        ""));
            }
        }
        taken.breakdowns().forEach(each -> each.lines().forEach(line -> lines.add(part(each.by(), line))));
        LevelLine.all(taken.levelChanges()).forEach(each -> levels(each, lines));
        departed("departures.reason", DepartureLine.reasons(taken.departures()), this::reason, lines);
        departed("departures.rule", DepartureLine.rules(taken.departures()), code -> code, lines);
        return lines;
    }

    /** A share of a group, or why there is none. */
    Line part(Column column, Breakdown.Line part) {
        Optional<Proportion> share = part.share();
        return new Line(
                "breakdown." + column.camel(),
                part.code().orElse(""),
                group(column, part.code()),
                share.map(Proportion::value).orElse(null),
                share.map(Proportion::low).orElse(null),
                share.map(Proportion::high).orElse(null),
                part.same().n(),
                part.n().n(),
                share.isEmpty() ? tooFew() : "");
    }

    /** What was changed by whom; in a file with a column for each direction these are the rows. */
    String levels(LevelLine line) {
        return line.by().map(each -> group(each, line.code())).orElseGet(() -> words.of("files.levels.all"));
    }

    String reason(String code) {
        return code.equals(AlongsideDocument.NO_REASON)
                ? words.of("figures.departures.no-reason")
                : names.code(Column.DEPARTURE, code);
    }

    private void levels(LevelLine line, List<Line> lines) {
        String table = "levels." + line.who()
                + line.by().map(each -> "." + each.camel()).orElse("");
        String code = line.code().orElse("");
        String name =
                words.of("words.part", names.code(Column.CHANGED_BY, line.who().name()), levels(line));
        level(table, code, name, line.any(), line, lines);
        Map<Direction, @Nullable Integer> ways = new java.util.LinkedHashMap<>();
        ways.put(Direction.RAISED, line.raised());
        ways.put(Direction.LOWERED, line.lowered());
        ways.put(Direction.FIRST_SET, line.firstSet());
        ways.forEach((way, n) -> level(
                table,
                line.by().isEmpty() ? way.name() : code + ">" + way,
                name + ", " + words.code(way),
                n,
                line,
                lines));
    }

    private static void level(
            String table, String code, String name, @Nullable Integer n, LevelLine line, List<Line> lines) {
        if (n != null) {
            lines.add(new Line(table, code.isEmpty() ? "ANY" : code, name, null, null, null, n, line.of(), ""));
        }
    }

    String group(Column column, Optional<String> code) {
        return code.map(each -> names.code(column, each)).orElseGet(() -> words.of("words.not-known"));
    }

    String tooFew() {
        return words.of("files.too-few", String.valueOf(Agreement.FEW));
    }

    private void statistics(Taken taken, List<Line> lines) {
        AgreementFigures all = taken.statistics();
        Map<String, Figure<Estimate>> estimates = new java.util.LinkedHashMap<>();
        estimates.put("kappa", all.kappa());
        estimates.put("linear", all.linear());
        estimates.put("quadratic", all.quadratic());
        estimates.put("ac1", all.ac1());
        estimates.put("meanDifference", all.meanDifference());
        estimates.forEach((code, figure) ->
                lines.add(line(taken, code, figure, Estimate::value, each -> each.low(), each -> each.high())));
        lines.add(line(taken, "tauB", all.tauB(), each -> each, each -> null, each -> null));
        lines.add(line(taken, "rho", all.rho(), each -> each, each -> null, each -> null));
        lines.add(line(taken, "stuartMaxwell", all.stuartMaxwell(), each -> each.p(), each -> null, each -> null));
        lines.add(line(taken, "bowker", all.bowker(), each -> each.p(), each -> null, each -> null));
    }

    private <T> Line line(
            Taken taken,
            String code,
            Figure<T> figure,
            Function<T, @Nullable Double> value,
            Function<T, @Nullable Double> low,
            Function<T, @Nullable Double> high) {
        boolean few = taken.agreement().tooFewToCompare();
        Optional<T> told = few ? Optional.empty() : figure.value();
        return new Line(
                "statistics",
                code,
                words.of("files.figure." + code),
                told.map(value).orElse(null),
                told.map(low).orElse(null),
                told.map(high).orElse(null),
                null,
                taken.agreement().n(),
                figure.reason().orElse(few ? tooFew() : ""));
    }

    private Line share(String table, String code, Agreement agreement, Optional<Proportion> share) {
        Optional<Proportion> told = agreement.tooFewToCompare() ? Optional.empty() : share;
        return new Line(
                table,
                code,
                words.of("files.figure." + code),
                told.map(Proportion::value).orElse(null),
                told.map(Proportion::low).orElse(null),
                told.map(Proportion::high).orElse(null),
                share.map(Proportion::count).orElse(0),
                agreement.n(),
                told.isPresent() ? "" : share.isPresent() ? tooFew() : words.of("tracking.empty"));
    }

    private Line count(String table, String code, int n) {
        String name = words.of((table.equals("beside") ? "files.beside." : "files.figure.") + code);
        return new Line(table, code, name, null, null, null, n, null, "");
    }

    private static void departed(
            String table, List<DepartureLine> all, Function<String, String> name, List<Line> lines) {
        all.forEach(each -> {
            lines.add(departed(table, each, name, each.all()));
            lines.add(departed(table + ".moreFormal", each, name, each.moreFormal()));
            lines.add(departed(table + ".lessFormal", each, name, each.lessFormal()));
            lines.add(departed(table + ".asFormal", each, name, each.asFormal()));
        });
    }

    private static Line departed(String table, DepartureLine each, Function<String, String> name, int n) {
        return new Line(table, each.code(), name.apply(each.code()), null, null, null, n, each.of(), "");
    }
}
