package org.youthpanel.tracking.web;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Agreement;
import org.youthpanel.tracking.Breakdown;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Column.Direction;
import org.youthpanel.tracking.file.Taken;

/** The tables of the board report, in words; counts of few children are hidden in each by itself. */
@Component
class BoardTables {

    private static final List<Column> BY =
            List.of(Column.OFFENCE_TYPE, Column.PANEL, Column.EXPOSURE, Column.RULE_SETS);
    private static final int MOST_RULES = 15;

    private final Words words;
    private final ColumnWords names;

    BoardTables(Words words, ColumnWords names) {
        this.words = words;
        this.names = names;
    }

    /**
     * A table; the first cell of a row is its header.
     *
     * @param note below its title; empty where there is nothing to say
     */
    public record Table(String id, String title, String note, List<String> heads, List<List<String>> rows) {}

    List<Table> of(Taken taken) {
        List<Table> tables = new ArrayList<>();
        adherence(taken, tables);
        taken.breakdowns().stream()
                .filter(each -> BY.contains(each.by()) && !each.lines().isEmpty())
                .sorted(Comparator.comparingInt(each -> BY.indexOf(each.by())))
                .forEach(each -> tables.add(breakdown(each.by(), each.lines())));
        levels(taken, tables);
        reasons(taken, tables);
        rules(taken, tables);
        tables.add(beside(taken.agreement()));
        return tables;
    }

    private void adherence(Taken taken, List<Table> tables) {
        taken.agreement().adherence().filter(each -> taken.agreement().n() > 0).ifPresent(all -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            all.forEach((kind, n) -> counts.put(words.code(kind), n));
            tables.add(counts("adherence", words.of("files.figure.adherence"), "files.board.decision", counts));
        });
    }

    private Table breakdown(Column column, List<Breakdown.Line> parts) {
        BitSet few = FewHidden.of(
                parts.stream().map(each -> new int[] {each.n().n()}).toList());
        BitSet split = FewHidden.of(parts.stream()
                .map(each ->
                        new int[] {each.same().n(), each.n().n() - each.same().n()})
                .toList());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Breakdown.Line part = parts.get(i);
            String name =
                    part.code().map(code -> names.code(column, code)).orElseGet(() -> words.of("words.not-known"));
            rows.add(
                    few.get(i)
                            ? List.of(name, hidden(), hidden(), hidden())
                            : List.of(
                                    name,
                                    String.valueOf(part.n().n()),
                                    split.get(i)
                                            ? hidden()
                                            : String.valueOf(part.same().n()),
                                    split.get(i) ? hidden() : share(part)));
        }
        return new Table(
                column.camel(),
                words.of("files.board.by", names.name(column)),
                "",
                List.of(
                        names.name(column),
                        words.of("files.head.cases"),
                        words.of("files.head.same"),
                        words.of("files.head.share")),
                rows);
    }

    private String share(Breakdown.Line part) {
        return part.share()
                .map(each -> words.of(
                        "files.board.share",
                        FigureWords.percent(words, each.count(), each.of()),
                        FigureWords.end(each.low()),
                        FigureWords.end(each.high())))
                .orElseGet(() -> words.of("files.board.few"));
    }

    private void levels(Taken taken, List<Table> tables) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        LevelLine.all(taken.levelChanges()).stream()
                .filter(each -> each.by().equals(Optional.of(Column.LEVEL)))
                .forEach(each -> {
                    level(each, Direction.RAISED, each.raised(), counts);
                    level(each, Direction.LOWERED, each.lowered(), counts);
                    level(each, Direction.FIRST_SET, each.firstSet(), counts);
                });
        if (!counts.isEmpty()) {
            Table table = counts("levels", words.of("files.figure.levels"), "files.board.change", counts);
            tables.add(new Table(
                    table.id(), table.title(), words.of("files.board.levels.note"), table.heads(), table.rows()));
        }
    }

    private void level(LevelLine line, Direction way, @Nullable Integer n, Map<String, Integer> counts) {
        if (n != null && n > 0) {
            counts.put(
                    words.of(
                            "files.board.level",
                            name(Column.CHANGED_BY, line.who().name()),
                            name(Column.LEVEL, line.code().orElse("")),
                            name(Column.DIRECTION, way.name())),
                    n);
        }
    }

    private String name(Column column, String code) {
        return names.code(column, code);
    }

    private void reasons(Taken taken, List<Table> tables) {
        List<DepartureLine> reasons = DepartureLine.reasons(taken.departures());
        if (!reasons.isEmpty()) {
            tables.add(departed("reasons", Column.DEPARTURE, reasons, ""));
        }
    }

    private void rules(Taken taken, List<Table> tables) {
        List<DepartureLine> rules = DepartureLine.rules(taken.departures());
        if (!rules.isEmpty()) {
            tables.add(departed(
                    "rules",
                    Column.RULES,
                    rules.stream().limit(MOST_RULES).toList(),
                    words.of("files.board.rules.note", String.valueOf(MOST_RULES))));
        }
    }

    private Table departed(String id, Column column, List<DepartureLine> all, String note) {
        BitSet few =
                FewHidden.of(all.stream().map(each -> new int[] {each.all()}).toList());
        BitSet split = FewHidden.of(all.stream()
                .map(each -> new int[] {each.moreFormal(), each.lessFormal(), each.asFormal()})
                .toList());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DepartureLine each = all.get(i);
            boolean open = !few.get(i) && !split.get(i);
            rows.add(List.of(
                    named(column, each.code()),
                    few.get(i) ? hidden() : String.valueOf(each.all()),
                    open ? String.valueOf(each.moreFormal()) : hidden(),
                    open ? String.valueOf(each.lessFormal()) : hidden(),
                    open ? String.valueOf(each.asFormal()) : hidden()));
        }
        return new Table(
                id,
                words.of("files.board." + id),
                note,
                List.of(
                        names.name(column),
                        words.of("files.head.departures"),
                        words.of("files.head.moreFormal"),
                        words.of("files.head.lessFormal"),
                        words.of("files.head.asFormal")),
                rows);
    }

    private String named(Column column, String code) {
        return code.equals(AlongsideDocument.NO_REASON)
                ? words.of("figures.departures.no-reason")
                : names.code(column, code);
    }

    private Table beside(Agreement agreement) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(words.of("files.beside.undecided"), agreement.waiting());
        counts.put(words.of("files.beside.putOff"), agreement.putOff());
        counts.put(words.of("files.beside.withdrawn"), agreement.withdrawn());
        counts.put(words.of("files.beside.undetermined"), agreement.undetermined());
        counts.put(words.of("files.beside.notYouth"), agreement.notYouth());
        counts.put(words.of("files.beside.withoutFirst"), agreement.withoutVoice());
        Table table = counts("beside", words.of("tracking.beside"), "files.board.standing", counts);
        return new Table(table.id(), table.title(), words.of("files.board.beside.note"), table.heads(), table.rows());
    }

    private Table counts(String id, String title, String first, Map<String, Integer> counts) {
        List<String> keys = List.copyOf(counts.keySet());
        BitSet few = FewHidden.of(
                keys.stream().map(key -> new int[] {counts.get(key)}).toList());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            rows.add(List.of(keys.get(i), few.get(i) ? hidden() : String.valueOf(counts.get(keys.get(i)))));
        }
        return new Table(id, title, "", List.of(words.of(first), words.of("files.head.cases")), rows);
    }

    private String hidden() {
        return words.of("files.board.hidden");
    }
}
