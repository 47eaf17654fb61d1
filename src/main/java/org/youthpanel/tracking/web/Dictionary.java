package org.youthpanel.tracking.web;

import static org.youthpanel.casework.sheet.Sheet.row;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.sheet.Sheet;
import org.youthpanel.casework.sheet.Sheet.Head;
import org.youthpanel.casework.sheet.Sheet.Kind;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;

/** Every column of the CSV files: what stands in it, and of codes which there may be. */
@Component
class Dictionary {

    private static final int WIDTH = 30;

    private final FigureSheets figures;
    private final DecisionSheet decisions;
    private final Words words;

    Dictionary(FigureSheets figures, DecisionSheet decisions, Words words) {
        this.figures = figures;
        this.decisions = decisions;
        this.words = words;
    }

    Sheet sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Column column : DecisionSheet.COLUMNS) {
            Head head = decisions.head(column);
            String more = words.find("files.meaning." + column.camel());
            rows.add(entry("decisions.csv", head, more == null ? head.name() : more, String.join(" ", column.codes())));
        }
        for (Head head : figures.heads()) {
            rows.add(entry("figures.csv", head, words.of("files.meaning.figures." + head.code()), ""));
        }
        for (String code : CoverSheet.DEFINED) {
            rows.add(row(
                    "figures.csv", code, words.of("files.figure." + code), "", words.of("files.define." + code), ""));
        }
        return Sheet.of(
                "Dictionary",
                List.of(head("file"), head("column"), head("name"), head("kind"), head("meaning"), head("codes")),
                rows);
    }

    private List<@Nullable Object> entry(String file, Head head, String meaning, String codes) {
        return row(file, head.code(), head.name(), words.of("files.kind." + head.kind()), meaning, codes);
    }

    private static Head head(String code) {
        return new Head(code, code, Kind.TEXT, WIDTH);
    }
}
