package org.youthpanel.panel.exchange.web;

import static org.youthpanel.casework.sheet.Sheet.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.exchange.ExportCases;
import org.youthpanel.panel.exchange.ExportColumn;
import org.youthpanel.panel.exchange.ExportSelection;

/** The files for other systems, and the dictionary of their columns, all made of {@link ExportColumn}. */
@Component
class ExportSheets {

    static final String CASES = "cases.csv";
    static final String POLICE = "police-outcomes.csv";

    private static final int WIDTH = 22;
    /** Rows are counted as they are written: a table of text has no need to know before. */
    private static final int NOT_COUNTED = 0;

    private final ExportCases exporting;
    private final Words words;

    ExportSheets(ExportCases exporting, Words words) {
        this.exporting = exporting;
        this.words = words;
    }

    Sheet cases(Person person, ExportForm form) {
        List<ExportColumn> columns = form.words()
                ? Stream.concat(ExportColumn.FOR_CASES.stream(), ExportColumn.WORDS.stream())
                        .toList()
                : ExportColumn.FOR_CASES;
        return sheet(person, form.selection(), columns);
    }

    /** Decided cases alone: before a decision there is no outcome. */
    Sheet police(Person person, ExportForm form) {
        return sheet(person, form.selection().decidedOnly(), ExportColumn.FOR_POLICE);
    }

    private Sheet sheet(Person person, ExportSelection selection, List<ExportColumn> columns) {
        return new Sheet(
                "Cases",
                "",
                columns.stream().map(this::head).toList(),
                NOT_COUNTED,
                rows -> exporting.each(person, selection, each -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    columns.forEach(column -> row.add(column.of(each)));
                    try {
                        rows.take(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private Head head(ExportColumn column) {
        Kind kind = switch (column.kind()) {
            case COUNT -> Kind.COUNT;
            case DAY -> Kind.DAY;
            case CODE, TEXT -> Kind.TEXT;
        };
        return new Head(column.code(), words.of("exports.column." + column.code()), kind, WIDTH);
    }

    /** Every column of both files: what it means, what stands in it, which codes there are, and where it is from. */
    Sheet dictionary() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ExportColumn.FOR_CASES.forEach(each -> rows.add(entry(CASES, each)));
        ExportColumn.WORDS.forEach(each -> rows.add(entry(CASES, each)));
        ExportColumn.FOR_POLICE.forEach(each -> rows.add(entry(POLICE, each)));
        return Sheet.of(
                "Dictionary",
                Stream.of("file", "column", "name", "meaning", "type", "codes", "source")
                        .map(each -> new Head(each, each, Kind.TEXT, WIDTH))
                        .toList(),
                rows);
    }

    private List<@Nullable Object> entry(String file, ExportColumn column) {
        return row(
                file,
                column.code(),
                words.of("exports.column." + column.code()),
                words.of("exports.meaning." + column.code()),
                words.of("exports.kind." + column.kind()),
                String.join(" ", column.codes()),
                words.of("exports.source." + column.source()));
    }
}
