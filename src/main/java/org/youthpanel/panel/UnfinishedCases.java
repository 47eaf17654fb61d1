package org.youthpanel.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is being prepared or changed and was not handed in. */
public interface UnfinishedCases {

    /**
     * @param opened whether there is a case already, whose facts are being changed
     * @param savedAt when something was last saved; when it was begun, where nothing was
     */
    record Unfinished(String reference, Optional<String> initials, boolean opened, Instant savedAt, String by) {}

    /** Of these services, the oldest first. */
    List<Unfinished> of(Set<String> services);
}
