package org.youthpanel.workbench.reading.web;

import java.util.List;

/**
 * A draft of a record for the Algorithmic Transparency Recording Standard, with the sections and numbers of its template.
 *
 * @param on the day whose rules it tells of, in words
 */
public record TransparencyRecord(String on, List<Section> sections) {

    /** @param id for links */
    public record Section(String id, String title, List<Field> fields) {}

    /**
     * A field of the template.
     *
     * @param number {@code 2.3.4}
     * @param said what the program can say of itself
     * @param table the versions in force, in the one field that has it; empty elsewhere
     * @param room whether the service has to fill something in
     */
    public record Field(String number, String name, List<String> said, List<PlainTable> table, boolean room) {}
}
