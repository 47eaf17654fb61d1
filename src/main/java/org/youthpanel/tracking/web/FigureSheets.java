package org.youthpanel.tracking.web;

import static org.youthpanel.casework.sheet.Sheet.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Disposal;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.file.Further;
import org.youthpanel.tracking.file.Taken;
import org.youthpanel.tracking.web.FigureLines.Line;

/** The tables of figures that a file has. */
@Component
class FigureSheets {

    private static final int NARROW = 12;
    private static final int NAME = 34;
    private static final int WIDE = 60;

    private final Words words;
    private final ColumnWords names;
    private final FigureLines lines;
    private final AlongsideTables alongside;
    private final FurtherTables further;

    FigureSheets(Words words, ColumnWords names, FigureLines lines, AlongsideTables alongside, FurtherTables further) {
        this.words = words;
        this.names = names;
        this.lines = lines;
        this.alongside = alongside;
        this.further = further;
    }

    List<Sheet> of(Taken taken, Further further) {
        List<Sheet> all = new ArrayList<>(
                List.of(figures(taken), matrix(taken), breakdown(taken), levels(taken), departures(taken)));
        tables(taken, further).forEach(each -> all.add(each.sheet()));
        return all;
    }

    /** One table of everything, for programs. */
    Sheet all(Taken taken, Further further) {
        List<Line> all = lines.all(taken);
        tables(taken, further).forEach(each -> all.addAll(each.lines()));
        return Sheet.of("Figures", heads(), rows(all));
    }

    private List<FigureTable> tables(Taken taken, Further further) {
        List<FigureTable> all = new ArrayList<>(alongside.of(taken));
        all.addAll(this.further.of(further));
        return all;
    }

    List<Head> heads() {
        return List.of(
                head("table", Kind.TEXT, NAME),
                head("code", Kind.TEXT, NAME),
                head("name", Kind.TEXT, WIDE),
                head("value", Kind.NUMBER, NARROW),
                head("low", Kind.NUMBER, NARROW),
                head("high", Kind.NUMBER, NARROW),
                head("count", Kind.COUNT, NARROW),
                head("of", Kind.COUNT, NARROW),
                head("why", Kind.TEXT, WIDE));
    }

    private Sheet figures(Taken taken) {
        return Sheet.of("Figures", heads(), rows(lines.figures(taken)));
    }

    private static List<List<@Nullable Object>> rows(List<Line> lines) {
        return lines.stream()
                .map(each -> row(
                        each.table(),
                        each.code(),
                        each.name(),
                        each.value(),
                        each.low(),
                        each.high(),
                        each.count(),
                        each.of(),
                        each.why()))
                .toList();
    }

    private Sheet matrix(Taken taken) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(
                "first",
                words.of(
                        "files.matrix.first",
                        words.of("tracking.first."
                                + taken.agreement().selection().pair()),
                        words.of("tracking.second."
                                + taken.agreement().selection().pair())),
                Kind.TEXT,
                NAME));
        for (Disposal each : Disposal.values()) {
            heads.add(new Head(each.name(), words.code(each), Kind.COUNT, NARROW));
        }
        heads.add(new Head("total", words.of("tracking.total"), Kind.COUNT, NARROW));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Disposal first : Disposal.values()) {
            var counts = taken.agreement().table().get(first);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(words.code(first));
            row.addAll(Arrays.stream(Disposal.values()).map(counts::get).toList());
            row.add(counts.values().stream().mapToInt(Integer::intValue).sum());
            rows.add(row);
        }
        return Sheet.of("Matrix", heads, rows);
    }

    private Sheet breakdown(Taken taken) {
        List<Head> heads = List.of(
                head("by", Kind.TEXT, NAME),
                head("group", Kind.TEXT, NAME),
                head("code", Kind.TEXT, NAME),
                head("cases", Kind.COUNT, NARROW),
                head("same", Kind.COUNT, NARROW),
                head("equallyFormal", Kind.COUNT, NARROW),
                head("share", Kind.SHARE, NARROW),
                head("low", Kind.SHARE, NARROW),
                head("high", Kind.SHARE, NARROW),
                head("why", Kind.TEXT, WIDE));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Breakdown each : taken.breakdowns()) {
            for (Breakdown.Line part : each.lines()) {
                Line line = lines.part(each.by(), part);
                rows.add(row(
                        names.name(each.by()),
                        line.name(),
                        line.code(),
                        part.n().n(),
                        part.same().n(),
                        part.same().n() + part.sameRung().n(),
                        line.value(),
                        line.low(),
                        line.high(),
                        line.why()));
            }
        }
        return Sheet.of("Breakdown", heads, rows);
    }

    private Sheet levels(Taken taken) {
        List<Head> heads = List.of(
                new Head(Column.CHANGED_BY.camel(), names.name(Column.CHANGED_BY), Kind.TEXT, NARROW * 2),
                head("by", Kind.TEXT, NARROW * 2),
                head("group", Kind.TEXT, NAME),
                head("code", Kind.TEXT, NAME),
                head("changed", Kind.COUNT, NARROW),
                head("raised", Kind.COUNT, NARROW),
                head("lowered", Kind.COUNT, NARROW),
                head("firstSet", Kind.COUNT, NARROW),
                head("of", Kind.COUNT, NARROW));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        LevelLine.all(taken.levelChanges())
                .forEach(each -> rows.add(row(
                        names.code(Column.CHANGED_BY, each.who().name()),
                        each.by().map(names::name).orElse(""),
                        lines.levels(each),
                        each.code().orElse(""),
                        each.any(),
                        each.raised(),
                        each.lowered(),
                        each.firstSet(),
                        each.of())));
        return Sheet.of("Level changes", heads, rows);
    }

    private Sheet departures(Taken taken) {
        List<Head> heads = List.of(
                head("by", Kind.TEXT, NARROW * 2),
                head("code", Kind.TEXT, NAME),
                head("group", Kind.TEXT, WIDE),
                head("moreFormal", Kind.COUNT, NARROW),
                head("lessFormal", Kind.COUNT, NARROW),
                head("asFormal", Kind.COUNT, NARROW),
                head("departures", Kind.COUNT, NARROW),
                head("cases", Kind.COUNT, NARROW));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        DepartureLine.reasons(taken.departures())
                .forEach(each -> rows.add(departed(names.name(Column.DEPARTURE), lines.reason(each.code()), each)));
        DepartureLine.rules(taken.departures())
                .forEach(each -> rows.add(departed(names.name(Column.RULES), each.code(), each)));
        return Sheet.of("Departures", heads, rows);
    }

    private static List<@Nullable Object> departed(String by, String name, DepartureLine each) {
        return row(by, each.code(), name, each.moreFormal(), each.lessFormal(), each.asFormal(), each.all(), each.of());
    }

    private Head head(String code, Kind kind, int width) {
        return new Head(code, words.of("files.head." + code), kind, width);
    }
}
