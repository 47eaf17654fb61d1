package org.youthpanel.casework.store;

import java.util.List;

/**
 * Tables that share one chain for each service.
 *
 * @param positions the table that makes a place in the chain unique
 * @param tables each named as the kind of its entries
 * @param removals of the tables, the one that says which places are empty
 */
public record Book(String positions, List<String> tables, String removals) {

    /** What was advised, decided and done. */
    public static final Book LOG = new Book("log_position", Chain.TABLES, "removal");

    /** Who saw it. A chain of its own, so that nobody who reads waits for somebody who decides. */
    public static final Book AUDIT =
            new Book("audit_position", List.of("audit_entry", "audit_removal"), "audit_removal");

    public static final List<Book> ALL = List.of(LOG, AUDIT);
}
