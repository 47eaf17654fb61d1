package org.youthpanel.casework;

/** Seals the case-management number of a child, so that the database and its backups hold nobody's number. */
public interface CaseNumbers {

    /** @param reference of the case, without which the sealed number cannot be opened */
    String seal(String reference, String number);

    String open(String reference, String sealed);
}
