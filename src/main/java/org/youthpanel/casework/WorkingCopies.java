package org.youthpanel.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cases whose facts are being prepared or changed. */
public interface WorkingCopies {

    void begin(WorkingCopy copy);

    Optional<WorkingCopy> find(String reference);

    /** The same, so that nobody else saves into it or hands it in until the work around this has ended. */
    Optional<WorkingCopy> hold(String reference);

    /** Those of a child, oldest first. */
    List<WorkingCopy> ofChild(String child);

    /** Those of these services, the one that was saved longest ago first. */
    List<InPreparation> of(Set<String> services);

    /** @param savedAt when a section of it was last saved, or when it was begun */
    record InPreparation(WorkingCopy copy, Instant savedAt, String savedBy) {}

    /** In no order; those that were never saved are left out. */
    List<WorkingSection> sections(String reference);

    /** In place of the revision before it. */
    void put(String reference, WorkingSection section);

    /** From now on it goes by this version of the facts. */
    void follow(String reference, int factsVersion);

    /** With everything that was typed into it. */
    void drop(String reference);
}
