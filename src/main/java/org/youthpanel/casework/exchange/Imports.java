package org.youthpanel.casework.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youthpanel.casework.exchange.file.Table;

/**
 * The files that cases are taken from, each kept sealed until it is done with. Whoever runs a job holds its claim; every
 * change names the state it changes from, so that of two who try one succeeds.
 */
public interface Imports {

    void add(CaseImport added, Table table);

    Optional<CaseImport> find(String id);

    /** The latest first. */
    List<CaseImport> of(Set<String> services, int skip, int most);

    int count(Set<String> services);

    /** Those of the service by which this very file became cases, the latest first. */
    List<CaseImport> doneWith(String service, String sha256);

    /** Empty once the file is gone. */
    Optional<Table> table(CaseImport of);

    /** False where somebody else said it since, or it is not open any more. */
    boolean map(String id, int revision, Mapping mapping);

    /** Lets it wait to be run; false where it is not open, or was mapped again since. */
    boolean confirm(String id, int revision, String by);

    boolean resume(String id, String by);

    /** Takes a job that waits or runs back to where it can be confirmed; false where it does neither. */
    boolean cancel(String id);

    /** With the file; false where it runs or has ended. */
    boolean discard(String id);

    /** Removes files that lay since before this moment; how many. */
    int expire(Instant before);

    // running one

    /** Takes the job that has waited longest; empty where none waits. */
    Optional<CaseImport> claim(String claim, Instant now);

    /** Whether the claim still stands. */
    boolean holds(String id, String claim);

    void alive(String claim, int done);

    /** Part of the transaction around it; false where the claim is gone. */
    boolean end(String id, String claim, int opened, int there);

    /** Nothing was written, and somebody has to look. */
    void reopen(String id, String claim, String why);

    void fail(String id, String claim, String why);

    /** Puts down whatever is held by the claim. */
    void putDown(String claim);
}
