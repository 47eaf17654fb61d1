package org.youthpanel.tracking.published;

import java.util.List;
import java.util.Optional;

/**
 * A table as it is published.
 *
 * @param code {@code OFFENCES}
 * @param by the traits of its rows and of its columns; without one for the columns, there are only totals
 * @param rows their codes; the last is {@link #TOTAL}
 * @param columns likewise
 * @param cells row by row; empty where a count is hidden
 */
public record PublishedTable(
        String code, List<String> by, List<String> rows, List<String> columns, List<List<Optional<Integer>>> cells) {

    public static final String TOTAL = "TOTAL";

    public PublishedTable {
        by = List.copyOf(by);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** Whether all of it is hidden, but for what the row of totals tells. */
    public boolean hiddenThroughout() {
        return cells.stream().limit(cells.size() - 1L).flatMap(List::stream).allMatch(Optional::isEmpty);
    }

    public int hidden() {
        return (int)
                cells.stream().flatMap(List::stream).filter(Optional::isEmpty).count();
    }
}
