package org.youthpanel.casework.exchange.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.youthpanel.casework.exchange.file.TableFile.Why;

/** Makes a table of the rows of a file: the first has the heads. */
final class Rows {

    private static final int LONGEST_HEAD = 100;
    /** A number or a day is a cell of a row, and no head. */
    private static final String NO_HEAD = "[-+£€$]?[\\d.,/:% -]+";

    private Rows() {}

    static Table table(List<Table.Row> rows) throws NoTable {
        if (rows.isEmpty()) {
            throw new NoTable(Why.EMPTY);
        }
        List<String> heads = heads(rows.get(0));
        if (rows.size() == 1) {
            throw new NoTable(Why.NO_ROWS);
        }
        if (rows.size() - 1 > TableFile.MOST_ROWS) {
            throw new NoTable(Why.TOO_MANY_ROWS, TableFile.MOST_ROWS);
        }
        List<Table.Row> whole = new ArrayList<>();
        for (Table.Row row : rows.subList(1, rows.size())) {
            whole.add(whole(row, heads));
        }
        // a column without a head in which nothing stands is none
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (!heads.get(i).isEmpty()) {
                kept.add(i);
            } else if (whole.stream().anyMatch(row -> !row.cells().get(column).isEmpty())) {
                throw new NoTable(Why.HEAD_MISSING, i + 1);
            }
        }
        return new Table(
                kept.stream().map(heads::get).toList(),
                whole.stream()
                        .map(row -> new Table.Row(
                                row.number(),
                                kept.stream().map(row.cells()::get).toList()))
                        .toList());
    }

    private static List<String> heads(Table.Row row) throws NoTable {
        List<String> heads =
                row.cells().stream().map(each -> each.replaceAll("\\s+", " ")).toList();
        if (heads.size() > TableFile.MOST_COLUMNS) {
            throw new NoTable(Why.TOO_MANY_COLUMNS, TableFile.MOST_COLUMNS);
        }
        if (heads.stream().filter(each -> !each.isEmpty()).count() < 2) {
            throw new NoTable(Why.ONE_COLUMN);
        }
        if (heads.stream().anyMatch(each -> each.length() > LONGEST_HEAD || each.matches(NO_HEAD))) {
            throw new NoTable(Why.NO_HEADS);
        }
        Set<String> seen = new HashSet<>();
        for (String head : heads) {
            if (!head.isEmpty() && !seen.add(head.toLowerCase(Locale.ROOT))) {
                throw new NoTable(Why.HEAD_TWICE, head);
            }
        }
        return heads;
    }

    /** As many cells as there are heads. */
    private static Table.Row whole(Table.Row row, List<String> heads) throws NoTable {
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= heads.size() && !cells.get(i).isEmpty()) {
                throw new NoTable(Why.CELL_WITHOUT_HEAD, row.number());
            }
            if (cells.get(i).length() > TableFile.LONGEST_CELL) {
                throw new NoTable(Why.CELL_TOO_LONG, row.number(), i + 1, TableFile.LONGEST_CELL);
            }
        }
        while (cells.size() < heads.size()) {
            cells.add("");
        }
        return new Table.Row(row.number(), cells.subList(0, heads.size()));
    }
}
