package org.youthpanel.casework.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a file.
 *
 * @param name of the sheet, up to 31 characters; without spaces it is the name of the table in it
 * @param title stands above the table; empty where the table begins at once
 * @param size how many rows there will be
 */
public record Sheet(String name, String title, List<Head> heads, int size, Rows rows) {

    /** What stands in a column. */
    public enum Kind {
        TEXT,
        COUNT,
        NUMBER,
        /** From 0 to 1, shown as a percentage. */
        SHARE,
        DAY
    }

    /**
     * A column.
     *
     * @param code its name for programs, in CSV
     * @param name its name for people, in workbooks; no other column of the sheet has it
     * @param width in characters
     */
    public record Head(String code, String name, Kind kind, int width) {}

    /** Takes a row: a text, a number or a day for each head; null where nothing is known. */
    @FunctionalInterface
    public interface Taking {
        void take(List<@Nullable Object> row) throws IOException;
    }

    /** Gives its rows one after the other, each time it is asked. */
    @FunctionalInterface
    public interface Rows {
        void each(Taking taking) throws IOException;
    }

    public Sheet {
        heads = List.copyOf(heads);
    }

    /** Of rows that are there already. */
    public static Sheet of(String name, List<Head> heads, List<List<@Nullable Object>> rows) {
        return new Sheet(name, "", heads, rows.size(), taking -> {
            for (List<@Nullable Object> row : rows) {
                taking.take(row);
            }
        });
    }

    public Sheet titled(String words) {
        return new Sheet(name, words, heads, size, rows);
    }

    public static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
