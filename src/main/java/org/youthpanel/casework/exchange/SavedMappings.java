package org.youthpanel.casework.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the files of each supplier's system are read, by service; the latest stands in place of the one before. */
public interface SavedMappings {

    record Saved(Mapping mapping, String by, Instant at) {}

    Optional<Saved> find(String service, String supplier);

    /** In the order of their names. */
    List<String> suppliers(String service);

    void put(String service, String supplier, Saved saved);
}
