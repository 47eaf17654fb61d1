package org.youthpanel.casework.exchange.file;

import java.util.List;

/**
 * A table as it stands in a file, its cells as text without the blanks around them; dates of a workbook as 2026-06-02.
 *
 * @param rows those in which anything stands
 */
public record Table(List<String> heads, List<Row> rows) {

    public Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** @param number of the row as a spreadsheet program counts it: the heads are the first */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Says nothing of the child. */
        @Override
        public String toString() {
            return "Row " + number;
        }
    }

    @Override
    public String toString() {
        return "Table of " + rows.size() + " rows";
    }
}
