package org.youthpanel.rules;

/**
 * An entry of the bibliography.
 *
 * @param evidence the best a statement can rest on it
 * @param seen how it was read: whole, part, summary or none
 * @param where its address or file; may be empty
 */
public record Source(
        String id, String title, String publisher, String date, String seen, Evidence evidence, String where) {}
