package org.youthpanel.workbench.reading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youthpanel.advice.Outcome;
import org.youthpanel.casework.web.Words;
import org.youthpanel.facts.Level;
import org.youthpanel.rules.Layer;
import org.youthpanel.rules.RuleSetVersion;
import org.youthpanel.rules.resolved.Depth;
import org.youthpanel.workbench.reading.AskForTables;
import org.youthpanel.workbench.reading.AskForTables.Tables;

/** The answers of the rules as tables: the disposal of a national version, the depth of a service's. */
final class TablesInWords {

    private final Tables tables;
    private final Words words;

    private TablesInWords(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    static List<PlainTable> of(RuleSetVersion version, Tables tables, Words words) {
        TablesInWords all = new TablesInWords(tables, words);
        return version.manifest().layer() == Layer.NATIONAL
                ? List.of(all.byAdmission(), all.special())
                : List.of(all.byLevels(), all.otherwise());
    }

    private PlainTable byAdmission() {
        List<PlainTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < tables.scores().size(); i++) {
            int score = i;
            rows.add(new PlainTable.Row(
                    words.of("rulebook.table.score", tables.scores().get(i).toString()),
                    tables.byAdmission().values().stream()
                            .map(cells -> cell(cells.get(score)))
                            .toList()));
        }
        return new PlainTable(
                "disposal",
                words.of("rulebook.table.disposal"),
                note("rulebook.table.disposal.note"),
                heads(
                        words.of("rulebook.table.score.head"),
                        tables.byAdmission().keySet().stream()
                                .map(each -> words.of("rulebook.table.Admission." + each.name()))),
                rows);
    }

    private PlainTable special() {
        return new PlainTable(
                "special",
                words.of("rulebook.table.special"),
                words.of("rulebook.table.special.note"),
                heads(
                        words.of("rulebook.table.special.head"),
                        tables.scores().stream().map(each -> words.of("rulebook.table.score", each.toString()))),
                tables.special().entrySet().stream()
                        .map(each -> new PlainTable.Row(
                                words.of("rulebook.table.SpecialCase."
                                        + each.getKey().name()),
                                each.getValue().stream().map(this::cell).toList()))
                        .toList());
    }

    private PlainTable byLevels() {
        return new PlainTable(
                "depth",
                words.of("rulebook.table.depth"),
                note("rulebook.table.depth.note"),
                heads(
                        words.of("rulebook.table.depth.head"),
                        tables.byLevels().keySet().stream()
                                .map(each -> words.of("rulebook.table.safety", level(each)))),
                tables.byLevels().entrySet().stream()
                        .map(row -> new PlainTable.Row(
                                level(row.getKey()),
                                row.getValue().values().stream().map(this::cell).toList()))
                        .toList());
    }

    private PlainTable otherwise() {
        List<PlainTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < tables.scores().size(); i++) {
            rows.add(new PlainTable.Row(
                    words.of(
                            "rulebook.table.final-score", tables.scores().get(i).toString()),
                    List.of(cell(tables.byScore().get(i)))));
        }
        tables.otherwise()
                .forEach((deeper, depth) -> rows.add(new PlainTable.Row(
                        words.of("rulebook.table.DeeperCase." + deeper.name()), List.of(cell(depth)))));
        return new PlainTable(
                "otherwise",
                words.of("rulebook.table.otherwise"),
                words.of("rulebook.table.otherwise.note"),
                List.of(words.of("rulebook.table.otherwise.head"), words.of("rulebook.table.otherwise.assessment")),
                rows);
    }

    private String note(String key) {
        return words.of(
                key,
                words.date(tables.on()),
                AboutVersion.name(tables.national(), words),
                AboutVersion.name(tables.service(), words));
    }

    private static List<String> heads(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private String level(Level level) {
        return level == Level.UNKNOWN ? words.of("words.not-known") : words.code(level);
    }

    private PlainTable.Cell cell(Depth depth) {
        return new PlainTable.Cell(words.code(depth), "");
    }

    private PlainTable.Cell cell(AskForTables.Cell cell) {
        Optional<String> recommended = cell.recommended().map(words::code);
        return new PlainTable.Cell(
                recommended.orElseGet(() -> words.of("rulebook.table.Outcome." + cell.outcome())),
                cell.outcome() == Outcome.NOT_A_YOUTH_DISPOSAL
                        ? ""
                        : cell.startingPoint()
                                .map(each -> words.of(
                                        recommended.isPresent()
                                                ? "rulebook.table.in-place"
                                                : "rulebook.table.nothing-for",
                                        ConditionInWords.code("Disposal", each.name(), words)))
                                .orElse(""));
    }
}
