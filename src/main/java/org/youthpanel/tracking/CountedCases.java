package org.youthpanel.tracking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that figures are counted from. */
public interface CountedCases {

    /**
     * Everything that is counted of one case.
     *
     * @param row of {@link Counted#CASES}; what is not known is left out
     * @param beside rows of the other tables
     */
    record Rows(Map<Column, Object> row, Map<Counted, List<Map<Column, Object>>> beside) {}

    /**
     * Children of whom the log of a service has entries that were not counted yet, and up to which position they were
     * looked for. Nobody else counts the service until the work around this is done.
     */
    record Behind(Set<String> children, long upTo) {}

    /** Those of whose log everything was counted, in rows of this form. */
    Set<String> finished(Set<String> services, int form);

    /**
     * @param form of the rows: where they were made by another, all of them are thrown away first
     * @param most how many entries of the log are looked at
     */
    Behind behind(String service, int form, int most);

    /** Takes the place of what was counted of the case. */
    void put(String reference, Rows rows);

    void counted(String service, long upTo);

    /** Where a date stands, a text or a number; null is never put. */
    static void set(Map<Column, Object> row, Column column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
