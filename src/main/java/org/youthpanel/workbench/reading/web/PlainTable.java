package org.youthpanel.workbench.reading.web;

import java.util.List;

/**
 * A table in words.
 *
 * @param heads the first stands over the heads of the rows
 */
public record PlainTable(String id, String caption, String note, List<String> heads, List<Row> rows) {

    public record Row(String head, List<Cell> cells) {}

    /** @param note may be empty */
    public record Cell(String text, String note) {}
}
